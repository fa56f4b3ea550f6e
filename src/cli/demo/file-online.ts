import { randomBytes } from 'node:crypto';
import { receivingAgencies } from '../../domain/procedure/receiving-agencies.ts';
import { fileDossier } from '../../features/filing-api/file-dossier.ts';
import { type Connection, openConnections } from '../../store/connections/connections.ts';
import type { PersonContent } from '../../store/dossiers/pen.ts';
import type { System } from '../../system.ts';
import { IDENTITY_KINDS } from '../../words/vi/person-facts.ts';
import { makeDice } from './dice.ts';
import { everydayOf } from './everyday.ts';
import { makePeople } from './people.ts';

const PORTAL = 'Cổng dịch vụ công (bản thử)';

/**
 * What somebody filed at a portal, at which desk of those that take it in, and with which papers: of the second
 * something is missing that the desk must ask for.
 */
const FILED = [
  {
    procedure: 'dang-ky-khai-sinh',
    desk: 0,
    papers: ['to-khai', 'giay-chung-sinh', 'giay-to-tuy-than'],
  },
  { procedure: 'dang-ky-khai-sinh', desk: 0, papers: ['to-khai', 'giay-to-tuy-than'] },
  { procedure: 'xac-nhan-tinh-trang-hon-nhan', desk: 0, papers: ['to-khai'] },
  { procedure: 'xac-nhan-tinh-trang-hon-nhan', desk: 1, papers: ['to-khai', 'ly-hon'] },
  { procedure: 'cap-phieu-ly-lich-tu-phap', desk: 0, papers: ['to-khai', 'giay-to-tuy-than'] },
] as const;

/** A few dossiers that have just come in online, by the road other systems use; once, however often it is asked. */
export async function fileOnlineDossiers(system: System): Promise<void> {
  const { database, keyring, office, now, newId, config } = system;
  const connections = openConnections(database, keyring);
  const before = (await connections.all()).find(({ name }) => name === PORTAL);
  // Ended, or on a database where somebody has it otherwise: nothing more comes by it.
  if (before) return;
  const added = { id: newId(), name: PORTAL, agencies: null };
  // Nobody is told the key: what is shown here came already.
  await connections.add(added, randomBytes(32).toString('base64url'), now());
  const connection: Connection = { ...added, createdAt: now(), endedAt: null };
  const people = makePeople(office.agencies(), makeDice(`online/${now()}`));
  for (const [index, { procedure, desk, papers }] of FILED.entries()) {
    const filed = office.findProcedure(procedure)?.content;
    // A province may have another catalogue.
    const at = filed && receivingAgencies(filed, office.agencies())[desk];
    if (!at) continue;
    const applicant = people.individual(at);
    const [surname] = applicant.name.split(' ');
    const subject = everydayOf(procedure).subject?.(applicant.name, people.name('female', surname));
    const outcome = await fileDossier({ ...system, baseUrl: config.baseUrl }, connection, {
      reference: `BT-${String(index + 1).padStart(4, '0')}`,
      filedAt: new Date(Date.parse(now()) - (index + 1) * 7 * 60_000).toISOString(),
      ...{ procedure, agency: at.id, applicant: personBody(applicant), returnBy: { way: 'counter' } },
      ...(subject === undefined ? {} : { subject }),
      papers: papers.map((paper) => ({ paper, files: [{ name: `${paper}.pdf`, content: SCAN }] })),
    });
    // At the very end of the calendar no answer can be promised.
    if (!outcome.ok && outcome.reason.kind !== 'refused') throw new Error(JSON.stringify(outcome.reason));
  }
}

function personBody({ kind, name, identityKind, identityNumber, address, phone }: PersonContent) {
  const known = IDENTITY_KINDS.find((candidate) => candidate.name === identityKind);
  return {
    ...{ kind, name },
    ...(known && identityNumber !== null ? { identity: { kind: known.code, number: identityNumber } } : {}),
    ...(address === null ? {} : { address }),
    ...(phone === null ? {} : { phone }),
  };
}

/** One page that says what it is, in letters every viewer has. */
const SCAN = Buffer.from(onePage('Giay to thu, khong co gia tri.'), 'latin1').toString('base64');

function onePage(words: string): string {
  const content = `BT /F 24 Tf 72 720 Td (${words}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return `${text}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
}
