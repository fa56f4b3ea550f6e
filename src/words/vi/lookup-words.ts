import type { FeeMoment } from '../../domain/procedure/procedure.ts';
import type { LookupWords } from '../lookup-vocabulary.ts';
import { instantWords, moneyWords } from './date-words.ts';
import {
  DOT_STATE_WORDS,
  DOT_WORDS,
  DUE_WORDS,
  NEXT_ACTION_SENTENCES,
  publicSentence,
} from './public-sentence.ts';
import { viRatingWords } from './rating-words.ts';

const MOMENTS: Readonly<Record<FeeMoment, string>> = {
  intake: 'thu khi nộp hồ sơ',
  supplement: 'thu khi nộp bổ sung',
  result: 'thu khi trả kết quả',
};

export const viLookupWords: LookupWords = {
  language: 'vi',
  name: 'Tiếng Việt',
  frame: {
    skip: 'Đến thẳng nội dung',
    pages: 'Các trang',
    site: 'Một cửa điện tử',
    lookup: 'Tra cứu hồ sơ',
    catalogue: 'Thủ tục hành chính',
    own: 'Hồ sơ của tôi',
    officers: 'Cán bộ đăng nhập',
    languages: 'Ngôn ngữ',
  },
  heading: 'Tra cứu hồ sơ',
  code: {
    label: 'Mã số hồ sơ',
    hint: {
      before: 'In trên giấy tiếp nhận hồ sơ, ví dụ ',
      after: '. Chỉ cần gõ các chữ số: bỏ được dấu chấm, dấu gạch và chữ H.',
    },
    missing: 'Nhập mã số hồ sơ',
  },
  search: 'Tra cứu',
  scan: {
    start: 'Quét mã bằng máy ảnh',
    stop: 'Dừng quét',
    look: 'Đưa mã QR hoặc mã vạch in trên giấy tiếp nhận vào giữa khung hình.',
    problem: 'Chưa mở được máy ảnh. Xin gõ mã số hồ sơ vào ô trên.',
  },
  nothing: {
    title: 'Không tìm thấy hồ sơ',
    problem: 'Xin kiểm tra lại mã số hồ sơ in trên giấy tiếp nhận',
    mismatch: 'Mã số hồ sơ, hoặc bốn số cuối điện thoại nếu vừa nhập, không khớp. Xin kiểm tra lại',
    digits:
      'Nếu Ông/Bà vừa nhập số điện thoại: số đó có thể không phải số đã ghi khi nộp hồ sơ. Bấm Tra cứu để xem lại hồ sơ chỉ bằng mã số.',
    ask: 'Nếu mã đã đúng mà vẫn không tìm thấy, mời Ông/Bà hỏi cơ quan nơi đã nộp hồ sơ.',
  },
  tooMany: {
    title: 'Xin chờ một chút',
    before: 'Mã số này vừa được nhập kèm số điện thoại không đúng quá nhiều lần. Xin thử lại sau ',
    seconds: (count) => `${count} giây`,
    after: ', hoặc quét mã QR in trên giấy tiếp nhận.',
  },
  dossier: 'Hồ sơ',
  sentence: publicSentence,
  next: NEXT_ACTION_SENTENCES,
  due: DUE_WORDS,
  awaitedSince: 'Chờ bổ sung từ',
  instant: instantWords,
  dots: DOT_WORDS,
  dotStates: DOT_STATE_WORDS,
  steps: 'Các bước giải quyết',
  agency: {
    heading: 'Cơ quan giải quyết',
    address: 'Địa chỉ',
    hours: 'Giờ làm việc',
    phone: 'Điện thoại',
  },
  openingHours: null,
  again: 'Tra cứu hồ sơ khác',
  updated: 'Trang vừa được cập nhật.',
  proof: {
    label: 'Xem thêm: nhập 4 số cuối điện thoại đã đăng ký',
    hint: 'Để xem tên thủ tục, lệ phí và giấy tờ cần bổ sung. Quét mã QR trên giấy tiếp nhận cũng xem được.',
    four: 'Bốn chữ số',
    more: 'Xem thêm',
  },
  about: {
    heading: 'Nội dung hồ sơ',
    procedure: 'Thủ tục',
    applicant: 'Người nộp',
    limit: 'Thời hạn',
    units: { wd: 'ngày làm việc', cd: 'ngày', mo: 'tháng', wh: 'giờ làm việc' },
    typical: 'Thường mất',
    typicalDays: (days) =>
      `Trong 12 tháng qua, cứ 10 hồ sơ thủ tục này thì 9 hồ sơ có kết quả trong vòng ${days} ngày, tính cả ngày nghỉ`,
    tooFew: 'Chưa đủ hồ sơ để tính',
    fees: 'Phí, lệ phí',
    noFees: 'Không thu',
    fee: (amount, moment) => `${moneyWords(amount)}, ${MOMENTS[moment]}`,
    payAt: 'Nơi nộp tiền',
    desk: 'Bộ phận Tiếp nhận và Trả kết quả của cơ quan dưới đây',
    asked: 'Giấy tờ cần bổ sung',
    why: 'Vì sao hẹn ngày này?',
  },
  more: {
    heading: 'Việc khác với hồ sơ này',
    subscribe: 'Nhận tin khi hồ sơ có thay đổi',
    changePhone: 'Đổi số điện thoại đã ghi trong hồ sơ',
  },
  digits: {
    label: '4 số cuối điện thoại đã đăng ký',
    hint: 'Số đã ghi khi nộp hồ sơ. Mở trang này từ mã QR trên giấy tiếp nhận thì không phải nhập.',
    wrong: 'Nhập bốn chữ số cuối của số điện thoại đã ghi khi nộp hồ sơ',
    mismatch: 'Mã số hồ sơ hoặc bốn số cuối điện thoại không khớp. Xin kiểm tra và nhập lại bốn số cuối',
  },
  subscribing: {
    heading: 'Nhận tin khi hồ sơ có thay đổi',
    lead: 'Mỗi khi hồ sơ có thay đổi, hệ thống gửi một tin ngắn. Tin không ghi tên, thủ tục hay lý do.',
    way: 'Nhận tin bằng',
    email: {
      label: 'Thư điện tử',
      hint: 'Ví dụ ten@vidu.vn',
      wrong: 'Nhập địa chỉ thư điện tử, ví dụ ten@vidu.vn',
    },
    sms: {
      label: 'Tin nhắn điện thoại',
      hint: 'Số di động Việt Nam, 10 chữ số',
      wrong: 'Nhập số di động 10 chữ số, ví dụ 0912 345 678',
    },
    consent:
      'Tôi đồng ý để hệ thống giữ địa chỉ hoặc số này, có mã hóa, chỉ để báo tin về hồ sơ này. Tôi ngừng được bất cứ lúc nào bằng đường dẫn trong mỗi tin, khi đó địa chỉ hoặc số được xóa.',
    consentWrong: 'Đánh dấu vào ô đồng ý nếu muốn nhận tin',
    button: 'Đăng ký nhận tin',
    done: 'Đã ghi đăng ký. Ông/Bà sẽ nhận tin khi hồ sơ có thay đổi.',
    full: 'Hồ sơ này đã có 5 nơi nhận tin. Xin ngừng bớt một nơi bằng đường dẫn trong tin đã nhận.',
  },
  stopping: {
    heading: 'Ngừng nhận tin về hồ sơ',
    lead: 'Bấm nút dưới đây là xong. Địa chỉ hoặc số điện thoại đã đăng ký sẽ được xóa.',
    button: 'Ngừng nhận tin',
    done: 'Đã ngừng. Hệ thống không gửi tin đến nơi này nữa và đã xóa địa chỉ hoặc số đã đăng ký.',
    gone: 'Đường dẫn này không dùng được. Xin mở đúng đường dẫn trong tin đã nhận.',
  },
  phone: {
    heading: 'Đổi số điện thoại đã ghi trong hồ sơ',
    lead: 'Cơ quan liên hệ và gửi tin đến số mới. Số cũ và số mới đều được báo là đã đổi.',
    before: {
      label: 'Số điện thoại cũ, đủ các chữ số',
      hint: 'Số đã ghi khi nộp hồ sơ. Mở trang này từ mã QR trên giấy tiếp nhận thì không phải nhập.',
      wrong: 'Nhập đủ số điện thoại đã ghi khi nộp hồ sơ',
      mismatch: 'Mã số hồ sơ hoặc số điện thoại cũ không khớp. Xin kiểm tra và nhập lại số điện thoại cũ',
    },
    after: {
      label: 'Số điện thoại mới',
      hint: 'Số Việt Nam, 10 hoặc 11 chữ số',
      wrong: 'Nhập số điện thoại mới đủ 10 hoặc 11 chữ số, ví dụ 0912 345 678',
    },
    button: 'Đổi số điện thoại',
    done: 'Đã đổi số điện thoại trong hồ sơ. Từ nay 4 số cuối để xem thêm là của số mới.',
    closed: 'Hồ sơ này đã kết thúc nên không đổi số điện thoại được nữa.',
  },
  rating: viRatingWords,
  problems: 'Xin xem lại',
  error: 'Lỗi:',
};
