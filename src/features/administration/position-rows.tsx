import { OFFICER_ROLES, type OfficerRole, ROLES } from '../../domain/access/roles.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import { CheckboxItem } from '../../web/components/checkbox.tsx';
import { DateField } from '../../web/components/date-field.tsx';
import { SelectField } from '../../web/components/select-field.tsx';
import { capitalise } from '../../words/vi/phrases.ts';
import { WORK_WORDS } from '../../words/vi/procedure-words.ts';
import { NO_POSITION, type Position, type Problem, ROLE_TEMPLATES } from './positions.ts';

export interface PositionRowsProps {
  positions: readonly Position[];
  agency: Agency;
  /** What who looks may grant here. */
  grantable: readonly OfficerRole[];
  procedures: readonly { id: string; name: string; field: string }[];
  problems: readonly Problem[];
}

/** Positions, and an empty row for one more. */
export function PositionRows({ positions, ...rest }: PositionRowsProps) {
  const rows = [...positions, NO_POSITION];
  return (
    <>
      <input type="hidden" name="sohang" value={rows.length} />
      {rows.map((position, row) => (
        <PositionRow key={row} {...rest} position={position} row={row} isNew={row === positions.length} />
      ))}
    </>
  );
}

interface RowProps extends Omit<PositionRowsProps, 'positions'> {
  position: Position;
  row: number;
  isNew: boolean;
}

function PositionRow(props: RowProps) {
  const { position, row, agency, grantable, problems, isNew } = props;
  const errorOf = (field: string) => problems.find((problem) => problem.field === `${field}-${row}`)?.text;
  const templates = Object.entries(ROLE_TEMPLATES).filter(([, { roles }]) =>
    roles.every((role: OfficerRole) => grantable.includes(role)),
  );
  return (
    <fieldset class="mc-position">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        {isNew ? 'Thêm vị trí' : `Vị trí ${row + 1}`}
      </legend>
      <div class="mc-position__first">
        <SelectField
          {...{ id: `bp-${row}`, name: `bp-${row}`, label: 'Phòng, bộ phận' }}
          value={position.unit}
          error={errorOf('bp')}
          options={[
            { value: '', text: 'Chọn phòng, bộ phận' },
            ...agency.units.map(({ code, name }) => ({ value: code, text: name })),
          ]}
        />
        <SelectField
          {...{ id: `mau-${row}`, name: `mau-${row}`, label: 'Mẫu vai trò' }}
          error={errorOf('mau')}
          options={[
            { value: '', text: 'Không theo mẫu' },
            ...templates.map(([value, { text }]) => ({ value, text })),
          ]}
        />
        <DateField
          {...{ id: `tu-${row}`, name: `tu-${row}`, label: 'Từ ngày', value: position.from }}
          error={errorOf('tu')}
        />
        <DateField
          {...{ id: `den-${row}`, name: `den-${row}`, label: 'Đến hết ngày', value: position.until }}
          error={errorOf('den')}
        />
      </div>
      <div class="govuk-checkboxes govuk-checkboxes--small mc-position__roles">
        {OFFICER_ROLES.filter((role) => grantable.includes(role)).map((role) => (
          <CheckboxItem
            key={role}
            {...{ id: `vt-${row}-${role}`, name: `vt-${row}`, value: role }}
            label={capitalise(ROLES[role])}
            checked={position.roles.includes(role)}
          />
        ))}
      </div>
      <Limits {...props} />
      <div class="govuk-checkboxes govuk-checkboxes--small mc-position__roles">
        <CheckboxItem
          {...{ id: `bietphai-${row}`, name: `bietphai-${row}`, value: 'co' }}
          label="Biệt phái đến Bộ phận Một cửa"
          checked={position.seconded}
          error={errorOf('bietphai')}
        />
        {!isNew && (
          <CheckboxItem
            {...{ id: `bo-${row}`, name: `bo-${row}`, value: 'co', checked: false }}
            label="Bỏ vị trí này"
          />
        )}
      </div>
    </fieldset>
  );
}

/** To what a position is limited; folded away where it is not. */
function Limits({ position, row, procedures }: RowProps) {
  const fields = [...new Set(procedures.map(({ field }) => field))].sort((a, b) => a.localeCompare(b, 'vi'));
  const limits = position.fields.length + position.procedures.length + position.steps.length;
  return (
    <details class="govuk-details mc-position__limits" open={limits > 0}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Chỉ làm một số lĩnh vực, thủ tục hoặc bước</span>
      </summary>
      <div class="govuk-details__text">
        <Choices
          legend="Lĩnh vực (không đánh dấu: mọi lĩnh vực)"
          name={`lv-${row}`}
          options={fields.map((field) => ({ value: field, text: field }))}
          chosen={position.fields}
        />
        <Choices
          legend="Bước (không đánh dấu: mọi bước của vai trò)"
          name={`buoc-${row}`}
          options={Object.entries(WORK_WORDS).map(([value, text]) => ({ value, text: capitalise(text) }))}
          chosen={position.steps}
        />
        <Choices
          legend="Thủ tục (không đánh dấu: mọi thủ tục của lĩnh vực)"
          name={`tt-${row}`}
          options={procedures.map(({ id, name }) => ({ value: id, text: name }))}
          chosen={position.procedures}
        />
      </div>
    </details>
  );
}

interface ChoicesProps {
  legend: string;
  name: string;
  options: readonly { value: string; text: string }[];
  chosen: readonly string[];
}

function Choices({ legend, name, options, chosen }: ChoicesProps) {
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend">{legend}</legend>
      <div class="govuk-checkboxes govuk-checkboxes--small mc-columns">
        {options.map(({ value, text }) => (
          <CheckboxItem
            key={value}
            {...{ id: `${name}-${value.replaceAll(/\W+/g, '_')}`, name, value, label: text }}
            checked={chosen.includes(value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
