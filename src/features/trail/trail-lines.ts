import { type OfficerRole, ROLES } from '../../domain/access/roles.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import type { TrailLine } from '../../store/trail/search-trail.ts';
import { PURPOSE_WORDS, trailActWords, trailWhatWords } from '../../words/vi/trail-words.ts';

/** A line of the trail in words. */
export interface TrailView {
  key: string;
  at: string;
  who: string;
  role: string;
  agency: string;
  act: string;
  /** Which form, file, list, account or entry of the office. */
  what: string;
  dossier: { id: string; code: string | null } | null;
  purpose: string;
  address: string;
}

export function trailView(
  line: TrailLine,
  office: Pick<OfficeBook, 'findOfficer' | 'findAgency'>,
): TrailView {
  const name = (id: string | null) =>
    id === null ? '(chưa đăng nhập)' : (office.findOfficer(id)?.name ?? id);
  const purpose = line.purpose === null ? '' : PURPOSE_WORDS[line.purpose];
  return {
    key: `${line.source}-${line.act}-${line.subject_id ?? ''}-${line.place}-${line.at}`,
    at: line.at,
    // Somebody who proved it is theirs: who, the dossier says.
    who: line.purpose === 'own-dossier' ? 'Người dân, đã xác thực' : name(line.officer_id),
    role: line.role === null ? '' : ROLES[line.role as OfficerRole],
    agency: office.findAgency(line.agency_id)?.name ?? line.agency_id,
    act: trailActWords(line.source, line.act, line.what),
    what:
      line.source === 'reading'
        ? (trailWhatWords(line.act, line.what, line.hits) ?? '')
        : subjectWords(line, office, name),
    dossier: line.dossier_id === null ? null : { id: line.dossier_id, code: line.code },
    purpose: line.purpose_words === null ? purpose : `${purpose}: ${line.purpose_words}`,
    address: line.address ?? '',
  };
}

/** Whose account it was, unless their own; which entry of the office. */
function subjectWords(
  { source, what, subject_id, officer_id }: TrailLine,
  office: Pick<OfficeBook, 'findAgency'>,
  name: (id: string) => string,
): string {
  if (subject_id === null || subject_id === officer_id) return '';
  if (source === 'account' || what === 'officer') return name(subject_id);
  return what === 'agency' ? (office.findAgency(subject_id)?.name ?? subject_id) : subject_id;
}
