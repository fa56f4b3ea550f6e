import type { ComponentChildren } from 'preact';
import { Main } from './components/main.tsx';
import { paths } from './paths.ts';
import type { Page } from './render.ts';

/** What went wrong, what it means, what to do next; never what is inside. */
function problemPage(title: string, next: ComponentChildren): Page {
  const main = (
    <Main>
      <h1 class="govuk-heading-l">{title}</h1>
      {next}
      <p class="govuk-body">
        <a class="govuk-link" href={paths.lookup}>
          Tra cứu hồ sơ
        </a>
      </p>
    </Main>
  );
  return { title, main };
}

export function notFoundPage(): Page {
  return problemPage(
    'Không có trang này',
    <p class="govuk-body">
      Địa chỉ có thể đã gõ nhầm hoặc trang đã được chuyển đi. Xin kiểm tra lại địa chỉ.
    </p>,
  );
}

/** For officers, in the frame of theirs: what is not theirs to see is not there either. */
export function staffNotFoundMain(home: string) {
  return (
    <Main>
      <h1 class="govuk-heading-m">Không có trang này</h1>
      <p class="govuk-body">
        Địa chỉ có thể đã gõ nhầm, hoặc hồ sơ không thuộc phạm vi được xem. Xin tìm theo mã số hồ sơ, tên hoặc
        thủ tục ở ô phía trên.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={home}>
          Về trang công việc
        </a>
      </p>
    </Main>
  );
}

export function badRequestPage(): Page {
  return problemPage(
    'Yêu cầu không đọc được',
    <p class="govuk-body">
      Trang gửi đến thiếu thông tin hoặc sai định dạng. Xin quay lại và làm lại từ đầu.
    </p>,
  );
}

export function tooLargePage(): Page {
  return problemPage(
    'Nội dung gửi lên quá lớn',
    <p class="govuk-body">
      Nội dung hoặc tệp gửi lên vượt mức hệ thống nhận. Xin quay lại trang trước, rút ngắn nội dung hoặc chọn
      tệp nhỏ hơn, rồi gửi lại.
    </p>,
  );
}

/** The token of the form is missing or old: the page was open too long, or did not come from us. */
export function staleFormPage(): Page {
  return problemPage(
    'Trang đã mở quá lâu',
    <p class="govuk-body">
      Vì an toàn, biểu mẫu này không dùng được nữa. Xin quay lại trang trước, tải lại rồi gửi lại.
    </p>,
  );
}

export function throttledPage(seconds: number): Page {
  return problemPage(
    'Xin chờ một chút',
    <p class="govuk-body">
      Địa chỉ mạng này vừa gửi yêu cầu quá nhiều lần. Xin thử lại sau <strong>{seconds} giây</strong>.
    </p>,
  );
}

/** The number leads to the entry in the log; it says nothing by itself. */
export function brokenPage(incident: string): Page {
  return problemPage(
    'Hệ thống gặp lỗi',
    <>
      <p class="govuk-body">Yêu cầu chưa thực hiện được. Xin thử lại sau ít phút.</p>
      <p class="govuk-body">
        Nếu vẫn lỗi, xin báo cơ quan giải quyết hồ sơ mã sự cố <strong class="mc-nowrap">{incident}</strong>.
      </p>
    </>,
  );
}

export function unavailablePage(): Page {
  return problemPage(
    'Hệ thống đang tạm ngừng',
    <p class="govuk-body">
      Dữ liệu hồ sơ vẫn được giữ nguyên. Xin thử lại sau ít phút, hoặc gọi cơ quan nơi Ông/Bà đã nộp hồ sơ.
    </p>,
  );
}
