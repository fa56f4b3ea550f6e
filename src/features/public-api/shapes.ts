import Type, { type Static } from 'typebox';
import { DOTS, NEXT_ACTIONS } from '../../domain/dossier/public-view.ts';
import { STATUSES } from '../../domain/dossier/status.ts';

function shape<Properties extends Type.TProperties>(description: string, properties: Properties) {
  return Type.Object(properties, { additionalProperties: false, description });
}

const orNull = <Shape extends Type.TSchema>(given: Shape) => Type.Union([given, Type.Null()]);
const text = (description: string) => Type.String({ description });

const Desk = {
  name: text('Tên cơ quan'),
  address: orNull(text('Địa chỉ')),
  hours: orNull(text('Giờ làm việc')),
  phone: orNull(text('Điện thoại')),
};

/** What the code alone opens (ruling 20), and the very words of the look-up page for it. */
export const DossierAnswer = shape('Hồ sơ đang ở đâu: những gì ai có mã số cũng được biết, không hơn', {
  code: text('Mã số hồ sơ như in trên giấy tiếp nhận'),
  status: Type.Enum([...STATUSES], { description: 'Tình trạng' }),
  stage: orNull(
    Type.Enum(['intake', 'resolution'], { description: 'Khi chờ bổ sung: trước hay sau khi tiếp nhận' }),
  ),
  due: orNull(
    shape('Ngày đang chờ; null khi thời hạn không chạy hoặc việc đã kết thúc', {
      kind: Type.Enum(['promise', 'answer'], {
        description: 'promise: hẹn trả kết quả; answer: cơ quan trả lời trước lúc này',
      }),
      at: Type.String({ format: 'date-time' }),
    }),
  ),
  late: Type.Boolean({ description: 'Đã trễ hẹn' }),
  since: orNull(
    Type.String({ format: 'date-time', description: 'Chờ bổ sung từ lúc này; null khi không chờ' }),
  ),
  extended: Type.Boolean({ description: 'Cơ quan đã xin lỗi và hẹn lại ngày' }),
  moved: orNull(
    shape('Ngày hẹn chuyển vì ngày nghỉ', {
      decision: shape('Quyết định về ngày nghỉ', {
        number: text('Số'),
        date: text('Ngày ký, YYYY-MM-DD'),
      }),
      days: Type.Array(
        shape('Một ngày nghỉ', { date: text('Ngày, YYYY-MM-DD'), name: text('Tên ngày nghỉ') }),
      ),
    }),
  ),
  agency: shape('Cơ quan giải quyết', Desk),
  next: Type.Enum([...NEXT_ACTIONS], { description: 'Việc người nộp làm tiếp' }),
  dots: Type.Array(
    shape('Một trong năm bước', {
      dot: Type.Enum([...DOTS]),
      state: Type.Enum(['done', 'current', 'todo']),
    }),
  ),
  words: shape('Chính những câu trên trang tra cứu, để hiện cho người đọc', {
    status: text('Hồ sơ đang ở đâu, một câu'),
    due: orNull(shape('Ngày đang chờ', { label: text('Là ngày gì'), at: text('Ngày giờ') })),
    since: orNull(shape('Chờ bổ sung từ bao giờ', { label: text('Chờ gì'), at: text('Ngày giờ') })),
    next: text('Làm gì tiếp, một hai câu'),
    dots: Type.Array(shape('Một bước', { label: text('Tên bước'), state: text('Đã xong chưa') })),
  }),
  lookUpUrl: text('Trang tra cứu của chính hồ sơ này; ở đó xem thêm được bằng số điện thoại'),
});
export type DossierAnswer = Static<typeof DossierAnswer>;

const Link = shape('Một liên kết', { name: text('Tên'), url: text('Địa chỉ') });

/** What a box on an agency's own site shows beside the look-up (Điều 8.3). */
export const AgencyAnswer = shape('Một cơ quan, để đặt ô tra cứu trên trang của cơ quan', {
  id: text('Mã cơ quan trong hệ thống'),
  ...Desk,
  sms: orNull(
    shape('Tra cứu bằng tin nhắn', { text: text('Nội dung soạn'), number: text('Số nhận tin nhắn') }),
  ),
  links: Type.Array(Link, { description: 'Trang tra cứu, hướng dẫn, danh mục thủ tục' }),
  procedures: Type.Array(Link, { description: 'Thủ tục cơ quan này tiếp nhận, theo tên' }),
});
export type AgencyAnswer = Static<typeof AgencyAnswer>;

export const ProblemAnswer = shape('Lỗi, theo RFC 9457', {
  type: text('Loại lỗi: urn:mot-cua:…'),
  title: Type.String(),
  status: Type.Integer(),
  detail: text('Điều gì không được, và làm gì tiếp; bằng tiếng Việt, hiện được cho người đọc'),
});
