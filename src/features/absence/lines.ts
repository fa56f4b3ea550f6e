import { type Absence, type DeputyLimits, isAbsentOn } from '../../domain/access/absence.ts';
import { ROLES } from '../../domain/access/roles.ts';
import { COMMAND_TYPES } from '../../domain/dossier/commands.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { COMMAND_WORDS } from '../../words/vi/command-words.ts';
import type { AbsenceLine } from './absences-page.tsx';

interface Shown {
  absence: Absence;
  officer: string;
  today: string;
  /** Whether it is theirs who look. */
  own: boolean;
}

export function lineOf(office: OfficeBook, { absence, officer, today, own }: Shown): AbsenceLine {
  const nameOf = (id: string) => office.findOfficer(id)?.name ?? id;
  const { deputy, recorded, ended } = absence;
  const stands = office
    .awayOf(office.findOfficer(officer)?.agency ?? '')
    .some((away) => away.officer === officer && away.deputising !== null);
  const due = deputy !== null && isAbsentOn(absence, today) && today <= deputy.until;
  return {
    ...{ absence, own, name: nameOf(officer) },
    deputy: deputy ? nameOf(deputy.officer) : '',
    limits: deputy ? limitWords(deputy.limits, office) : [],
    standing: standingOf(absence, today),
    deputyAway: due && !stands,
    recordedBy: nameOf(recorded.by),
    endedBy: ended ? nameOf(ended.by) : '',
  };
}

function standingOf(absence: Absence, today: string): AbsenceLine['standing'] {
  if (absence.ended) return 'ended';
  if (isAbsentOn(absence, today)) return 'now';
  return absence.from > today ? 'coming' : 'over';
}

function limitWords(
  { roles, acts, fields, procedures }: DeputyLimits,
  office: OfficeBook,
): readonly string[] {
  const only = (what: string, words: readonly string[] | undefined) =>
    words ? [`chỉ ${what}: ${words.join(', ')}`] : [];
  return [
    ...only(
      'vai trò',
      roles?.map((role) => ROLES[role]),
    ),
    ...only(
      'việc',
      acts === null
        ? undefined
        : COMMAND_TYPES.filter((type) => acts.includes(type)).map((type) => COMMAND_WORDS[type]),
    ),
    ...only('lĩnh vực', fields ?? undefined),
    ...only(
      'thủ tục',
      procedures?.map((id) => office.findProcedure(id)?.content.name ?? id),
    ),
  ];
}
