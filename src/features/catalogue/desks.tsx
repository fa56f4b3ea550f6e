import type { Agency } from '../../domain/organisation/agency.ts';
import { commonHours } from '../../domain/organisation/common-hours.ts';
import { telephoneAddress } from '../../web/paths.ts';
import { LEVEL_WORDS } from '../../words/vi/catalogue-words.ts';
import type { ProcedureView } from './procedure-view.ts';

/** More than so many are shown when somebody asks for them. */
const MOST_OPEN = 3;

/** Who takes it in: address, hours and phone; what an agency has not told is left out. */
export function Desks({ agencies, procedure }: Pick<ProcedureView, 'agencies' | 'procedure'>) {
  if (agencies.length === 0) {
    return (
      <p class="govuk-body">
        Chưa có cơ quan nào nhận thủ tục này trên hệ thống. Mời Ông/Bà hỏi cơ quan hành chính gần nhất.
      </p>
    );
  }
  const hours = commonHours(agencies);
  const list = (
    <ul class="mc-desks">
      {agencies.map((agency) => (
        <Desk key={agency.id} {...agency} hours={hours === null ? agency.hours : null} />
      ))}
    </ul>
  );
  return (
    <>
      {hours !== null && <p class="govuk-body">Giờ làm việc: {hours}.</p>}
      {agencies.length <= MOST_OPEN ? (
        list
      ) : (
        <details class="mc-ways__more">
          <summary>
            Xem địa chỉ {agencies.length} cơ quan {LEVEL_WORDS[procedure.level]} nhận hồ sơ
          </summary>
          {list}
        </details>
      )}
    </>
  );
}

function Desk({ name, address, hours, phone }: Agency) {
  return (
    <li>
      <p class="mc-agency__name">{name}</p>
      {address !== null && <p>{address}</p>}
      {hours !== null && <p>Giờ làm việc: {hours}</p>}
      {phone !== null && (
        <p>
          Điện thoại:{' '}
          <a class="govuk-link mc-nowrap" href={telephoneAddress(phone)}>
            {phone}
          </a>
        </p>
      )}
    </li>
  );
}
