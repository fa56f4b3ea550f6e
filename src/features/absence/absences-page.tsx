import type { Absence } from '../../domain/access/absence.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { SelectField } from '../../web/components/select-field.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { ABSENCE_REASON_WORDS, CAPACITY_WORDS, decisionWords } from '../../words/vi/absence-words.ts';
import { dateWords, instantWords } from '../../words/vi/date-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import type { Problem } from './absence-form.ts';

/** An absence as it is shown to somebody. */
export interface AbsenceLine {
  absence: Absence;
  name: string;
  /** Who stands in; empty: nobody. */
  deputy: string;
  /** What the deputy is limited to, in words; empty: nothing. */
  limits: readonly string[];
  standing: 'now' | 'coming' | 'over' | 'ended';
  /** The deputy is away too, so nobody stands in. */
  deputyAway: boolean;
  /** It is theirs to see why, and to end. */
  own: boolean;
  recordedBy: string;
  endedBy: string;
}

export interface AbsencesView {
  lines: readonly AbsenceLine[];
  /** Whom an administrator may record; empty: only oneself. */
  people: readonly { id: string; name: string }[];
  done: 'recorded' | 'ended' | null;
}

/** Vắng mặt: who of the agency is away, now and soon, and who stands in. */
export function absencesPage({ lines, people, done }: AbsencesView): StaffPage {
  const present = lines.filter(({ standing }) => standing === 'now' || standing === 'coming');
  const past = lines.filter((line) => !present.includes(line) && line.own);
  return {
    title: 'Vắng mặt và người thay',
    job: 'absence',
    main: () => (
      <Main>
        {done && (
          <p class="mc-notice" role="status">
            {done === 'recorded'
              ? 'Đã ghi nhận vắng mặt.'
              : 'Đã kết thúc. Việc thay không còn hiệu lực từ bây giờ.'}
          </p>
        )}
        <h1 class="govuk-heading-m">Vắng mặt và người thay</h1>
        <p class="govuk-body mc-lists__what">
          Người thay làm được những việc của người vắng trong giới hạn và những ngày ghi dưới đây. Hồ sơ ghi
          rõ ai làm, thay cho ai.
        </p>
        <Record people={people} />
        {present.length === 0 ? (
          <p class="mc-empty">Không có ai vắng mặt trong những ngày tới.</p>
        ) : (
          <ul class="govuk-list mc-absences">
            {present.map((line) => (
              <li key={line.absence.id} class="mc-panel">
                <Line line={line} />
              </li>
            ))}
          </ul>
        )}
        {past.length > 0 && (
          <details class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">Các lần trước ({past.length})</span>
            </summary>
            <ul class="govuk-list mc-absences">
              {past.map((line) => (
                <li key={line.absence.id} class="mc-panel">
                  <Line line={line} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </Main>
    ),
  };
}

function Record({ people }: Pick<AbsencesView, 'people'>) {
  return (
    <div class="mc-absence__record">
      <a class="govuk-button" href={paths.newAbsence}>
        Ghi nhận vắng mặt của tôi
      </a>
      {people.length > 0 && (
        <form method="get" action={paths.newAbsence}>
          <SelectField
            {...{ id: 'nguoi', name: 'nguoi', label: 'Ghi nhận cho người khác' }}
            options={people.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <button type="submit" class="govuk-button govuk-button--secondary">
            Tiếp tục
          </button>
        </form>
      )}
    </div>
  );
}

const STANDING: Readonly<Record<AbsenceLine['standing'], string>> = {
  now: 'Đang vắng',
  coming: 'Sắp tới',
  over: 'Đã qua',
  ended: 'Đã kết thúc sớm',
};

function Line({ line }: { line: AbsenceLine }) {
  const { absence, name, deputy, limits, standing, own } = line;
  const ends = own && (standing === 'now' || standing === 'coming');
  return (
    <>
      <p class="govuk-body">
        <strong>{name}</strong>{' '}
        <Tag tone={standing === 'now' ? 'waiting' : 'plain'}>{STANDING[standing]}</Tag>
        <br />
        Từ {dateWords(absence.from)} đến hết {dateWords(absence.until)}
        {own && `, ${ABSENCE_REASON_WORDS[absence.reason]}`}
      </p>
      {absence.deputy === null ? (
        <p class="govuk-body">Chưa có người thay.</p>
      ) : (
        <p class="govuk-body">
          Người thay: <strong>{deputy}</strong>, {CAPACITY_WORDS[absence.deputy.capacity]}, theo văn bản số{' '}
          {decisionWords(absence.deputy.decision)}, đến hết {dateWords(absence.deputy.until)}.
          {limits.length > 0 && ` ${limits.map(capitalise).join('. ')}.`}
          {line.deputyAway && ' Hôm nay người thay cũng vắng, nên chưa có ai thay.'}
        </p>
      )}
      <p class="govuk-body-s">
        {line.recordedBy} ghi nhận {instantWords(absence.recorded.at)}.
        {absence.ended && ` ${line.endedBy} kết thúc ${instantWords(absence.ended.at)}.`}
        {ends && (
          <>
            {' '}
            <a class="govuk-link" href={paths.endAbsence(absence.id)}>
              Kết thúc sớm<span class="govuk-visually-hidden"> lần vắng mặt của {name}</span>
            </a>
          </>
        )}
      </p>
    </>
  );
}

interface EndView {
  line: AbsenceLine;
  commandId: string;
  version: number;
  problems: readonly Problem[];
}

/** Kết thúc sớm: the row stays, and nothing of it holds from then on. */
export function endPage({ line, commandId, version, problems }: EndView): StaffPage {
  return {
    title: `${problems.length > 0 ? 'Chưa kết thúc được - ' : ''}Kết thúc vắng mặt`,
    job: 'absence',
    main: (token) => (
      <Main>
        <Trail places={[{ text: 'Vắng mặt', href: paths.absences }, { text: 'Kết thúc sớm' }]} />
        {problems.length > 0 && <ErrorSummary title="Chưa kết thúc được" errors={problems} />}
        <h1 class="govuk-heading-m">Kết thúc vắng mặt</h1>
        <div class="mc-panel mc-narrow">
          <Line line={{ ...line, own: false }} />
          <p class="govuk-inset-text">
            Ngay sau khi bấm, người thay không còn quyền thay nữa. Những việc người thay đã làm vẫn có hiệu
            lực.
          </p>
          <form method="post" action={paths.endAbsence(line.absence.id)}>
            <HiddenToken token={token} />
            <input type="hidden" name="lenh" value={commandId} />
            <input type="hidden" name="phienban" value={version} />
            <div class="mc-acts">
              <button type="submit" class="govuk-button" id="ket-thuc">
                Kết thúc vắng mặt
              </button>
              <a class="govuk-link" href={paths.absences}>
                Thôi
              </a>
            </div>
          </form>
        </div>
      </Main>
    ),
  };
}
