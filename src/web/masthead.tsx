import { paths } from './paths.ts';

/** Slim: who we are, where, and the way back to the beginning. */
interface MastheadProps {
  provinceName: string;
  icon: string;
  /** Whether citizens can sign in. */
  withCitizens: boolean;
}

export function Masthead({ provinceName, icon, withCitizens }: MastheadProps) {
  return (
    <header class="mc-masthead">
      <div class="govuk-width-container">
        <a class="mc-masthead__home" href={paths.start}>
          <img class="mc-masthead__mark" src={icon} alt="" width="32" height="32" />
          <span class="mc-masthead__name">Một cửa điện tử</span>
          <span class="mc-masthead__province">{provinceName}</span>
        </a>
        <nav class="mc-masthead__links" aria-label="Các trang">
          <a class="govuk-link" href={paths.lookup}>
            Tra cứu hồ sơ
          </a>
          <a class="govuk-link" href={paths.catalogue}>
            Thủ tục hành chính
          </a>
          {withCitizens && (
            <a class="govuk-link" href={paths.citizen}>
              Hồ sơ của tôi
            </a>
          )}
        </nav>
      </div>
    </header>
  );
}
