import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import { takesIn } from '../../domain/procedure/receiving-agencies.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { paths } from '../../web/paths.ts';
import type { AgencyAnswer } from './shapes.ts';

export interface BoxDeps {
  office: Pick<OfficeBook, 'findAgency' | 'procedures' | 'profile' | 'knownChanges'>;
  now: () => Instant;
  baseUrl: string;
}

/**
 * What stands beside the look-up on an agency's own site: the four things of Điều 8.3. Made once for an agency until the
 * office changes or a day begins.
 */
export function rememberBoxes(deps: BoxDeps): (agency: string) => AgencyAnswer | undefined {
  let key = '';
  const made = new Map<string, AgencyAnswer>();
  return (id) => {
    const today = localDateOf(deps.now());
    const present = `${deps.office.knownChanges()} ${today}`;
    if (present !== key) made.clear();
    key = present;
    const known = made.get(id);
    if (known) return known;
    const box = makeBox(deps, id, today);
    if (box) made.set(id, box);
    return box;
  };
}

function makeBox({ office, baseUrl }: BoxDeps, id: string, today: string): AgencyAnswer | undefined {
  const agency = office.findAgency(id);
  if (!agency) return undefined;
  const { name, address, hours, phone } = agency;
  const sms = office.profile()?.sms;
  const procedures = office
    .procedures()
    .filter(({ content }) => content.validFrom <= today && takesIn(content, agency))
    .map(({ content }) => ({ name: content.name, url: baseUrl + paths.procedure(content.id) }));
  return {
    ...{ id, name, address, hours, phone },
    sms: sms ? { text: `${sms.keyword} <mã số hồ sơ>`, number: sms.number } : null,
    links: [
      { name: 'Trang tra cứu hồ sơ', url: baseUrl + paths.lookup },
      { name: 'Hướng dẫn tra cứu', url: baseUrl + paths.lookupGuide },
      { name: 'Thủ tục, giấy tờ, phí và thời hạn', url: baseUrl + paths.catalogueOf(id) },
    ],
    procedures: procedures.toSorted((one, other) => one.name.localeCompare(other.name, 'vi')),
  };
}
