import { isChargeOver } from '../../domain/dossier/fees.ts';
import type { PersonRef } from '../../domain/dossier/references.ts';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { StatusTag } from '../../web/components/tag.tsx';
import { paths } from '../../web/paths.ts';
import { instantWords, moneyWords } from '../../words/vi/date-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { CHANNEL_WORDS } from '../../words/vi/procedure-words.ts';
import type { OnDesk } from './returning.ts';

/** Whose it is, what the result is, and what must be checked before it leaves the desk. */
export function DeskPanel({ onDesk }: { onDesk: OnDesk }) {
  const { id, state, procedure } = onDesk;
  const result = 'result' in state ? state.result : null;
  const issued = result?.issued ?? null;
  const address = state.returnBy.address ? onDesk.wording(state.returnBy.address) : '';
  return (
    <section class="mc-panel mc-desk-panel" aria-labelledby="ho-so">
      <h2 class="govuk-heading-s" id="ho-so">
        <a class="govuk-link mc-nowrap" href={paths.dossier(id)}>
          {state.code}
        </a>{' '}
        <StatusTag status={state.status} />
      </h2>
      <SummaryList
        rows={[
          { key: 'Thủ tục', value: procedure.name },
          { key: 'Người nộp', value: <Person onDesk={onDesk} person={state.applicant} /> },
          { key: 'Chủ hồ sơ', value: state.owner && <Person onDesk={onDesk} person={state.owner} /> },
          {
            key: 'Người được ủy quyền',
            value: state.delegate && (
              <>
                <Person onDesk={onDesk} person={state.delegate.person} />
                {state.delegate.paper && `; ${onDesk.wording(state.delegate.paper)}`}
              </>
            ),
          },
          {
            key: 'Kết quả',
            value: issued && (
              <>
                {result?.outcome === 'refused'
                  ? 'Từ chối giải quyết, có nêu lý do'
                  : procedure.results[0]?.name}
                {`, số ${issued.number}, ${issued.electronic ? 'bản điện tử' : 'bản giấy'}`}
                {result?.files.map((file, index) => (
                  <>
                    {', '}
                    <a class="govuk-link" href={paths.file(id, file.id)}>
                      tệp {index + 1}
                    </a>
                  </>
                ))}
              </>
            ),
          },
          {
            key: 'Đã chọn nhận',
            value: `${capitalise(WAYS[state.returnBy.way])}${address === '' ? '' : `: ${address}`}`,
          },
          { key: 'Còn phải nộp', value: onDesk.owed > 0 ? moneyWords(onDesk.owed) : null },
          {
            key: 'Hẹn trả',
            // To what was withdrawn or stopped nothing is promised any more.
            value:
              'clock' in state && !isChargeOver(state)
                ? capitalise(instantWords(state.clock.due.promise))
                : null,
          },
        ]}
      />
    </section>
  );
}

export const WAYS = { ...CHANNEL_WORDS, counter: 'tại quầy' } as const;

/** Name with the number to compare an identity paper with. */
function Person({ onDesk, person }: { onDesk: OnDesk; person: PersonRef }) {
  const known = onDesk.person(person);
  if (!known) return <>(thông tin đã xóa)</>;
  return (
    <>
      <strong>{known.name}</strong>
      {known.identityNumber && (
        <>
          , {(known.identityKind ?? 'số giấy tờ').toLocaleLowerCase('vi')}{' '}
          <span class="mc-nowrap">{known.identityNumber}</span>
        </>
      )}
    </>
  );
}
