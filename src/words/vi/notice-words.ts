import type { MessageRoad, NoticeKind } from '../../domain/messages/notice.ts';
import { firstThatFits, SMS_LENGTH, smsText } from './sms-text.ts';

/** What may stand in the words of a notice: never a name, a procedure or a reason (ruling 20). */
export const PLACEHOLDERS = ['ma', 'hen', 'coquan', 'dienthoai', 'tracuu'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

export const PLACEHOLDER_WORDS: Readonly<Record<Placeholder, string>> = {
  ma: 'mã số hồ sơ',
  hen: 'giờ và ngày hẹn trả',
  coquan: 'tên cơ quan',
  dienthoai: 'điện thoại của Bộ phận Một cửa',
  tracuu: 'trang tra cứu',
};

export const NOTICE_WORDS: Readonly<Record<NoticeKind, string>> = {
  receipt: 'Đã tiếp nhận hồ sơ',
  supplement: 'Cần bổ sung giấy tờ',
  'new-date': 'Xin lỗi và hẹn lại ngày trả',
  'moved-date': 'Ngày hẹn chuyển vì lịch nghỉ',
  payment: 'Cần nộp tiền theo thông báo',
  ready: 'Đã có kết quả',
  refusal: 'Không tiếp nhận hoặc dừng giải quyết',
  returned: 'Đã trả kết quả',
};

const USUAL_SMS: Readonly<Record<NoticeKind, string>> = {
  receipt: 'HS {ma}: Da tiep nhan. Hen tra {hen} tai Bo phan mot cua {coquan}. Tra cuu: {tracuu}',
  supplement: 'HS {ma}: Can bo sung giay to. Xem Phieu yeu cau bo sung hoac goi {dienthoai}',
  'new-date': 'HS {ma}: Xin loi Ong/Ba. Da hen lai {hen} tai Bo phan mot cua {coquan}',
  'moved-date': 'HS {ma}: Ngay hen tra chuyen sang {hen} do lich nghi thay doi. Hoi {coquan}',
  payment: 'HS {ma}: Can nop tien theo thong bao cua co quan. Hoi {coquan} hoac goi {dienthoai}',
  // Nobody who gets it by post or online is called to the desk: the condition stands in the sentence that may give way.
  ready: 'HS {ma}: Da co ket qua. Neu nhan tai quay, moi mang Giay hen den Bo phan mot cua {coquan}',
  refusal: 'HS {ma}: Co thong bao cua {coquan} ve viec khong tiep tuc giai quyet. Goi {dienthoai}',
  returned: 'HS {ma}: Da tra ket qua. Cam on Ong/Ba',
};

const USUAL_MAIL: Readonly<Record<NoticeKind, string>> = {
  receipt:
    'Hồ sơ {ma} đã được tiếp nhận. Hẹn trả kết quả lúc {hen} tại Bộ phận Một cửa {coquan}.\n\nÔng/Bà xem tình trạng hồ sơ tại {tracuu}.',
  supplement:
    'Hồ sơ {ma} cần bổ sung giấy tờ. Giấy tờ cần bổ sung ghi trong phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.\n\nNếu cần giải thích thêm, mời Ông/Bà gọi {dienthoai}.',
  'new-date':
    '{coquan} xin lỗi Ông/Bà: hồ sơ {ma} chưa giải quyết xong theo hẹn. Ngày hẹn trả mới là {hen}, tại Bộ phận Một cửa.\n\nÔng/Bà không phải nộp thêm giấy tờ gì.',
  'moved-date':
    'Ngày hẹn trả kết quả của hồ sơ {ma} chuyển sang {hen} do lịch nghỉ thay đổi.\n\nMuốn hỏi thêm, mời Ông/Bà gọi {dienthoai}.',
  payment:
    'Hồ sơ {ma} đang chờ Ông/Bà nộp tiền theo thông báo đã gửi. Sau khi nộp, cơ quan sẽ giải quyết tiếp.\n\nMuốn hỏi thêm, mời Ông/Bà gọi {dienthoai}.',
  ready:
    'Hồ sơ {ma} đã có kết quả. Mời Ông/Bà mang giấy tiếp nhận hồ sơ đến Bộ phận Một cửa {coquan} để nhận. Nếu đã chọn nhận qua bưu chính hoặc trực tuyến, kết quả sẽ được gửi đến Ông/Bà.',
  refusal:
    '{coquan} có thông báo về việc không tiếp nhận hoặc dừng giải quyết hồ sơ {ma}. Lý do ghi trong thông báo.\n\nMuốn hỏi thêm, mời Ông/Bà gọi {dienthoai}.',
  returned: 'Kết quả của hồ sơ {ma} đã được trả. Cảm ơn Ông/Bà.',
};

/** The words where an agency has none of its own. */
export function usualWords(kind: NoticeKind, road: MessageRoad): string {
  return road === 'sms' ? USUAL_SMS[kind] : USUAL_MAIL[kind];
}

export interface NoticeFacts {
  code: string;
  /** `10h00 15/07/2016`; null: none is set. */
  due: string | null;
  agency: { name: string; shortName: string; phone: string | null };
  site: string;
}

/** One message of at most 160 letters; the short name where the whole one does not fit. */
export function noticeSms(words: string, facts: NoticeFacts, hint: string | null = null): string {
  const { name, shortName } = facts.agency;
  const said = [filled(words, facts, name), filled(words, facts, shortName)];
  if (hint === null) return firstThatFits(said);
  // The way to stop stays whole: what gives way are the last sentences, which say where more is told.
  const room = SMS_LENGTH - smsText(hint).length - 2;
  const short = smsText(said[1] ?? '').split(/(?<=\.) /);
  const fewer = short.map((_, left) => short.slice(0, short.length - left).join(' '));
  const body = firstThatFits([...said, ...fewer], room).replace(/[.,;: ]+$/, '');
  return smsText(`${body}. ${hint}`);
}

export function noticeMail(words: string, facts: NoticeFacts): { subject: string; text: string } {
  const text = `Kính gửi Ông/Bà,\n\n${filled(words, facts, facts.agency.name)}\n\n${facts.agency.name}`;
  return { subject: `Hồ sơ ${facts.code}`, text };
}

function filled(words: string, { code, due, agency, site }: NoticeFacts, name: string): string {
  const values: Readonly<Record<Placeholder, string>> = {
    ...{ ma: code, hen: due ?? 'ngày ghi trên giấy tiếp nhận', coquan: name, tracuu: site },
    dienthoai: agency.phone ?? name,
  };
  return words.replace(/\{(\w+)\}/g, (all, word: string) =>
    Object.hasOwn(values, word) ? values[word as Placeholder] : all,
  );
}

/** What is wrong with an agency's own words, in a sentence; null: nothing. */
export function wordsProblem(words: string, road: MessageRoad, facts: NoticeFacts): string | null {
  if (words.length > 2000) return 'Lời báo dài quá 2000 ký tự, mời rút ngắn.';
  const unknown = [...words.matchAll(/\{([^{}]*)\}/g)].find(([, word = '']) => !isPlaceholder(word));
  if (unknown) return `Không có chỗ điền ${unknown[0]}. Chỉ dùng các chỗ điền ghi bên dưới.`;
  if (!words.includes('{ma}')) return 'Lời báo phải có {ma} để người nhận biết là hồ sơ nào.';
  if (road === 'email') return null;
  const length = smsText(filled(words, facts, facts.agency.shortName)).length;
  return length <= SMS_LENGTH
    ? null
    : `Tin nhắn dài ${length} ký tự, quá ${SMS_LENGTH}. Mời bỏ bớt ${length - SMS_LENGTH} ký tự.`;
}

function isPlaceholder(word: string): word is Placeholder {
  return (PLACEHOLDERS as readonly string[]).includes(word);
}
