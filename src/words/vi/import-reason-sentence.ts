import type { ImportReason, ImportReasonCode } from '../../domain/procedure/imported-procedure.ts';
import { CHANNEL_WORDS } from './procedure-words.ts';

type Values = NonNullable<ImportReason['values']>;

/** Units as catalogues write them. */
const UNITS: Readonly<Record<string, string>> = {
  minute: 'phút',
  hour: 'giờ',
  working_hour: 'giờ làm việc',
  working_day: 'ngày làm việc',
  calendar_day: 'ngày',
  week: 'tuần',
  month: 'tháng',
  year: 'năm',
};

/** Why a record was refused, or what it leaves open and somebody has to decide. */
export function importReasonSentence({ code, path, values = {} }: ImportReason): string {
  return SENTENCES[code](values, path);
}

const SENTENCES: Readonly<Record<ImportReasonCode, (values: Values, path: string) => string>> = {
  'record-not-object': () => 'Mục này không phải là một thủ tục. Xin kiểm tra tệp nguồn.',
  'record-malformed': (_, path) =>
    `Nội dung ở ${path} không đúng kiểu dữ liệu. Xin sửa tệp nguồn rồi nhập lại.`,
  'id-missing': () => 'Mục này không có mã bản ghi (id). Xin bổ sung vào tệp nguồn rồi nhập lại.',
  'id-repeated': () =>
    'Mã bản ghi (id) này đã có ở một mục phía trên trong cùng tệp; chỉ mục đầu được nhận. Xin giữ lại một mục.',
  'name-missing': () => 'Mục này không có tên thủ tục. Xin bổ sung vào tệp nguồn rồi nhập lại.',
  'national-code-missing': () =>
    'Nguồn không ghi mã thủ tục quốc gia. Xin ghi mã, hoặc xác nhận thủ tục này không có mã.',
  'national-code-malformed': ({ printed }) =>
    `Mã thủ tục quốc gia “${printed}” không có dạng 1.234567. Xin ghi lại mã.`,
  'name-holds-code': ({ printed }) =>
    `Tên thủ tục có lẫn mã “${printed}”. Xin xem lại và bỏ mã khỏi tên nếu không thuộc tên gọi.`,
  'field-missing': () => 'Nguồn không ghi lĩnh vực. Xin chọn lĩnh vực.',
  'decision-missing': () => 'Nguồn không ghi quyết định công bố. Xin ghi số quyết định.',
  'level-missing': () => 'Nguồn không ghi cấp thực hiện. Xin chọn cấp.',
  'level-unknown': ({ printed }) =>
    `Nguồn ghi cấp thực hiện là “${printed}”, chưa rõ là cấp nào. Xin chọn cấp.`,
  'levels-several': ({ count }) =>
    `Nguồn ghi ${count} cấp thực hiện. Xin chọn cấp của bản này; cấp khác cần một bản riêng.`,
  'channels-missing': () => 'Nguồn không ghi cách nộp hồ sơ. Xin chọn cách nộp.',
  'channel-unknown': ({ channel }) =>
    `Nguồn ghi cách nộp hồ sơ là “${channel}”, chưa rõ là cách nào. Xin chọn cách nộp.`,
  'limit-missing': ({ channel }) =>
    channel === undefined
      ? 'Nguồn không ghi thời hạn giải quyết. Xin ghi thời hạn.'
      : `Nguồn không ghi thời hạn cho hồ sơ nộp ${channelWords(channel)}. Xin ghi thời hạn.`,
  'limit-without-unit': ({ amount }) =>
    `Thời hạn chỉ ghi số ${numberWords(amount)}, không có đơn vị. Xin chọn ngày làm việc, ngày, tháng hay giờ.`,
  'limit-hour': ({ amount }) =>
    `Thời hạn ghi ${numberWords(amount)} giờ, không rõ là giờ làm việc hay giờ đồng hồ. Xin ghi lại thời hạn.`,
  'limit-unit': ({ amount, unit }) =>
    `Thời hạn ghi ${numberWords(amount)} ${unitWords(unit)}, đơn vị chưa dùng được. Xin ghi lại bằng ngày làm việc, ngày, tháng hay giờ làm việc.`,
  'limit-amount': ({ amount }) =>
    `Thời hạn ghi ${numberWords(amount)}, không tính được hạn trả. Xin ghi lại thời hạn.`,
  'limit-not-as-printed': ({ printed, amount, unit }) =>
    `Nguồn in “${printed}” nhưng số liệu kèm theo là ${numberWords(amount)} ${unitWords(unit)}. Xin ghi thời hạn đúng.`,
  'limit-in-words': ({ printed }) => `Thời hạn ghi bằng lời: “${printed}”. Xin ghi thời hạn bằng số.`,
  'limit-same-day': ({ printed }) =>
    `Thời hạn ghi “${printed}”, được đọc là trả kết quả trong ngày. Xin xác nhận, hoặc ghi lại thời hạn.`,
  'limits-several': ({ count }) =>
    `Nguồn ghi ${count} thời hạn khác nhau. Xin ghi thời hạn nào cho trường hợp nào, hoặc chọn một.`,
  'limits-mixed': () => 'Các thời hạn có cả ngày làm việc và ngày tính theo lịch. Xin kiểm tra lại đơn vị.',
  'papers-missing': () =>
    'Nguồn không có giấy tờ nào. Xin ghi thành phần hồ sơ, hoặc xác nhận không cần giấy tờ.',
  'papers-unread': ({ printed }) =>
    `Một phần danh sách giấy tờ lẫn trong đoạn “${printed}”. Xin kiểm tra lại thành phần hồ sơ.`,
  'paper-count': () => 'Số bản chính, bản sao không phải là số đếm được; tạm ghi 1 bản chính. Xin ghi lại.',
  'paper-or-note': ({ count }) =>
    `Có ${count} dòng ghi 0 bản chính và 0 bản sao, có thể là ghi chú hoặc giấy tờ chỉ cần xuất trình. Xin thêm vào thành phần hồ sơ nếu là giấy tờ.`,
  'paper-groups': ({ count }) =>
    `Giấy tờ chia thành ${count} nhóm cho các trường hợp khác nhau. Xin đánh dấu giấy tờ nào bắt buộc với mọi hồ sơ.`,
  'fee-ambiguous': ({ printed }) =>
    `Mức phí “${printed}” có thể dính với thời hạn đứng trước. Xin ghi mức phí theo văn bản quy định.`,
  'fee-currency': ({ printed }) => `Mức phí “${printed}” không tính bằng đồng. Xin ghi mức thu bằng đồng.`,
  'fee-in-words': ({ printed }) => `Mức phí ghi bằng lời: “${printed}”. Xin ghi mức thu bằng số.`,
  'fee-too-small': ({ printed }) =>
    `Mức phí “${printed}” quá nhỏ, có thể thiếu ba số 0. Xin ghi mức thu đúng.`,
  'fee-other-in-note': ({ printed }) => `Mức phí và ghi chú không khớp: “${printed}”. Xin ghi mức thu đúng.`,
  'fee-free-with-note': ({ printed }) =>
    `Nguồn ghi miễn phí nhưng kèm ghi chú: “${printed}”. Xin xác nhận miễn phí, hoặc ghi mức thu.`,
  'fee-not-as-printed': ({ printed, amount }) =>
    `Nguồn in “${printed}” nhưng số liệu kèm theo là ${numberWords(amount)}. Xin ghi mức thu đúng.`,
  'fees-several': ({ count }) => `Nguồn ghi ${count} mức phí. Xin ghi rõ mức nào cho trường hợp nào.`,
  'fee-not-stated': () =>
    'Nguồn không cho biết có thu phí, lệ phí hay không. Xin ghi mức thu, hoặc xác nhận không thu.',
  'results-missing': () => 'Nguồn không ghi kết quả. Xin ghi tên kết quả.',
  'legal-basis-missing': () => 'Nguồn không ghi căn cứ pháp lý. Xin bổ sung.',
  'legal-basis-incomplete': () => 'Một căn cứ pháp lý thiếu số, ký hiệu hoặc tên văn bản. Xin bổ sung.',
};

function channelWords(channel: string | number): string {
  return Object.hasOwn(CHANNEL_WORDS, channel)
    ? CHANNEL_WORDS[channel as keyof typeof CHANNEL_WORDS]
    : `${channel}`;
}

function unitWords(unit: string | number | undefined): string {
  return UNITS[`${unit}`] ?? `“${unit}”`;
}

/** `1,5`; `2.000.000` */
function numberWords(amount: string | number | undefined): string {
  const [whole = '', fraction] = `${amount}`.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
