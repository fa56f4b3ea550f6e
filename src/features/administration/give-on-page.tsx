import type { Agency, Officer } from '../../domain/organisation/agency.ts';
import type { KeptFields } from '../../store/accounts/kept-forms.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { SelectField } from '../../web/components/select-field.tsx';
import { TextareaField } from '../../web/components/textarea-field.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { GIVEN, REASON, TO_UNIT } from './give-on.ts';
import { type InHand, othersFor } from './in-hand.ts';
import type { Problem } from './positions.ts';

interface GiveOnPageProps {
  agency: Agency;
  officer: Officer;
  /** Why these are asked about. */
  why: string;
  action: string;
  button: string;
  /** What was typed before, and goes on to be sent. */
  carried: KeptFields;
  held: readonly InHand[];
  /** Who is there to take them. */
  officers: readonly Officer[];
  procedureName: (id: string) => string;
  problems: readonly Problem[];
  /** What was chosen, by the name of the field. */
  chosen: (field: string) => string;
}

/** To whom each dossier goes that somebody leaves: no dossier is without a holder or a unit that has it on its list. */
export function giveOnPage(props: GiveOnPageProps): StaffPage {
  const { agency, officer, why, action, button, carried, held, problems, chosen } = props;
  return {
    title: `Giao lại hồ sơ - ${officer.name}`,
    job: 'administration',
    main: (token) => (
      <Main>
        <Trail
          places={[
            { text: 'Quản trị', href: paths.administrationOf(agency.id) },
            { text: 'Công chức, viên chức', href: paths.peopleOf(agency.id) },
            { text: officer.name, href: paths.officer(officer.id) },
            { text: 'Giao lại hồ sơ' },
          ]}
        />
        {problems.length > 0 && <ErrorSummary title="Chưa giao lại được" errors={problems} />}
        <h1 class="govuk-heading-m">Hồ sơ {officer.name} đang giữ</h1>
        <p class="govuk-body">{why}</p>
        {held.length === 0 ? (
          <p class="mc-empty">Không có hồ sơ nào đang ở chỗ {officer.name}.</p>
        ) : (
          <form class="mc-panel" method="post" action={action}>
            <HiddenToken token={token} />
            {carried.map(([name, value]) => (
              <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
            ))}
            <ul class="mc-give-on">
              {held.map((one) => (
                <Row key={one.id} {...props} one={one} />
              ))}
            </ul>
            <TextareaField
              {...{ id: REASON, name: REASON, label: 'Lý do giao lại', rows: 2 }}
              hint="Ghi vào nhật ký của từng hồ sơ."
              value={chosen(REASON)}
              error={problems.find(({ field }) => field === REASON)?.text}
            />
            <div class="mc-acts">
              <button type="submit" class="govuk-button">
                {button}
              </button>
              <a class="govuk-link" href={paths.officer(officer.id)}>
                Thôi
              </a>
            </div>
          </form>
        )}
      </Main>
    ),
  };
}

function Row({ one, agency, officers, procedureName, problems, chosen }: GiveOnPageProps & { one: InHand }) {
  const unit = agency.units.find(({ code }) => code === one.unit)?.name ?? one.unit;
  const name = GIVEN(one.id);
  return (
    <li class="mc-give-on__one">
      <p>
        <strong class="mc-nowrap">{one.code}</strong> {procedureName(one.procedure_id)}
        {one.promise_due !== null && <span>Hẹn trả {instantWords(one.promise_due)}</span>}
      </p>
      <SelectField
        {...{ id: name, name, label: 'Giao cho' }}
        value={chosen(name)}
        error={problems.find(({ field }) => field === name)?.text}
        options={[
          { value: '', text: 'Chọn người nhận, hoặc để phòng phân công' },
          { value: TO_UNIT, text: `Danh sách chưa phân công của ${unit}` },
          ...othersFor(one, officers).map((officer) => ({ value: officer.id, text: officer.name })),
        ]}
      />
    </li>
  );
}
