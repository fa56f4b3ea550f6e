import type pg from 'pg';
import { codeKey, foldedCodeKey } from './domain/regime/dossier-code.ts';

export const NOW = '2026-11-22T07:00:00.000Z';
export const OPEN = '000.00.08.H33-261120-0001';
export const LATE = '000.00.08.H33-261102-0010';
export const SECRET = '000.00.08.H33-261120-0002';
export const SUBMITTED = '000.00.08.H33-261122-0007';
export const PERSON = 'Nguyễn Thị Bí Mật';

const NO_HASH = `\\x${'00'.repeat(32)}`;

const DOSSIERS = [
  { code: OPEN, status: 'in-progress', work: 'sign', promise_due: '2026-11-27T02:30:00Z' },
  { code: LATE, status: 'in-progress', work: 'examine', promise_due: '2026-11-09T02:30:00Z' },
  { code: SECRET, status: 'in-progress', work: 'sign', promise_due: '2026-11-27T02:30:00Z', secret: true },
  { code: SUBMITTED, status: 'submitted', answer_by: '2026-11-23T03:00:00Z', received_at: null },
];

/** Summary rows as the store would write them, each with an applicant who must not be seen. */
export async function fileDossiers(superuser: pg.Client): Promise<void> {
  await superuser.query(
    `insert into office_current (stream, id, head_version, head_hash, data) values ('agency', 'so-tnmt', 1, $1, $2)`,
    [
      NO_HASH,
      { name: 'Sở Tài nguyên và Môi trường', address: 'Số 1 đường Mẫu', phone: '0297 3812 345', hours: null },
    ],
  );
  for (const dossier of DOSSIERS) await fileDossier(superuser, dossier);
}

async function fileDossier(superuser: pg.Client, dossier: { code: string }): Promise<void> {
  const row = {
    ...{ id: crypto.randomUUID(), code_key: codeKey(dossier.code), code_fold: foldedCodeKey(dossier.code) },
    ...{ head_version: 1, head_hash: NO_HASH, regime: 'R2018', secret: false, work: null },
    ...{ procedure_id: 'thu-tuc-nhay-cam', procedure_version: 1, field: 'Lĩnh vực nhạy cảm' },
    ...{ channel: 'counter', agency_id: 'so-tnmt', party_agencies: ['so-tnmt'] },
    ...{ applicant_id: crypto.randomUUID(), applicant_version: 1 },
    ...{ submitted_at: NOW, received_at: NOW, last_at: NOW },
    ...dossier,
  };
  await superuser.query('insert into dossier select * from jsonb_populate_record(null::dossier, $1)', [row]);
  await superuser.query(
    `insert into person (id, version, dossier_id, kind, name, phone, digest_key, digest, recorded_at)
     values ($1, 1, $2, 'individual', $3, '0912345678', 'k', '00', $4)`,
    [row.applicant_id, row.id, PERSON, NOW],
  );
}
