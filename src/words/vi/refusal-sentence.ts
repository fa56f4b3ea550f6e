import { ROLES } from '../../domain/access/roles.ts';
import type { CommandType } from '../../domain/dossier/commands.ts';
import type { Refusal } from '../../domain/dossier/refusals.ts';
import { assertNever } from '../../lib/assert-never.ts';
import { COMMAND_WORDS } from './command-words.ts';
import { dateWords, instantWords, moneyWords } from './date-words.ts';
import { EVENT_WORDS } from './event-words.ts';
import type { Names } from './names.ts';
import { capitalise, eitherOf } from './phrases.ts';
import { CHANNEL_WORDS, WORK_WORDS } from './procedure-words.ts';
import { STANDING_WORDS } from './status-words.ts';

/** Why a command was not carried out, and what to do next. */
export function refusalSentence(refusal: Refusal, names: Names): string {
  switch (refusal.code) {
    case 'unknown-dossier':
      return 'Không có hồ sơ này trong phạm vi được xem. Xin kiểm tra lại mã số hồ sơ.';
    case 'unknown-procedure':
      return 'Thủ tục này không có trong danh mục đang áp dụng. Xin chọn thủ tục khác.';
    case 'already-handled': {
      const by = refusal.by === null ? '' : `, do ${names.officer(refusal.by)} thực hiện`;
      const what = `${EVENT_WORDS[refusal.event]}, ${instantWords(refusal.at)}${by}`;
      return `Hồ sơ vừa có thay đổi: ${what}. Xin mở lại hồ sơ rồi làm tiếp.`;
    }
    case 'command-id-reused':
      return 'Biểu mẫu này đã được gửi trước đó với nội dung khác, và nội dung ấy đã được ghi. Xin mở hồ sơ để xem; cần làm thêm thì mở lại biểu mẫu.';
    case 'wrong-standing': {
      const standing = STANDING_WORDS[refusal.standing];
      const command = COMMAND_WORDS[refusal.command];
      return `Không thể ${command} khi hồ sơ ở tình trạng “${standing}”. Xin mở lại hồ sơ để xem việc có thể làm.`;
    }
    case 'wrong-step': {
      const command = COMMAND_WORDS[refusal.command];
      return `Không thể ${command} ở bước ${WORK_WORDS[refusal.work]}. Xin mở lại hồ sơ để xem việc có thể làm.`;
    }
    case 'not-permitted': {
      const roles = eitherOf(refusal.roles.map((role) => ROLES[role]));
      return `Việc ${COMMAND_WORDS[refusal.command]} dành cho ${roles} có nhiệm vụ với hồ sơ này. Xin chuyển cho người có nhiệm vụ.`;
    }
    case 'outside-own-procedures':
      return `Nhiệm vụ của tài khoản này không gồm thủ tục này, nên chưa ${COMMAND_WORDS[refusal.command]} được. Xin chuyển cho người được giao thủ tục, hoặc nhờ quản trị của cơ quan giao thêm.`;
    case 'held-by-other':
      return `Hồ sơ đang do ${names.officer(refusal.officer)} xử lý. Xin liên hệ người này, hoặc đề nghị lãnh đạo phòng phân công lại.`;
    case 'reason-required':
      return refusal.command === 'note'
        ? 'Ghi chú còn thiếu nội dung, hoặc nhập bù còn thiếu lý do. Xin ghi đủ rồi gửi lại.'
        : `Việc ${COMMAND_WORDS[refusal.command]} còn thiếu lý do. Xin ghi rõ lý do rồi gửi lại.`;
    case 'already-opened':
      return 'Hồ sơ này đã được mở xem trước đó. Xin mở lại hồ sơ rồi làm tiếp.';
    case 'nothing-corrected':
      return 'Chưa có thông tin nào được sửa. Xin sửa ít nhất một mục, hoặc quay lại hồ sơ.';
    case 'nothing-asked':
      return 'Chưa nêu nội dung cần bổ sung. Xin ghi ít nhất một mục.';
    case 'nothing-provided':
      return 'Chưa ghi giấy tờ nào đã nhận. Xin ghi ít nhất một giấy tờ.';
    case 'papers-missing': {
      const papers = refusal.papers.map((code) => names.paper(code)).join('; ');
      return `Hồ sơ còn thiếu: ${papers}. Xin nhận đủ rồi mới tiếp nhận, hoặc lập phiếu yêu cầu bổ sung.`;
    }
    case 'unknown-paper':
      return refusal.paper === null
        ? 'Có giấy tờ chưa ghi tên. Xin chọn trong danh sách, hoặc ghi tên giấy tờ.'
        : `Thành phần hồ sơ của thủ tục không có giấy tờ mã “${refusal.paper}”. Xin chọn lại trong danh sách.`;
    case 'counts-invalid':
      return 'Số lượng giấy tờ hoặc số bộ hồ sơ chưa hợp lệ. Xin nhập số nguyên không âm, và ít nhất một bộ; giấy tờ chỉ xuất trình thì không giữ bản chính.';
    case 'secret-takes-no-files':
      return 'Hồ sơ MẬT không được quét, đính kèm tệp. Xin bỏ các tệp đã chọn và giữ bản giấy.';
    case 'channel-not-offered':
      return `Thủ tục này chưa nhận hồ sơ ${CHANNEL_WORDS[refusal.channel]}. Xin chọn hình thức nộp khác.`;
    case 'agency-not-competent':
      return `${agencyOr('Cơ quan này', refusal.agency, names)} không tiếp nhận thủ tục này. Xin chọn cơ quan có thẩm quyền.`;
    case 'procedure-not-in-force':
      return `Thủ tục này chỉ áp dụng từ ngày ${dateWords(refusal.validFrom)}. Xin chọn thủ tục đang có hiệu lực.`;
    case 'unknown-limit-case':
      return refusal.limitCase === null
        ? 'Thủ tục này có nhiều thời hạn tùy trường hợp. Xin chọn trường hợp của hồ sơ.'
        : `Thủ tục này không có thời hạn cho trường hợp “${refusal.limitCase}”. Xin chọn lại trường hợp.`;
    case 'intake-missing':
      return 'Hồ sơ chưa có thông tin người nộp và giấy tờ. Xin nhập đủ rồi mới tiếp nhận.';
    case 'intake-already-there':
      return 'Thông tin nộp hồ sơ đã có từ trước. Xin mở lại hồ sơ rồi tiếp nhận, không cần nhập lại.';
    case 'delegation-paper-required':
      return 'Người nộp thay chưa có giấy tờ ủy quyền. Xin ghi giấy tờ ủy quyền, hoặc sửa lại người nộp.';
    case 'second-supplement-needs-leader':
      return 'Hồ sơ đã được yêu cầu bổ sung một lần. Yêu cầu thêm lần nữa do lãnh đạo thực hiện: xin báo cáo lãnh đạo.';
    case 'unknown-officer':
      return 'Người được chọn không thuộc cơ quan này. Xin chọn người khác.';
    case 'officer-lacks-duty': {
      const unit = names.unit(refusal.unit, null);
      return `${names.officer(refusal.officer)} không có nhiệm vụ ${ROLES[refusal.role]} của ${unit} trong lĩnh vực này. Xin chọn người khác.`;
    }
    case 'already-with-officer':
      return `Hồ sơ đã ở chỗ ${names.officer(refusal.officer)}. Xin chọn người khác nếu cần phân công lại.`;
    case 'held-by-nobody':
      return 'Hồ sơ chưa ở chỗ ai nên không cần giao lại. Xin để lãnh đạo phòng phân công như thường lệ.';
    case 'not-sent-back-there':
      return `Quy trình không cho trả lại về bước “${names.step(refusal.step)}”. Xin chọn bước khác.`;
    case 'not-the-last-examination':
      return 'Quy trình còn một bước thẩm định nữa. Xin chuyển hồ sơ sang bước đó thay vì trình kết quả.';
    case 'the-last-examination':
      return 'Đây là bước thẩm định cuối. Xin trình kết quả thay vì chuyển tiếp.';
    case 'number-required':
      return NUMBER_MISSING[refusal.command] ?? 'Kết quả chưa có số, ký hiệu. Xin ghi số rồi làm tiếp.';
    case 'post-details-required':
      return 'Hồ sơ gửi qua bưu chính cần số bưu gửi và ngày giờ đến. Xin ghi đủ, thời điểm đến không sau hiện tại.';
    case 'not-lapsed':
      return refusal.until === null
        ? 'Yêu cầu bổ sung này không có hạn chót nên hồ sơ không bị đóng vì quá hạn. Xin chờ người nộp bổ sung.'
        : `Người nộp còn được bổ sung đến ${instantWords(refusal.until)}. Xin chờ đến sau thời điểm này.`;
    case 'decision-signed':
      return 'Kết quả đã được ký nên không rút hoặc dừng hồ sơ được nữa. Xin phát hành và trả kết quả.';
    case 'already-extended':
      return `Hồ sơ đã được hẹn lại ${refusal.atMost} lần, hết số lần quy định. Xin giải quyết trong hạn hiện tại.`;
    case 'date-not-later':
      return `Ngày hẹn mới phải sau ${instantWords(refusal.after)}. Xin chọn thời điểm muộn hơn.`;
    case 'date-not-in-working-time':
      return 'Ngày hẹn mới không nằm trong giờ làm việc. Xin chọn ngày giờ cơ quan làm việc.';
    case 'date-stays':
      return 'Lịch làm việc hiện nay không làm ngày hẹn của hồ sơ này thay đổi. Xin giữ ngày hẹn đang có.';
    case 'date-not-moved':
      return 'Ngày hẹn của hồ sơ này không do lịch nghỉ đó mà chuyển. Xin giữ ngày hẹn đang có.';
    case 'date-told':
      return 'Người nộp đã được báo ngày hẹn mới nên ngày hẹn giữ nguyên. Xin báo người nộp nếu có kết quả sớm hơn.';
    case 'date-set-since':
      return 'Sau khi chuyển, hồ sơ đã được hẹn ngày khác nên ngày hẹn giữ nguyên. Xin theo ngày hẹn sau cùng.';
    case 'no-date-to-tell':
      return 'Hồ sơ này không còn ngày hẹn đó để báo: đã báo rồi, hoặc ngày hẹn lại vừa đổi. Xin tải lại danh sách.';
    case 'unknown-fee':
      return 'Hồ sơ không có khoản phí, lệ phí này. Xin chọn khoản trong danh sách.';
    case 'fee-settled':
      return `Khoản “${names.fee(refusal.fee)}” đã thu đủ hoặc đã miễn. Xin chọn khoản khác.`;
    case 'amount-invalid':
      return refusal.owed === null
        ? 'Số tiền phải là số nguyên đồng, lớn hơn 0. Xin nhập lại.'
        : `Số tiền phải từ 1 đồng đến ${moneyWords(refusal.owed)}, là phần còn phải nộp. Xin nhập lại.`;
    case 'fees-unpaid': {
      const fees = refusal.fees.map((code) => names.fee(code)).join('; ');
      return `Còn khoản chưa nộp: ${fees}. Xin thu hoặc ghi miễn rồi mới trả kết quả.`;
    }
    case 'no-late-entry':
      return 'Dòng này không phải việc nhập bù, hoặc không có trong diễn biến. Xin tải lại trang.';
    case 'own-late-entry':
      return 'Người nhập bù không tự duyệt. Xin đề nghị lãnh đạo khác của cơ quan xem xét.';
    case 'late-entry-of-others':
      return `Việc này do ${agencyOr('cơ quan khác', refusal.agency, names)} nhập bù. Xin để lãnh đạo cơ quan đó xem xét.`;
    case 'late-entry-judged':
      return refusal.verdict === 'approved'
        ? 'Việc nhập bù này đã được duyệt. Xin tải lại trang.'
        : 'Việc nhập bù này đã có ý kiến không đồng ý. Xin tải lại trang.';
    case 'not-entered-late':
      return `Việc ${COMMAND_WORDS[refusal.command]} được ghi ngay khi làm, không nhập bù. Xin bỏ trống phần nhập bù.`;
    case 'papers-where-they-belong':
      return 'Trên máy hồ sơ cũng đang ở bộ phận này. Xin ký nhận hồ sơ giấy thay vì báo.';
    case 'papers-reported':
      return `Hồ sơ giấy này đã được báo lúc ${instantWords(refusal.at)}. Xin chờ bộ phận đang giữ chuyển trên máy.`;
    case 'no-papers-on-the-way':
      return 'Không có hồ sơ giấy nào đang chờ ký nhận ở hồ sơ này. Xin mở lại hồ sơ để xem.';
    case 'identity-check-required':
      return 'Người nhận không có giấy tiếp nhận hồ sơ, hoặc hồ sơ không ghi tên người này. Xin kiểm tra giấy tờ tùy thân và đánh dấu đã kiểm tra.';
    case 'no-delegate-on-dossier':
      return 'Hồ sơ chưa ghi người được ủy quyền. Xin ghi người đến nhận, hoặc trả cho chính người nộp.';
    case 'minutes-incomplete':
      return 'Biên bản cần đủ thời gian (không sau hiện tại), địa điểm, thành phần và nội dung. Xin ghi đủ.';
    case 'unknown-unit':
      return 'Không có phòng, bộ phận này ở cơ quan đã chọn. Xin chọn lại nơi nhận.';
    case 'asks-itself':
      return 'Hồ sơ đang ở chính bộ phận này. Xin chọn bộ phận hoặc cơ quan khác để lấy ý kiến.';
    case 'unknown-leg':
      return 'Yêu cầu này đã được trả lời, đã rút, hoặc gửi cho bộ phận khác. Xin mở lại hồ sơ để xem yêu cầu đang chờ.';
    case 'directive-to-oneself':
      return 'Hồ sơ đang do chính người đôn đốc giữ. Xin xử lý hồ sơ, không cần đôn đốc.';
    case 'answer-day-passed':
      return `Hạn trả lời phải sau ${instantWords(refusal.after)}. Xin chọn ngày khác.`;
    case 'unknown-directive':
      return 'Đôn đốc này đã được trả lời hoặc không còn. Xin tải lại trang để xem đôn đốc đang chờ.';
    case 'deadline-outside-due':
      return `Hạn trả lời phải sau ${instantWords(refusal.after)} và không sau ${instantWords(refusal.until)}. Xin chọn lại.`;
    case 'not-late':
      return `Còn trong hạn trả lời đến ${instantWords(refusal.until)}. Xin chờ đến sau thời điểm này rồi nhắc.`;
    case 'nothing-to-send':
      return 'Không còn phần việc nào chờ chuyển cơ quan phối hợp. Xin tải lại trang để xem phần việc đang chờ.';
    case 'others-outstanding': {
      const parts = refusal.parts.map((code) => `“${names.step(code)}”`);
      const opinions = refusal.opinions === 0 ? [] : [`${refusal.opinions} ý kiến`];
      const what = [...parts, ...opinions].join(', ');
      const next = refusal.opinions === 0 ? 'Xin chờ' : 'Xin chờ, hoặc rút yêu cầu lấy ý kiến';
      return `Còn chờ trả lời: ${what}. ${next} rồi làm tiếp.`;
    }
    case 'notice-required':
      return `Chưa đến ngày hẹn (${instantWords(refusal.promise)}). Xin báo người nộp trước và ghi đã báo bằng cách nào.`;
    case 'tracking-required':
      return 'Trả qua bưu chính cần số bưu gửi. Xin ghi số bưu gửi.';
    case 'originals-not-held':
      return 'Giấy tờ đã chọn không còn trong hồ sơ, hoặc không nộp bản chính. Xin mở lại trang rồi chọn lại giấy tờ trả lại.';
    case 'late-entry-out-of-order':
      return `Thời điểm nhập bù sớm hơn việc đã ghi gần nhất. Xin nhập từ ${instantWords(refusal.notBefore)} trở đi.`;
    case 'late-entry-in-future':
      return 'Thời điểm nhập bù chưa đến. Xin nhập thời điểm đã qua.';
    case 'beyond-calendar':
      return `Lịch làm việc mới có đến ngày ${dateWords(refusal.until)} nên chưa tính được thời hạn. Xin báo quản trị cơ quan bổ sung lịch.`;
    default:
      return assertNever(refusal);
  }
}

const NUMBER_MISSING: Partial<Record<CommandType, string>> = {
  'require-payment': 'Chưa có số thông báo nghĩa vụ tài chính. Xin ghi số thông báo.',
  'confirm-payment': 'Chưa có số chứng từ nộp tiền. Xin ghi số chứng từ.',
};

/** An id that came from outside may name nothing. */
function agencyOr(fallback: string, id: string, names: Names): string {
  return id === '' ? fallback : capitalise(names.agency(id));
}
