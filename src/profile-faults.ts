import type { TValidationError } from 'typebox/error';

const TYPES: Readonly<Record<string, string>> = {
  string: 'phải là chữ, đặt trong dấu nháy',
  integer: 'phải là số nguyên',
  number: 'phải là số',
  boolean: 'phải là true hoặc false',
  array: 'phải là một danh sách',
  object: 'phải là một nhóm các mục',
};

export function shapeSentence(error: TValidationError): string {
  switch (error.keyword) {
    case 'required':
      return `thiếu ${error.params.requiredProperties.join(', ')}`;
    case 'boolean':
    case 'additionalProperties':
      return 'mục này không có trong mẫu';
    case 'type':
      return TYPES[String(error.params.type)] ?? 'giá trị sai kiểu';
    case 'enum':
      return `phải là một trong: ${error.params.allowedValues.join(', ')}`;
    case 'pattern':
      return 'giá trị viết sai dạng';
    case 'minLength':
      return 'phải có nội dung';
    case 'minItems':
      return 'danh sách không được trống';
    case 'minimum':
    case 'maximum':
      return `số phải ${error.params.comparison} ${error.params.limit}`;
    default:
      return 'giá trị không hợp lệ';
  }
}
