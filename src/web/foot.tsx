import { externalAddress, paths } from './paths.ts';

/** The regulation the system works under, and where it can be read (Điều 8.2, 8.3). */
export interface Regulation {
  title: string;
  url: string;
}

export function Foot({ provinceName, regulation }: { provinceName: string; regulation: Regulation | null }) {
  return (
    <footer class="mc-foot">
      <div class="govuk-width-container">
        <p>Hệ thống một cửa điện tử - {provinceName}</p>
        {regulation && <RegulationLine {...regulation} />}
        <p>
          <a class="govuk-link mc-foot__officers" href={paths.signIn()}>
            Cán bộ đăng nhập
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
