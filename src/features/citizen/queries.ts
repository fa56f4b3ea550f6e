import type { PublicFacts } from '../../domain/dossier/public-view.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import { type OwnDossierRow, readView, views } from '../../store/ledger/read-views.ts';

type CitizenIdentity = Extract<Identity, { kind: 'citizen' }>;

export interface OwnDossier {
  id: string;
  procedure: { id: string; version: number };
  facts: PublicFacts;
}

/** All dossiers of a citizen, the latest first. Without a filter: they see no others. */
export async function ownDossiers(
  database: Pick<Database, 'read'>,
  identity: CitizenIdentity,
): Promise<readonly OwnDossier[]> {
  const query = views
    .selectFrom('read_own_dossier')
    .selectAll()
    .orderBy('submitted_at', 'desc')
    .orderBy('id');
  return (await readView(database, identity, 'own_dossiers', query.compile())).map(ownDossier);
}

/** Undefined: there is none, or it is somebody else's. */
export async function findOwnDossier(
  database: Pick<Database, 'read'>,
  identity: CitizenIdentity,
  id: string,
): Promise<OwnDossier | undefined> {
  const query = views.selectFrom('read_own_dossier').selectAll().where('id', '=', id);
  const [row] = await readView(database, identity, 'own_dossier', query.compile());
  return row && ownDossier(row);
}

function ownDossier(row: OwnDossierRow): OwnDossier {
  return {
    id: row.id,
    procedure: { id: row.procedure_id, version: row.procedure_version },
    facts: {
      ...{ code: row.code, status: row.status, stage: row.stage, work: row.work },
      ...{ promiseDue: row.promise_due, answerBy: row.answer_by, receivedAt: row.received_at },
      ...{ pausedAt: row.paused_at, extended: row.extended, moved: row.moved },
      agency: {
        ...{ name: row.agency_name, address: row.agency_address },
        ...{ hours: row.agency_hours, phone: row.agency_phone },
      },
    },
  };
}
