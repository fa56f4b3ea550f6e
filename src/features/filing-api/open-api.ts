import { paths } from '../../web/paths.ts';
import { PROBLEM_TITLES } from './problem.ts';
import { DossierBody, ProblemAnswer, StandingAnswer, SupplementBody } from './shapes.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string) => ({ 'application/json': { schema: ref(name) } });
const problem = (description: string) => ({
  ...{ description, content: { 'application/problem+json': { schema: ref('Problem') } } },
});

const ANYWHERE = {
  401: problem('Thiếu khóa, khóa sai, hoặc kết nối đã ngừng'),
  429: problem('Quá nhiều yêu cầu trong một phút; gửi lại sau Retry-After giây'),
  503: problem('Tạm ngừng; gửi lại sau Retry-After giây, cùng số tham chiếu'),
};

const BODY_FAULTS = {
  400: problem('Không phải JSON đọc được'),
  413: problem('Nội dung quá lớn'),
  415: problem('Không phải application/json'),
  422: problem('Có mục chưa đúng (errors), hoặc quy định không cho nhận'),
};

const DOSSIER = {
  name: 'dossier',
  in: 'path',
  required: true,
  description: 'Số tham chiếu của hệ thống gửi, hoặc mã số hồ sơ',
  schema: { type: 'string' },
};

/** OpenAPI 3.1 out of the very shapes that check requests: the two cannot disagree. */
export function openApi(baseUrl: string) {
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Một Cửa: nộp hồ sơ trực tuyến từ hệ thống khác',
      version: '1.0.0',
      description: [
        'Một hệ thống có khóa kết nối nộp hồ sơ thay cho người đã nộp ở đó, xem hồ sơ đang ở đâu, và nộp bổ sung.',
        'Cơ quan trả lời trong 08 giờ làm việc kể từ khi hồ sơ đến đây; thời hạn giải quyết tính từ khi tiếp nhận.',
        'Gửi lại cùng số tham chiếu và cùng nội dung là an toàn.',
        `Loại lỗi (type): ${Object.keys(PROBLEM_TITLES)
          .map((kind) => `urn:mot-cua:${kind}`)
          .join(', ')}.`,
      ].join('\n'),
    },
    servers: [{ url: baseUrl }],
    security: [{ key: [] }],
    paths: {
      [paths.apiDossiers]: {
        post: {
          operationId: 'fileDossier',
          summary: 'Nộp một hồ sơ trực tuyến',
          requestBody: { required: true, content: json('Dossier') },
          responses: {
            201: { description: 'Đã nộp, chờ cơ quan tiếp nhận', content: json('Standing') },
            200: { description: 'Hồ sơ này đã nộp trước đó; không thêm gì', content: json('Standing') },
            ...{ ...BODY_FAULTS, ...ANYWHERE, 403: problem('Kết nối không được nộp ở cơ quan này') },
            409: problem('Số tham chiếu đã dùng với nội dung khác'),
          },
        },
      },
      [paths.apiDossier('{dossier}')]: {
        get: {
          operationId: 'readDossier',
          summary: 'Hồ sơ do kết nối này nộp đang ở đâu, cần bổ sung gì',
          parameters: [DOSSIER],
          responses: {
            200: { description: 'Tình trạng', content: json('Standing') },
            ...{ 404: problem('Kết nối này không nộp hồ sơ như vậy'), ...ANYWHERE },
          },
        },
      },
      [paths.apiSupplement('{dossier}')]: {
        post: {
          operationId: 'fileSupplement',
          summary: 'Nộp bổ sung theo yêu cầu',
          parameters: [DOSSIER],
          requestBody: { required: true, content: json('Supplement') },
          responses: {
            201: { description: 'Đã nhận giấy tờ bổ sung', content: json('Standing') },
            200: { description: 'Đã nhận trước đó; không thêm gì', content: json('Standing') },
            ...{ ...BODY_FAULTS, ...ANYWHERE, 404: problem('Kết nối này không nộp hồ sơ như vậy') },
            409: problem('Hồ sơ không chờ bổ sung, hoặc số tham chiếu đã dùng với nội dung khác'),
          },
        },
      },
    },
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'Khóa kết nối, do quản trị hệ thống cấp' },
      },
      schemas: {
        ...{ Dossier: DossierBody, Supplement: SupplementBody },
        ...{ Standing: StandingAnswer, Problem: ProblemAnswer },
      },
    },
  };
}
