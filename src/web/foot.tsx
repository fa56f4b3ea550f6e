import type { Language } from '../words/language.ts';
import type { FrameWords } from '../words/lookup-vocabulary.ts';
import { externalAddress, paths } from './paths.ts';

/** The regulation the system works under, and where it can be read (Điều 8.2, 8.3). */
export interface Regulation {
  title: string;
  url: string;
}

interface FootProps {
  provinceName: string;
  regulation: Regulation | null;
  language: Language;
  words: FrameWords;
}

export function Foot({ provinceName, regulation, language, words }: FootProps) {
  const vi = language === 'vi' ? undefined : 'vi';
  return (
    <footer class="mc-foot">
      <div class="govuk-width-container">
        <p lang={vi}>Hệ thống một cửa điện tử - {provinceName}</p>
        {regulation && <RegulationLine {...regulation} />}
        <p lang={vi}>
          <a class="govuk-link" href={paths.publicResults} hreflang={vi}>
            Kết quả giải quyết thủ tục hành chính
          </a>
        </p>
        <p class={OFFICERS}>
          <a class="govuk-link mc-foot__officers" href={paths.signIn()} hreflang={vi}>
            {words.officers}
          </a>
        </p>
      </div>
    </footer>
  );
}

function RegulationLine({ title, url }: Regulation) {
  const href = externalAddress(url);
  if (href === undefined) return <p>{title}</p>;
  return (
    <p>
      <a class="govuk-link" href={href}>
        {title}
      </a>
    </p>
  );
}

const OFFICERS = 'mc-foot__sign-in';
const THEIR_LINE = new RegExp(`<p class="${OFFICERS}">.*?</p>`);

/** On host names where officers have no pages, nothing leads to them. */
export function withoutOfficers(html: string): string {
  return html.replace(THEIR_LINE, '');
}
