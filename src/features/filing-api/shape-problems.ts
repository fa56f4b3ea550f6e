import type { TSchema } from 'typebox';
import type { TValidationError } from 'typebox/error';
import { Settings } from 'typebox/system';
import { Check, Errors } from 'typebox/value';
import { EMAIL_SAYS, PHONE_SAYS } from '../../words/vi/person-facts.ts';
import type { FieldProblem } from './problem.ts';

const MOST_ERRORS = 50;
// Otherwise eight, of which a stray field takes two.
Settings.Set({ maxErrors: MOST_ERRORS });

/** What in a body is not as its shape asks; none: it is of that shape. */
export function shapeProblems(shape: TSchema, body: unknown): readonly FieldProblem[] {
  if (Check(shape, body)) return [];
  return Errors(shape, body).flatMap(problemsOf).slice(0, MOST_ERRORS);
}

function problemsOf(error: TValidationError): readonly FieldProblem[] {
  const pointer = `#${error.instancePath}`;
  switch (error.keyword) {
    case 'required':
      return error.params.requiredProperties.map((name) => ({
        ...{ pointer: `${pointer}/${name}`, detail: 'Thiếu mục này' },
      }));
    // Said of each stray field by itself, as `boolean`.
    case 'additionalProperties':
      return [];
    case 'boolean':
      return [{ pointer, detail: 'Không có mục tên này; xin xem mô tả ở openapi.json' }];
    default:
      return [{ pointer, detail: sentenceOf(error) }];
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'Phải là chữ, đặt trong dấu nháy',
  boolean: 'Phải là true hoặc false',
  array: 'Phải là một danh sách',
  object: 'Phải là một nhóm các mục',
};

function sentenceOf(error: TValidationError): string {
  switch (error.keyword) {
    case 'type':
      return TYPES[String(error.params.type)] ?? 'Giá trị sai kiểu';
    case 'enum':
      return `Phải là một trong: ${error.params.allowedValues.join(', ')}`;
    case 'pattern':
      return PATTERNS[error.instancePath.split('/').at(-1) ?? ''] ?? 'Phải có nội dung';
    case 'minLength':
      return 'Phải có nội dung';
    case 'maxLength':
      return `Dài quá ${error.params.limit} ký tự`;
    case 'minItems':
      return 'Danh sách không được trống';
    case 'maxItems':
      return `Nhiều nhất ${error.params.limit} mục`;
    default:
      return 'Giá trị không hợp lệ';
  }
}

const PATTERNS: Readonly<Record<string, string>> = {
  reference: 'Gồm 1 đến 100 chữ không dấu, chữ số, dấu chấm, gạch; bắt đầu bằng chữ hoặc chữ số',
  filedAt: 'Phải là ngày giờ có múi giờ, ví dụ 2026-11-23T09:30:00+07:00',
  phone: PHONE_SAYS,
  email: EMAIL_SAYS,
};
