import { paths } from '../../../web/paths.ts';

/** Said to who may do nothing else before. */
export function OwedFactor() {
  return (
    <p class="govuk-body mc-owed">
      <strong>Vai trò của tài khoản này phải có xác thực lớp hai.</strong> Hãy thêm{' '}
      <a class="govuk-link" href={paths.addApp}>
        ứng dụng xác thực
      </a>{' '}
      hoặc{' '}
      <a class="govuk-link" href={paths.addPasskey}>
        khóa truy cập
      </a>{' '}
      rồi làm việc tiếp.
    </p>
  );
}
