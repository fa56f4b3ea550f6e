import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import { takesIn } from '../../domain/procedure/receiving-agencies.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { paths } from '../../web/paths.ts';
import { embedWords } from '../../words/embed-words.ts';
import type { Language } from '../../words/language.ts';
import { inLanguage } from './asked-language.ts';
import type { AgencyAnswer } from './shapes.ts';

export interface BoxDeps {
  office: Pick<OfficeBook, 'findAgency' | 'procedures' | 'profile' | 'knownChanges'>;
  now: () => Instant;
  baseUrl: string;
  /** In which the look-up can be read; none: Vietnamese and English. */
  languages?: readonly Language[];
}

/**
 * What stands beside the look-up on an agency's own site: the four things of Điều 8.3. Made once for an agency until the
 * office changes or a day begins.
 */
export function rememberBoxes(
  deps: BoxDeps,
): (agency: string, language?: Language) => AgencyAnswer | undefined {
  let key = '';
  const made = new Map<string, AgencyAnswer>();
  return (id, language = 'vi') => {
    const today = localDateOf(deps.now());
    const present = `${deps.office.knownChanges()} ${today}`;
    if (present !== key) made.clear();
    key = present;
    const known = made.get(`${language} ${id}`);
    if (known) return known;
    const box = makeBox(deps, id, { today, language });
    if (box) made.set(`${language} ${id}`, box);
    return box;
  };
}

function makeBox(
  { office, baseUrl }: BoxDeps,
  id: string,
  { today, language }: { today: string; language: Language },
): AgencyAnswer | undefined {
  const agency = office.findAgency(id);
  if (!agency) return undefined;
  const { name, address, hours, phone } = agency;
  const said = embedWords(language);
  const sms = office.profile()?.sms;
  const procedures = office
    .procedures()
    .filter(({ content }) => content.validFrom <= today && takesIn(content, agency))
    .map(({ content }) => ({ name: content.name, url: baseUrl + paths.procedure(content.id) }));
  return {
    ...{ id, name, address, hours, phone },
    sms: sms ? { text: `${sms.keyword} ${said.code}`, number: sms.number } : null,
    links: [
      { name: said.links.lookup, url: inLanguage(baseUrl + paths.lookup, language) },
      { name: said.links.guide, url: baseUrl + paths.lookupGuide },
      { name: said.links.catalogue, url: baseUrl + paths.catalogueOf(id) },
    ],
    procedures: procedures.toSorted((one, other) => one.name.localeCompare(other.name, 'vi')),
  };
}
