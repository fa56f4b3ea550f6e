import { ROLES } from '../../../domain/access/roles.ts';
import { PART_ROLES } from '../../../domain/procedure/part-problems.ts';
import { Fieldset } from '../../../web/components/fieldset.tsx';
import { capitalise } from '../../../words/vi/phrases.ts';
import { AddRow, RaiseRow, RemoveRow, RowCount } from '../row-buttons.tsx';
import { AreaCell, GroupedSelectCell, SelectCell, TextCell, TickCell } from '../row-fields.tsx';
import type { FieldsProps } from '../section-form.ts';
import { partPlaces } from './part-places.ts';
import { PARTS, type PartTyped } from './parts-form.ts';
import type { ProcessTyped } from './process-form.ts';

type Props = FieldsProps<ProcessTyped> & { word: string };

/** What other agencies do while a step waits (liên thông): one after the other, or at the same time. */
export function PartsFields(props: Props) {
  const { parts } = props.typed;
  return (
    <>
      <h2 class="govuk-heading-s mc-rows__title">Phần việc của cơ quan khác (liên thông)</h2>
      <p class="mc-quiet">
        {parts.length === 0
          ? 'Quy trình này không cần cơ quan khác. Nếu cần lấy ý kiến, trích lục, xác nhận của nơi khác trước khi giải quyết xong, xin thêm phần việc.'
          : 'Phần việc không chờ phần nào thì được chuyển đi ngay, cùng lúc với nhau. Thời gian chờ tính vào tổng thời gian của quy trình: các phần cùng lúc tính phần lâu nhất, các phần nối tiếp thì cộng lại.'}
      </p>
      <div class="mc-rows mc-rows--steps">
        <RowCount list={PARTS} count={parts.length} />
        {parts.map((part, index) => (
          <PartRow key={part.code} {...props} part={part} index={index} />
        ))}
      </div>
      <div class="mc-rows__foot" id={PARTS}>
        <AddRow list={PARTS}>Thêm phần việc</AddRow>
      </div>
    </>
  );
}

const HOLDERS = PART_ROLES.map((role) => ({ value: role, text: capitalise(ROLES[role]) }));

function PartRow(props: Props & { part: PartTyped; index: number }) {
  const { part, index, word, errorOf } = props;
  const at = `${PARTS}-${index}`;
  return (
    <div id={at} class="mc-rows__row">
      <input type="hidden" name={`${at}-code`} value={part.code} />
      <AreaCell
        id={`${at}-name`}
        label={`Phần việc ${index + 1}`}
        value={part.name}
        error={errorOf(`${at}-name`) ?? errorOf(`${at}-code`) ?? errorOf(at)}
        size="long"
      />
      <GroupedSelectCell
        id={`${at}-unit`}
        label="Nơi làm"
        value={part.place}
        error={errorOf(`${at}-unit`) ?? errorOf(`${at}-agency`)}
        none="Chưa chọn"
        groups={partPlaces(props).map(({ agency, places }) => ({ label: agency, options: places }))}
        size="sentence"
      />
      <SelectCell
        id={`${at}-role`}
        label="Người làm"
        value={part.role}
        error={errorOf(`${at}-role`)}
        options={HOLDERS}
        size="medium"
      />
      <TextCell
        id={`${at}-budget`}
        label={word}
        value={part.budget}
        error={errorOf(`${at}-budget`)}
        size="short"
        numeric
      />
      <div class="mc-rows__acts">
        <RaiseRow list={PARTS} index={index} called={`phần việc ${index + 1}`} />
        <RemoveRow list={PARTS} index={index} called={`phần việc ${index + 1}`} />
      </div>
      <div class="mc-rows__back">
        <TextCell
          id={`${at}-gives`}
          label="Kết quả gửi về cơ quan chủ trì (nếu cần nói rõ)"
          value={part.gives}
          error={errorOf(`${at}-gives`)}
          size="long"
        />
        <AfterTicks {...props} part={part} at={at} />
      </div>
    </div>
  );
}

/** What it follows; without a tick it is at the same time as the others. */
function AfterTicks({ typed, part, at, errorOf }: Props & { part: PartTyped; at: string }) {
  const others = typed.parts.flatMap((other, index) => (other === part ? [] : [{ ...other, index }]));
  if (others.length === 0) return null;
  return (
    <Fieldset
      id={`${at}-sau`}
      legend="Chỉ chuyển khi đã xong"
      error={firstError(part.after, `${at}-after`, errorOf)}
    >
      {others.map(({ code, name, index }) => (
        <TickCell
          key={code}
          id={tickId(part.after, `${at}-after`, code, index)}
          name={`${at}-after`}
          label={`${index + 1}. ${name === '' ? 'chưa có tên' : name}`}
          value={code}
          checked={part.after.includes(code)}
        />
      ))}
    </Fieldset>
  );
}

interface NeedsProps extends FieldsProps<ProcessTyped> {
  needs: readonly string[];
  at: string;
}

/** Parts that a step waits for: without them it cannot be finished. */
export function NeedsTicks({ typed, needs, at, errorOf }: NeedsProps) {
  return (
    <Fieldset id={`${at}-cho`} legend="Chờ kết quả của" error={firstError(needs, `${at}-needs`, errorOf)}>
      {typed.parts.map(({ code, name }, index) => (
        <TickCell
          key={code}
          id={tickId(needs, `${at}-needs`, code, index)}
          name={`${at}-needs`}
          label={name === '' ? `Phần việc ${index + 1}` : name}
          value={code}
          checked={needs.includes(code)}
        />
      ))}
    </Fieldset>
  );
}

/** What is wrong is told by the place of a code among the ticked ones: that is the id of its box. */
function tickId(ticked: readonly string[], at: string, code: string, index: number): string {
  const place = ticked.indexOf(code);
  return place === -1 ? `${at}-chua-${index}` : `${at}-${place}`;
}

function firstError(
  ticked: readonly string[],
  at: string,
  errorOf: (field: string) => string | undefined,
): string | undefined {
  return ticked.map((_, place) => errorOf(`${at}-${place}`)).find((error) => error !== undefined);
}
