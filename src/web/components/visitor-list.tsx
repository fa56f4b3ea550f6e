import type { Purpose } from '../../domain/access/purpose.ts';
import { type OfficerRole, ROLES } from '../../domain/access/roles.ts';
import { dayWords } from '../../words/vi/date-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { PURPOSE_WORDS, READING_WORDS } from '../../words/vi/trail-words.ts';

/** Somebody of that role opened it that day, and why. */
export interface VisitShown {
  at: string;
  /** By name. */
  agency: string;
  role: OfficerRole;
  acts: readonly ('opened' | 'printed' | 'downloaded')[];
  purpose: Purpose;
}

/** Ai đã xem hồ sơ: for whom it is about, by role and reason and never by name. */
export function VisitorList({ visits, lang }: { visits: readonly VisitShown[]; lang?: 'vi' | undefined }) {
  return (
    <details class="mc-why mc-visitors" lang={lang}>
      <summary>Ai đã xem hồ sơ này?</summary>
      {visits.length === 0 ? (
        <p>Chưa có lượt xem nào được ghi.</p>
      ) : (
        <ul>
          {visits.map((visit) => (
            <li key={`${visit.at} ${visit.agency} ${visit.role} ${visit.purpose}`}>{visitWords(visit)}</li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** `23/11/2026: Cán bộ tiếp nhận, UBND phường Vĩnh Thanh; mở xem, in; làm việc tại quầy` */
export function visitWords({ at, agency, role, acts, purpose }: VisitShown): string {
  const did = acts.map((act) => READING_WORDS[act]).join(', ');
  const who = [capitalise(ROLES[role]), agency].filter(Boolean).join(', ');
  return `${dayWords(at)}: ${who}; ${did}; ${PURPOSE_WORDS[purpose]}`;
}
