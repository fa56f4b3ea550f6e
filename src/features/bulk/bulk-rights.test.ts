import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done } from '../../../test/support/test-office.ts';
import type { CarriedOut } from '../../store/dossiers/carry-out.ts';
import { boxesOf, dossiersOf } from './bulk.test-data.ts';
import type { BulkCommand } from './bulk-command.ts';

const { office, as } = await openTestApp({ after });
const { many, acts } = dossiersOf(office);

const DESKS = [
  ...[['counter-clerk', 'mot-cua'] as const, ['return-clerk', 'mot-cua'] as const],
  ...[['specialist', 'tu-phap-ho-tich'] as const, ['unit-head', 'tu-phap-ho-tich'] as const],
  ...[['signer', 'lanh-dao'] as const, ['records-officer', 'van-thu'] as const],
];
type Role = (typeof DESKS)[number][0];
const STAGES = ['received', 'examined', 'proposed', 'approved', 'issued', 'ready'] as const;

const officer = office.actor('specialist', 'tu-phap-ho-tich');
const specialist = officer.kind === 'officer' ? officer.id : '';
const RETURN = { nguoinhan: 'applicant', cach: 'counter', giaytiepnhan: 'co', daobao: 'phone' };

/** By hand, from the table of roles in `docs/rules.md`: who may do it, with the dossier of which stage. */
const RIGHTS: Readonly<
  Record<
    BulkCommand,
    { by: Partial<Record<Role, readonly (typeof STAGES)[number][]>>; fields?: Record<string, string> }
  >
> = {
  'hand-over': { by: { 'counter-clerk': ['received'] } },
  assign: { by: { 'unit-head': ['examined'] }, fields: { canbo: specialist } },
  // Whoever has the duty of the step takes it up.
  claim: { by: { specialist: ['examined'], signer: ['proposed', 'approved'], 'return-clerk': ['issued'] } },
  approve: { by: { signer: ['proposed'] } },
  sign: { by: { signer: ['approved'] }, fields: { hinhthuc: 'paper', tucach: '' } },
  'take-in': { by: { 'return-clerk': ['issued'] } },
  return: { by: { 'return-clerk': ['ready'] }, fields: RETURN },
};

/** One dossier at each stage. */
async function oneOfEach(): Promise<Record<(typeof STAGES)[number], CarriedOut>> {
  const at = async (stage: Exclude<(typeof STAGES)[number], 'received'>) =>
    (await many(1, stage))[0] ?? assert.fail();
  return {
    received: done(await office.receive()),
    ...{ examined: await at('examined'), proposed: await at('proposed') },
    ...{ approved: await at('approved'), issued: await at('issued'), ready: await at('ready') },
  };
}

for (const [command, { by, fields = {} }] of Object.entries(RIGHTS)) {
  test(`${command}: of dossiers at every stage, those who may do it with the one, all others with none`, async () => {
    const dossiers = await oneOfEach();
    const all = STAGES.map((stage) => dossiers[stage]);
    for (const [role, unit] of DESKS) {
      const before = await Promise.all(all.map(acts));
      const browser = await as(role, unit);
      const page = await browser.postThrough('/viec/cung-luc', {
        chon: all.map(({ dossierId }) => dossierId),
      });
      const chon = boxesOf(page.body, all);
      const answer = await browser.postThrough('/viec/cung-luc', {
        viec: command,
        buoc: 'xem',
        ...fields,
        chon,
      });
      const refused = [
        ...answer.body.matchAll(/<li><a class="govuk-link mc-nowrap"[^>]*>[^<]+<\/a>: [^<]{20,}<\/li>/g),
      ];
      const may = by[role] ?? [];
      const stayed = STAGES.length - may.length;
      assert.match(answer.body, new RegExp(`${may.length} hồ sơ, ${stayed} hồ sơ chưa`), role);
      assert.ok(refused.length >= stayed, `${role}: each with its reason`);
      const now = await Promise.all(all.map(acts));
      const changed = STAGES.filter((_, index) => now[index]?.length !== before[index]?.length);
      assert.deepEqual(changed, may, role);
    }
  });
}
