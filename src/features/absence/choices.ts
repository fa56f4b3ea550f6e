import { lendableRoles } from '../../domain/access/absence.ts';
import { type OfficerRole, ROLES } from '../../domain/access/roles.ts';
import { COMMAND_TYPES, type CommandType } from '../../domain/dossier/commands.ts';
import { transitionsOf } from '../../domain/dossier/transitions.ts';
import type { Officer } from '../../domain/organisation/agency.ts';
import { takesIn } from '../../domain/procedure/receiving-agencies.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { COMMAND_WORDS } from '../../words/vi/command-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';

export interface Choice {
  value: string;
  text: string;
}

/** What a deputy of one officer can be limited to, and who can be one. */
export interface Choices {
  colleagues: readonly Officer[];
  roles: readonly Choice[];
  acts: readonly Choice[];
  fields: readonly Choice[];
  procedures: readonly Choice[];
}

/** Looking at a dossier goes with whatever one does. */
const WITH_EVERYTHING: readonly CommandType[] = ['open', 'note'];

export function choicesFor(office: OfficeBook, { id, agency, duties }: Officer): Choices {
  const roles = lendableRoles(duties);
  const here = office.findAgency(agency);
  const procedures = office
    .procedures()
    .map(({ content }) => content)
    .filter((one) => here !== undefined && takesIn(one, here));
  const inOrder = (texts: readonly string[]) => texts.toSorted((a, b) => a.localeCompare(b, 'vi'));
  return {
    colleagues: office
      .officersOf(agency)
      .filter((one) => one.id !== id && !one.disabled && one.duties.length > 0)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'vi')),
    roles: roles.map((role) => ({ value: role, text: capitalise(ROLES[role]) })),
    acts: COMMAND_TYPES.filter((type) => !WITH_EVERYTHING.includes(type) && isOf(type, roles)).map(
      (type) => ({
        value: type,
        text: capitalise(COMMAND_WORDS[type]),
      }),
    ),
    fields: inOrder([...new Set(procedures.map(({ field }) => field))]).map((field) => ({
      ...{ value: field, text: field },
    })),
    procedures: procedures
      .map((one) => ({ value: one.id, text: one.name }))
      .toSorted((a, b) => a.text.localeCompare(b.text, 'vi')),
  };
}

/** Whether one of these roles ever does that. */
function isOf(type: CommandType, roles: readonly OfficerRole[]): boolean {
  return transitionsOf(type).some(({ by }) =>
    by.some((one) => 'roles' in one && one.roles.some((role) => roles.includes(role))),
  );
}
