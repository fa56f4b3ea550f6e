import type { PublicView } from '../../domain/dossier/public-view.ts';
import { telephoneAddress } from '../paths.ts';

/** Whom to ask, where and when; what an agency has not told is left out. */
export function AgencyBlock({ name, address, hours, phone }: PublicView['agency']) {
  return (
    <section class="mc-agency" aria-labelledby="co-quan">
      <h2 id="co-quan">Cơ quan giải quyết</h2>
      <p class="mc-agency__name">{name}</p>
      {(address ?? hours ?? phone) !== null && (
        <dl class="mc-facts">
          {address !== null && (
            <>
              <dt>Địa chỉ</dt>
              <dd>{address}</dd>
            </>
          )}
          {hours !== null && (
            <>
              <dt>Giờ làm việc</dt>
              <dd>{hours}</dd>
            </>
          )}
          {phone !== null && (
            <>
              <dt>Điện thoại</dt>
              <dd>
                <a class="govuk-link mc-nowrap" href={telephoneAddress(phone)}>
                  {phone}
                </a>
              </dd>
            </>
          )}
        </dl>
      )}
    </section>
  );
}
