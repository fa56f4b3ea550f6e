/** Something that keeps a request from being done, as RFC 9457 has it. */
export interface ApiProblem {
  status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  kind: ProblemKind;
  detail: string;
  /** Field by field; none: it is not about a field. */
  errors?: readonly FieldProblem[];
}

/** `pointer` is a JSON pointer as a fragment: `#/applicant/phone`. */
export interface FieldProblem {
  pointer: string;
  detail: string;
}

export const PROBLEM_TITLES = {
  unreadable: 'Yêu cầu không đọc được',
  'key-required': 'Cần khóa kết nối',
  'agency-closed': 'Kết nối không nộp ở cơ quan này',
  'not-found': 'Không có hồ sơ này',
  'reference-used': 'Số tham chiếu đã dùng',
  'not-now': 'Hồ sơ không ở tình trạng này',
  'too-large': 'Quá lớn',
  'not-json': 'Không phải JSON',
  invalid: 'Nội dung chưa đúng',
  refused: 'Không nhận được hồ sơ',
  throttled: 'Quá nhiều yêu cầu',
  broken: 'Lỗi hệ thống',
  unavailable: 'Tạm ngừng',
} as const;

export type ProblemKind = keyof typeof PROBLEM_TITLES;

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** As it goes out. */
export function problemBody({ status, kind, detail, errors }: ApiProblem) {
  return {
    type: `urn:mot-cua:${kind}`,
    title: PROBLEM_TITLES[kind],
    ...{ status, detail },
    ...(errors === undefined ? {} : { errors }),
  };
}

export function invalid(errors: readonly FieldProblem[]): ApiProblem {
  const [first] = errors;
  const detail =
    errors.length === 1 && first
      ? `${first.detail}.`
      : `Có ${errors.length} mục chưa đúng; từng mục ở errors. Xin sửa rồi gửi lại.`;
  return { status: 422, kind: 'invalid', detail, errors };
}
