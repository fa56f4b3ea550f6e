import type { Procedure } from '../../domain/procedure/procedure.ts';
import { EntryField } from '../../web/components/entry-field.tsx';
import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { moneyWords } from '../../words/vi/date-words.ts';
import type { Offered } from './find-procedure.ts';
import { limitOf } from './intake-words.ts';

interface PickPageProps {
  typed: string;
  /** All of the desk and field of this clerk. */
  offered: readonly Offered[];
  found: readonly Offered[];
}

/** Which procedure it is about: by words, code or the number in the list. */
export function pickPage({ typed, offered, found }: PickPageProps): StaffPage {
  return {
    title: 'Tiếp nhận hồ sơ',
    job: 'intake',
    main: () => (
      <Main>
        <h1 class="govuk-heading-m">Tiếp nhận hồ sơ</h1>
        <search>
          <form class="mc-pick" action={paths.intake} method="get">
            <EntryField
              id="thutuc"
              name="thutuc"
              label="Thủ tục"
              hint="Gõ tên không cần dấu, mã thủ tục, hoặc số thứ tự trong danh sách; còn một kết quả thì Enter mở ngay."
              type="search"
              value={typed}
              autofocus
            />
            <button type="submit" class="govuk-button govuk-button--secondary">
              Tìm
            </button>
          </form>
        </search>
        <ul class="mc-links">
          <li>
            <a class="govuk-link" href={paths.guided()}>
              Đã hướng dẫn, chưa nộp
            </a>
          </li>
        </ul>
        <Found typed={typed} offered={offered} found={found} />
      </Main>
    ),
  };
}

function Found({ typed, offered, found }: PickPageProps) {
  if (offered.length === 0) {
    return (
      <p class="govuk-inset-text">
        Chưa có thủ tục nào thuộc nhiệm vụ tiếp nhận của tài khoản này. Quản trị cơ quan có thể bổ sung lĩnh
        vực.
      </p>
    );
  }
  if (found.length === 0) {
    return (
      <p class="govuk-inset-text" role="status">
        Không có thủ tục nào khớp với “{typed}” trong {offered.length} thủ tục tại quầy này. Xin thử ít từ
        hơn, hoặc{' '}
        <a class="govuk-link" href={paths.intake}>
          xem tất cả
        </a>
        .
      </p>
    );
  }
  return (
    <table class="govuk-table mc-procedures">
      <caption class="govuk-visually-hidden">Thủ tục tiếp nhận tại quầy này</caption>
      <thead>
        <tr>
          <th scope="col" class="mc-procedures__number">
            Số
          </th>
          <th scope="col">Thủ tục</th>
          <th scope="col">Mã</th>
          <th scope="col">Lĩnh vực</th>
          <th scope="col">Thời hạn</th>
          <th scope="col">Phí, lệ phí</th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ number, procedure, recent }) => (
          <tr key={procedure.id}>
            <td class="mc-procedures__number">{number}</td>
            <td>
              <div class="mc-procedures__cell">
                <a
                  class="govuk-link mc-procedures__name"
                  href={paths.intakeOf(procedure.id)}
                  title={procedure.name}
                >
                  {procedure.name}
                </a>
                {recent && <span class="mc-procedures__recent">dùng gần đây</span>}
              </div>
            </td>
            <td class="mc-nowrap">{procedure.nationalCode}</td>
            <td class="mc-procedures__brief">{procedure.field}</td>
            <td class="mc-nowrap">{limitsWords(procedure)}</td>
            <td class="mc-nowrap">{feeWords(procedure)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function limitsWords({ limits }: Procedure): string {
  const [first, ...others] = limits;
  if (!first) return '';
  return others.length === 0 ? limitOf(first) : `${limitOf(first)} (${limits.length} trường hợp)`;
}

function feeWords({ fees }: Procedure): string {
  return fees.length === 0 ? 'không thu' : moneyWords(fees.reduce((sum, { amount }) => sum + amount, 0));
}
