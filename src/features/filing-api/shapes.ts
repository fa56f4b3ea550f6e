import Type, { type Static } from 'typebox';
import { STATUSES } from '../../domain/dossier/status.ts';
import { EMAIL, IDENTITY_KINDS, PHONE } from '../../words/vi/person-facts.ts';

/** What other systems send and get. The same shapes check what comes and stand in the description at `openapi.json`. */
function shape<Properties extends Type.TProperties>(description: string, properties: Properties) {
  return Type.Object(properties, { additionalProperties: false, description });
}

/** Text of which something is to be seen. */
const text = (longest: number, description: string) =>
  Type.String({ maxLength: longest, pattern: '\\S', description });

export const MOST_PAPERS = 100;
export const MOST_FILES = 100;
export const LONGEST_REFERENCE = 100;

const Reference = Type.String({
  pattern: `^[A-Za-z0-9][A-Za-z0-9._-]{0,${LONGEST_REFERENCE - 1}}$`,
  description:
    'Số tham chiếu ở hệ thống gửi: cùng số và cùng nội dung thì không lập hồ sơ thứ hai, khác nội dung thì bị từ chối',
});

const FiledAt = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$',
  description: 'Lúc người nộp gửi ở hệ thống gửi, có múi giờ, ví dụ 2026-11-23T09:30:00+07:00',
});

export const Person = shape('Cá nhân hoặc tổ chức', {
  kind: Type.Enum(['individual', 'organisation']),
  name: text(500, 'Họ và tên, hoặc tên tổ chức'),
  identity: Type.Optional(
    shape('Giấy tờ của người này; không có thì bỏ trống cả mục', {
      kind: Type.Enum(IDENTITY_KINDS.map(({ code }) => code)),
      number: text(30, 'Số giấy tờ, mã số thuế'),
    }),
  ),
  address: Type.Optional(text(500, 'Địa chỉ')),
  phone: Type.Optional(
    Type.String({ pattern: PHONE.source, description: 'Số điện thoại, viết liền; bốn số cuối để tra cứu' }),
  ),
  email: Type.Optional(Type.String({ maxLength: 254, pattern: EMAIL.source, description: 'Thư điện tử' })),
});

const File = shape('Tệp: PDF, JPG, PNG, TIFF, DOCX, XLSX, nhận ra từ nội dung; mỗi tệp không quá 20 MB', {
  name: text(200, 'Tên tệp'),
  content: Type.String({
    minLength: 1,
    contentEncoding: 'base64',
    description: 'Nội dung tệp, base64 theo RFC 4648 mục 4; mọi tệp của một lần gửi không quá 30 MB',
  }),
});

const Paper = shape('Một giấy tờ điện tử: của thủ tục (paper), hoặc giấy tờ khác (name)', {
  paper: Type.Optional(text(100, 'Mã giấy tờ trong thủ tục')),
  name: Type.Optional(text(500, 'Tên giấy tờ, khi không có trong thủ tục')),
  files: Type.Array(File, { minItems: 1, maxItems: MOST_FILES }),
});

const Papers = Type.Array(Paper, { minItems: 1, maxItems: MOST_PAPERS });

export const DossierBody = shape('Hồ sơ nộp trực tuyến', {
  reference: Reference,
  filedAt: FiledAt,
  procedure: text(100, 'Mã thủ tục: mã quốc gia (1.001193) hoặc mã trong danh mục (dang-ky-khai-sinh)'),
  agency: text(100, 'Cơ quan tiếp nhận: mã định danh, hoặc mã trong hệ thống'),
  applicant: Person,
  owner: Type.Optional(text(500, 'Chủ hồ sơ, khi không phải người nộp')),
  delegate: Type.Optional(
    shape('Người được ủy quyền nộp', {
      person: Person,
      paper: text(500, 'Giấy tờ ủy quyền: loại, số, ngày'),
    }),
  ),
  subject: Type.Optional(text(2000, 'Nội dung yêu cầu giải quyết')),
  papers: Papers,
  returnBy: shape('Nơi nhận kết quả', {
    way: Type.Enum(['counter', 'post', 'online']),
    address: Type.Optional(text(500, 'Địa chỉ nhận qua bưu chính; bỏ trống thì gửi về địa chỉ người nộp')),
  }),
  consent: Type.Optional(
    Type.Boolean({
      description:
        'Người nộp đồng ý nhận tin báo về hồ sơ này qua tin nhắn và thư điện tử, hỏi riêng khi nộp và không đánh dấu sẵn; bỏ trống là không',
    }),
  ),
  secret: Type.Optional(
    Type.Boolean({ description: 'Hồ sơ MẬT: luôn bị từ chối, vì không nhận trực tuyến' }),
  ),
});
export type DossierBody = Static<typeof DossierBody>;
export type PersonBody = Static<typeof Person>;
export type PaperBody = Static<typeof Paper>;

export const SupplementBody = shape('Giấy tờ bổ sung theo yêu cầu', {
  reference: Reference,
  filedAt: FiledAt,
  papers: Papers,
});
export type SupplementBody = Static<typeof SupplementBody>;

const At = (description: string) => Type.String({ format: 'date-time', description });
const orNull = <Shape extends Type.TSchema>(given: Shape) => Type.Union([given, Type.Null()]);

/** What stands of a dossier, for the connection that brought it in: nothing of a person (ruling 20). */
export const StandingAnswer = shape('Hồ sơ đang ở đâu', {
  reference: Type.String({ description: 'Số tham chiếu ở hệ thống gửi' }),
  code: Type.String({ description: 'Mã số hồ sơ' }),
  status: Type.Enum([...STATUSES], { description: 'Tình trạng' }),
  nationalStatus: Type.Integer({ description: 'Mã trạng thái quốc gia, 1 đến 10' }),
  agency: shape('Cơ quan đang giải quyết hồ sơ', {
    code: Type.String({ description: 'Mã định danh' }),
    name: Type.String(),
  }),
  succeeded: orNull(
    shape('Cơ quan đã nộp ở đó nay đã sáp nhập: cơ quan ở mục agency giải quyết thay', {
      code: Type.String({ description: 'Mã định danh của cơ quan đã sáp nhập' }),
      name: Type.String(),
      since: Type.String({ format: 'date', description: 'Ngày sáp nhập' }),
      decision: Type.String({ description: 'Số văn bản sáp nhập' }),
    }),
  ),
  stage: orNull(
    Type.Enum(['intake', 'resolution'], { description: 'Khi chờ bổ sung: trước hay sau khi tiếp nhận' }),
  ),
  receivedHereAt: At('Lúc hồ sơ đến hệ thống này'),
  answerBy: orNull(At('Cơ quan trả lời (tiếp nhận, hoặc yêu cầu bổ sung) chậm nhất lúc này')),
  acceptedAt: orNull(At('Lúc tiếp nhận: thời hạn giải quyết tính từ đây')),
  promisedAt: orNull(At('Hẹn trả kết quả, khi thời hạn đang chạy hoặc đã có kết quả')),
  supplement: orNull(
    shape('Đang chờ bổ sung', {
      askedAt: At('Lúc yêu cầu'),
      expiresAt: orNull(At('Sau lúc này hồ sơ bị đóng nếu chưa bổ sung')),
      reason: Type.String({ description: 'Lý do, như trên phiếu yêu cầu bổ sung' }),
      items: Type.Array(
        shape('Một nội dung cần bổ sung', {
          paper: orNull(Type.String({ description: 'Mã giấy tờ trong thủ tục' })),
          what: Type.String({ description: 'Cần bổ sung gì' }),
        }),
      ),
    }),
  ),
  declined: orNull(
    shape('Không được tiếp nhận', {
      at: At('Lúc trả lời'),
      reason: Type.String({ description: 'Lý do, như trên phiếu từ chối tiếp nhận' }),
    }),
  ),
  lookUpUrl: Type.String({
    description: 'Trang tra cứu dành cho người nộp, như mã QR trên giấy tiếp nhận: chỉ đưa cho người nộp',
  }),
});
export type StandingAnswer = Static<typeof StandingAnswer>;

export const ProblemAnswer = Type.Object(
  {
    type: Type.String({ description: 'Loại lỗi: urn:mot-cua:…' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'Điều gì không được, và làm gì tiếp; bằng tiếng Việt' }),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          pointer: Type.String({ description: 'JSON pointer của mục có lỗi: #/applicant/phone' }),
          detail: Type.String(),
        }),
      ),
    ),
  },
  { description: 'Lỗi, theo RFC 9457' },
);
