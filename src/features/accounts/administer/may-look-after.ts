import { agencyAdministration, mayLookAfterAccount } from '../../../domain/access/may-administer.ts';
import type { Officer } from '../../../domain/organisation/agency.ts';

/** Whose accounts somebody is shown: all of the own agency, and those they may look after elsewhere. */
export function maySeeAccount(by: Officer, whose: Officer): boolean {
  const ownAgency = agencyAdministration(by.duties) !== undefined && by.agency === whose.agency;
  return ownAgency || by.id === whose.id || mayLookAfterAccount(by, whose);
}

/** Whether somebody may unlock, reset and sign out that account. One's own has its own page. */
export function mayLookAfter(by: Officer, whose: Officer): boolean {
  return by.id !== whose.id && mayLookAfterAccount(by, whose);
}
