import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '../../../domain/calendar/local-time.ts';
import type { Officer } from '../../../domain/organisation/agency.ts';
import {
  type AccountEventKind,
  readAccountEvents,
  recordAccountEvent,
} from '../../../store/accounts/account-events.ts';
import { digestPassword } from '../../../store/accounts/credentials.ts';
import {
  endSessionsOf,
  type Keeper,
  readAccountStates,
  removeSecondFactor,
  resetPassword,
  unlockAccount,
} from '../../../store/accounts/look-after.ts';
import type { Keyring } from '../../../store/keyring.ts';
import type { Database } from '../../../store/ledger/database.ts';
import { OWNER } from '../../../store/ledger/identity.ts';
import type { OfficeBook } from '../../../store/office/office-book.ts';
import { type BindingAct, openOfficerIdentities } from '../../../store/openid/officer-identities.ts';
import { textField } from '../../../web/form-fields.ts';
import { paths } from '../../../web/paths.ts';
import { getSignedIn, hasRole } from '../../../web/signed-in.ts';
import type { SendStaffPage } from '../../../web/staff-page.ts';
import { plainWords } from '../../../words/vi/plain-words.ts';
import { accountPage, passwordGivenPage } from './account-page.tsx';
import { accountsPage } from './accounts-page.tsx';
import { BIND, type IdentityView, RELEASE } from './identity-panel.tsx';
import { mayLookAfter, maySeeAccount } from './may-look-after.ts';
import { AGAIN_FIELD, type IdentityFault, NUMBER_FIELD, SURE_FIELD, typedNumber } from './typed-identity.ts';

export interface AccountAdminDeps {
  database: Database;
  office: OfficeBook;
  now: () => Instant;
  keyring: Keyring;
  newToken: () => string;
  newId: () => string;
  /** Where officers may sign in beside here; null: nowhere. */
  providerName: string | null;
  send: SendStaffPage;
}

const SHOWN = 100;

/** Tài khoản: the agency's administrator unlocks, gives a new first password, and signs out. */
export async function accountAdminRoutes(app: FastifyInstance, deps: AccountAdminDeps): Promise<void> {
  const { database, office, now, newToken, send } = deps;

  app.get(paths.accounts, async (request, reply) => {
    const { officer } = getSignedIn(request);
    if (!hasRole(getSignedIn(request), 'agency-admin', 'system-admin')) return reply.callNotFound();
    const searched = textField(request.query, 'q').slice(0, 60);
    const words = plainWords(searched).split(' ');
    const seen = office.officers().filter((one) => maySeeAccount(officer, one));
    const found = seen.filter((one) => {
      const text = plainWords(`${one.name} ${one.username}`);
      return words.every((word) => text.includes(word));
    });
    const rows = found.toSorted((a, b) => a.name.localeCompare(b.name, 'vi')).slice(0, SHOWN);
    const ids = rows.map(({ id }) => id);
    const states = await readAccountStates(database, ids, now());
    const lines = rows.map((one) => ({
      officer: one,
      agency: one.agency === officer.agency ? undefined : office.findAgency(one.agency),
      state: states.get(one.id),
    }));
    return send(request, reply, accountsPage({ searched, lines, left: found.length - rows.length }));
  });

  app.get(paths.account(':id'), (request, reply) => show(deps, request, reply));

  const identities = openOfficerIdentities(database, deps.keyring);
  app.post(paths.accountAct(':id', BIND), async (request, reply) => {
    const whose = lookedAfter(deps, request);
    if (!whose || deps.providerName === null) return reply.callNotFound();
    const typed = textField(request.body, NUMBER_FIELD);
    const again = textField(request.body, AGAIN_FIELD);
    const refuse = (fault: IdentityFault) => show(deps, request, reply, { typed, again, fault });
    const number = typedNumber(typed, again);
    if (!number.ok) return refuse(number.reason);
    const bound = await identities.bind(whose.id, number.value, {
      ...bindingAct(deps, request, whose, 'identity-bound'),
      id: deps.newId(),
    });
    if (!bound.ok)
      return refuse({
        field: NUMBER_FIELD,
        text: 'Số này đang gắn với tài khoản khác. Xin xem lại số, hoặc gỡ ở tài khoản đó trước',
      });
    return reply.redirect(paths.account(whose.id), 303);
  });
  app.post(paths.accountAct(':id', RELEASE), async (request, reply) => {
    const whose = lookedAfter(deps, request);
    if (!whose) return reply.callNotFound();
    const isSure = textField(request.body, SURE_FIELD) !== '';
    if (!isSure && (await identities.boundAt(whose.id)) !== null) {
      const text = 'Đánh dấu vào ô xác nhận, rồi bấm Gỡ số định danh';
      return show(deps, request, reply, { typed: '', again: '', fault: { field: SURE_FIELD, text } });
    }
    // False: none is bound any more, which the page then shows.
    await identities.release(whose.id, bindingAct(deps, request, whose, 'identity-released'));
    return reply.redirect(paths.account(whose.id), 303);
  });

  const act = (name: string, work: (whose: Officer, by: Keeper) => Promise<void>) =>
    app.post(paths.accountAct(':id', name), async (request, reply) => {
      const whose = lookedAfter(deps, request);
      if (!whose) return reply.callNotFound();
      await work(whose, keeperOf(deps, request));
      return reply.redirect(paths.account(whose.id), 303);
    });
  act('mo-khoa', (whose, by) => unlockAccount(database, whose.id, by));
  act('ket-thuc-phien', (whose, by) => endSessionsOf(database, whose.id, by));
  act('go-lop-hai', (whose, by) => removeSecondFactor(database, whose.id, by));

  app.post(paths.accountAct(':id', 'cap-lai-mat-khau'), async (request, reply) => {
    const whose = lookedAfter(deps, request);
    if (!whose) return reply.callNotFound();
    const password = firstPassword(newToken());
    await resetPassword(database, whose.id, await digestPassword(password), keeperOf(deps, request));
    // In the answer itself: it is shown once and kept nowhere.
    return send(request, reply, passwordGivenPage(whose, password));
  });
}

/** Undefined: there is none, or it is not this administrator's; both read the same. */
function lookedAfter({ office }: AccountAdminDeps, request: FastifyRequest): Officer | undefined {
  const { id = '' } = request.params as { id?: string };
  const whose = office.findOfficer(id);
  return whose && mayLookAfter(getSignedIn(request).officer, whose) ? whose : undefined;
}

function keeperOf({ now }: AccountAdminDeps, request: FastifyRequest): Keeper {
  return { actorId: getSignedIn(request).officer.id, address: request.ip, now: now() };
}

function bindingAct(
  { now }: AccountAdminDeps,
  request: FastifyRequest,
  { id: officerId }: Officer,
  kind: AccountEventKind,
): Omit<BindingAct, 'id'> {
  const [by, at] = [getSignedIn(request).officer.id, now()];
  return { by, at, beside: [recordAccountEvent({ officerId, kind, actorId: by, at, address: request.ip })] };
}

async function show(
  { database, keyring, office, now, send, providerName }: AccountAdminDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  refused?: Pick<IdentityView, 'typed' | 'again' | 'fault'>,
): Promise<FastifyReply> {
  const { officer } = getSignedIn(request);
  const { id = '' } = request.params as { id?: string };
  const whose = office.findOfficer(id);
  if (!whose || !maySeeAccount(officer, whose)) {
    reply.callNotFound();
    return reply;
  }
  const [states, events] = await Promise.all([
    readAccountStates(database, [whose.id], now()),
    readAccountEvents(database, OWNER, whose.id),
  ]);
  const mayAct = mayLookAfter(officer, whose);
  const identity: IdentityView | null =
    providerName !== null && mayAct
      ? {
          ...{ provider: providerName, ...(refused ?? { typed: '', again: '' }) },
          boundAt: await openOfficerIdentities(database, keyring).boundAt(whose.id),
        }
      : null;
  const view = {
    ...{ officer: whose, agency: office.findAgency(whose.agency), state: states.get(whose.id), events },
    own: officer.id === whose.id,
    ...{ mayAct, identity },
    nameOf: (actor: string) => office.findOfficer(actor)?.name ?? 'người đã rời cơ quan',
  };
  return send(request, reply, accountPage(view), refused ? 422 : 200);
}

/** `k7mp-q2xa-bc3d-fg5h`: some eighty bits, easy to read out and to type. */
function firstPassword(token: string): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const bytes = [...Buffer.from(token, 'base64url')].slice(0, 16);
  const text = bytes.map((byte) => letters[byte % letters.length]).join('');
  return text.match(/.{4}/g)?.join('-') ?? text;
}
