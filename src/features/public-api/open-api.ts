import { paths } from '../../web/paths.ts';
import { type Language, languagesOffered } from '../../words/language.ts';
import { AgencyAnswer, DossierAnswer, ProblemAnswer } from './shapes.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string) => ({ 'application/json': { schema: ref(name) } });
const problem = (description: string) => ({
  ...{ description, content: { 'application/problem+json': { schema: ref('Problem') } } },
});
const inPath = (name: string, description: string) => ({
  ...{ name, in: 'path', required: true, description, schema: { type: 'string' } },
});

const FAULTS = {
  500: problem('Lỗi hệ thống'),
  503: problem('Tạm ngừng; hỏi lại sau Retry-After giây'),
};

/** OpenAPI 3.1 out of the very shapes that answers are checked against. */
export function openApi(baseUrl: string, languages: readonly Language[] = languagesOffered(null)) {
  const language = {
    ...{
      name: 'lang',
      in: 'query',
      required: false,
      description: 'Ngôn ngữ của các câu; tên riêng vẫn bằng tiếng Việt',
    },
    schema: { type: 'string', enum: languages, default: 'vi' },
  };
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Một Cửa: tra cứu hồ sơ cho trang của các cơ quan',
      version: '1.0.0',
      description: [
        'Không cần khóa; gọi được từ trình duyệt của trang bất kỳ (CORS *), không gửi và không nhận cookie.',
        'Chỉ có những gì ai có mã số hồ sơ cũng được biết: không có tên, địa chỉ, điện thoại của người nộp, thủ tục, lý do hay giấy tờ.',
        'Mã không có, mã viết sai và hồ sơ không công khai được trả lời như nhau.',
        'Số lần hỏi trong một phút tính theo địa chỉ mạng của người hỏi, chung với trang tra cứu: xin gọi từ trình duyệt của người xem, không gọi thay từ máy chủ của trang.',
      ].join('\n'),
    },
    servers: [{ url: baseUrl }],
    paths: {
      [paths.apiPublicDossier('{code}')]: {
        get: {
          operationId: 'lookUpDossier',
          summary: 'Hồ sơ mang mã này đang ở đâu',
          parameters: [
            inPath('code', 'Mã số hồ sơ như người dùng gõ; bỏ được dấu chấm, dấu gạch và khoảng trắng'),
            language,
          ],
          responses: {
            200: { description: 'Tình trạng ngay lúc hỏi; không lưu lại', content: json('Dossier') },
            404: problem('Không tìm thấy hồ sơ'),
            429: problem('Hỏi quá nhiều lần; hỏi lại sau Retry-After giây'),
            ...FAULTS,
          },
        },
      },
      [paths.apiPublicAgency('{agency}')]: {
        get: {
          operationId: 'readAgency',
          summary: 'Những gì đặt cạnh ô tra cứu trên trang của một cơ quan',
          parameters: [inPath('agency', 'Mã cơ quan trong hệ thống, ví dụ ubnd-p-vinh-thanh'), language],
          responses: {
            200: { description: 'Cơ quan; lưu được, nhưng hỏi lại bằng ETag', content: json('Agency') },
            404: problem('Không có cơ quan này'),
            ...FAULTS,
          },
        },
      },
    },
    components: { schemas: { Dossier: DossierAnswer, Agency: AgencyAnswer, Problem: ProblemAnswer } },
  };
}
