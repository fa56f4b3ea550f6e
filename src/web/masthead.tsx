import { paths } from './paths.ts';

/** Slim: who we are, where, and the way back to the beginning. */
export function Masthead({ provinceName, icon }: { provinceName: string; icon: string }) {
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
        </nav>
      </div>
    </header>
  );
}
