import { handOverListOf, printHandOverList } from '../../documents/hand-over-list.ts';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import { regimeAt } from '../../domain/regime/regime-timeline.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import { doneBy } from '../../words/vi/actor-words.ts';
import type { PaperDeps } from './paper-deps.ts';
import { placeOf } from './places.ts';
import type { ListWithRows } from './queries.ts';

/** The sheet names people, and nothing else of them. */
const NOTHING_ELSE = { identityLabel: '', identity: null, address: null, phone: null, email: null };

/** The sheet both sign; the same whenever it is printed. Undefined: the province has no profile. */
export function printList(
  { office, press, now, provinceName }: PaperDeps,
  { agency: mine }: Pick<SignedIn, 'agency'>,
  { list, rows }: ListWithRows,
): Uint8Array | undefined {
  const profile = office.profile();
  const agency = office.findAgency(list.agency_id);
  if (!profile || !agency) return undefined;
  const officer = (id: string | null) => (id === null ? null : (office.findOfficer(id)?.name ?? id));
  const [first] = rows;
  const data = handOverListOf({
    regime: regimeAt(profile.timeline, 'forms', localDateOf(list.made_at)),
    ...{ agency, province: provinceName, number: list.number, at: list.made_at, now: now(), copy: false },
    what: 'papers',
    from: {
      unit: placeOf(office, { agency: list.agency_id, unit: first?.unit ?? '' }, mine.id),
      officer: doneBy(list.officer_id, list.on_behalf_of, (id) => officer(id) ?? id),
    },
    to: { unit: placeOf(office, { agency: list.to_agency_id, unit: list.to_unit }, mine.id), officer: null },
    handedOverAt: list.made_at,
    items: rows.map(({ code, procedure_id, applicant, sets }) => ({
      ...{ code, signs: null, count: sets, note: null },
      subject: office.findProcedure(procedure_id)?.content.name ?? procedure_id,
      applicant: { ...NOTHING_ELSE, name: applicant ?? '(thông tin đã xóa)' },
    })),
  });
  return printHandOverList(press(), data);
}
