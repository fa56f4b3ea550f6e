import type { Refusal } from '../../domain/dossier/refusals.ts';
import { isHeld, leadLeg } from '../../domain/dossier/state.ts';
import { DossierList } from '../../web/components/dossier-list.tsx';
import { paths } from '../../web/paths.ts';
import { PICK_FIELD, pickedValue } from '../../web/picked-dossiers.ts';
import { holderWords } from '../../words/vi/actor-words.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { WORK_WORDS } from '../../words/vi/procedure-words.ts';
import { refusalSentence } from '../../words/vi/refusal-sentence.ts';
import { STATUS_WORDS } from '../../words/vi/status-words.ts';
import type { BulkAct } from './bulk-act.ts';
import type { ChosenDossier } from './chosen-dossier.ts';

/** Those that were ticked, as they are now; ticked still, so that one can be left out. */
export function ChosenList({
  chosen,
  shown = null,
}: {
  chosen: readonly ChosenDossier[];
  /** What must be read of each before something is done with it. */
  shown?: BulkAct['shown'];
}) {
  return (
    <DossierList
      rows={chosen.map((one) => ({ ...rowOf(one), shown: shown?.cell(one) }))}
      href={({ id }) => paths.dossier(id)}
      pick={({ pick, code }) => (
        <input type="checkbox" name={PICK_FIELD} value={pick} checked aria-label={`Chọn hồ sơ ${code}`} />
      )}
      first={{ head: 'Tình trạng', cell: ({ standing }) => standing }}
      columns={[
        {
          head: 'Người nộp',
          room: 'name',
          cell: ({ applicant }) => <span class="mc-clamp">{applicant}</span>,
        },
        // Where it must be read, who holds it is who reads it.
        shown
          ? { head: shown.head, label: shown.head, room: 'words', cell: (row) => row.shown }
          : { head: 'Đang giữ', room: 'holder', label: 'Đang giữ', cell: ({ holder }) => holder },
        { head: 'Hẹn trả', label: 'Hẹn trả', cell: ({ promise }) => promise },
      ]}
    />
  );
}

function rowOf({ id, state, procedure, subject, applicant, names, seen }: ChosenDossier) {
  const leg = isHeld(state) ? leadLeg(state) : null;
  // What tells one from the other first: the line is cut, and whole where it is pointed at.
  const asked = subject === '' ? procedure.name : `${subject} (${procedure.name})`;
  return {
    ...{ id, code: state.code, procedure: asked },
    applicant: applicant?.name ?? '(thông tin đã xóa)',
    standing: capitalise(
      leg && state.status === 'in-progress' ? WORK_WORDS[leg.work] : STATUS_WORDS[state.status],
    ),
    holder: leg && holderWords(leg, names),
    promise: 'clock' in state ? instantWords(state.clock.due.promise) : null,
    pick: pickedValue({ dossier: id, seen }),
  };
}

/** Those with which it cannot be done, and why; nothing is sent of them. */
export function NotPossible({
  refused,
  what,
}: {
  refused: readonly { dossier: ChosenDossier; refusal: Refusal | string }[];
  what: string;
}) {
  if (refused.length === 0) return null;
  return (
    <section class="mc-outcome mc-outcome--stayed" aria-labelledby="khong-lam">
      <h2 class="govuk-heading-s" id="khong-lam">
        {refused.length} hồ sơ chưa {what}
      </h2>
      <ul class="govuk-list">
        {refused.map(({ dossier, refusal }) => (
          <li key={dossier.id}>
            <DossierLink id={dossier.id} code={dossier.state.code} />:{' '}
            {typeof refusal === 'string' ? refusal : refusalSentence(refusal, dossier.names)}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function DossierLink({ id, code }: { id: string; code: string }) {
  return (
    <a class="govuk-link mc-nowrap" href={paths.dossier(id)}>
      {code}
    </a>
  );
}
