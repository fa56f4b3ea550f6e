import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import type { Scope } from './scope.ts';

export interface Asker {
  identity: Identity;
  scope: Scope;
  now: Instant;
}
