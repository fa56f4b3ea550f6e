import type { RecordedEvent } from '../../domain/dossier/events.ts';
import { paths } from '../../web/paths.ts';
import type { CaseFile } from './queries.ts';

/** What stands in the place of an event's version in the address of the control slip, which is the whole dossier's. */
export const CONTROL_SLIP = 'kiem-soat';

/** What follows the version in the address of the second form that an extension makes. */
const TO_THE_DESK = '-de-nghi';

/** The event of an address, and which of its forms: the one for the applicant, or the one for the desk. */
export function readSlipAddress(address: string): { version: string; toDesk: boolean } {
  const toDesk = address.endsWith(TO_THE_DESK);
  return { version: toDesk ? address.slice(0, -TO_THE_DESK.length) : address, toDesk };
}

interface SlipLink {
  text: string;
  href: string;
}

/** The papers that an event leaves, to print or print again. */
export function slipLinks(
  file: Pick<CaseFile, 'id' | 'state' | 'formsAt'>,
  recorded: RecordedEvent,
): readonly SlipLink[] {
  const { event, version } = recorded;
  const link = slipLink(file, recorded);
  const toDesk = event.type === 'DueExtended' && {
    text: 'Phiếu đề nghị gia hạn (PDF)',
    href: paths.slip(file.id, `${version}${TO_THE_DESK}`),
  };
  return [...(link ? [link] : []), ...(toDesk ? [toDesk] : [])];
}

function slipLink(
  { id, state, formsAt }: Pick<CaseFile, 'id' | 'state' | 'formsAt'>,
  { event, version, occurredAt }: RecordedEvent,
): SlipLink | undefined {
  const { forms } = formsAt('clock' in state ? state.clock.receivedAt : occurredAt);
  switch (event.type) {
    case 'DossierReceived':
      return { text: 'In lại giấy tiếp nhận hồ sơ và hẹn trả kết quả (PDF)', href: paths.receiptAgain(id) };
    case 'SupplementRequested':
      return { text: 'Phiếu yêu cầu bổ sung (PDF)', href: paths.slip(id, version) };
    case 'DossierDeclined':
      // Not every period has all forms (`src/domain/regime/regimes.ts`).
      return forms.refusal && { text: 'Phiếu từ chối tiếp nhận (PDF)', href: paths.slip(id, version) };
    case 'SupplementExpired': {
      const refused = event.data.stage === 'intake';
      const href = paths.slip(id, version);
      if (refused) return forms.refusal && { text: 'Phiếu từ chối tiếp nhận (PDF)', href };
      return forms.stop && { text: 'Thông báo dừng giải quyết hồ sơ (PDF)', href };
    }
    case 'ResultIssued':
      return forms.refusal && 'result' in state && state.result?.outcome === 'refused'
        ? { text: 'Phiếu từ chối giải quyết hồ sơ (PDF)', href: paths.slip(id, version) }
        : undefined;
    case 'PaymentRequired':
      return { text: 'Phiếu chuyển thông tin nghĩa vụ tài chính (PDF)', href: paths.slip(id, version) };
    case 'PartAnswered':
      return event.data.next.length > 0
        ? { text: 'Phiếu chuyển xử lý (PDF)', href: paths.slip(id, version) }
        : undefined;
    case 'DueExtended':
      return { text: 'Phiếu xin lỗi và hẹn lại (PDF)', href: paths.slip(id, version) };
    case 'DossierStopped':
    case 'DossierWithdrawn':
      return forms.stop && { text: 'Thông báo dừng giải quyết hồ sơ (PDF)', href: paths.slip(id, version) };
    case 'FeeCollected':
      return { text: `Phiếu thu số ${event.data.receipt} (PDF)`, href: paths.slip(id, version) };
    case 'OpinionAsked':
      return { text: 'Phiếu xin ý kiến (PDF)', href: paths.slip(id, version) };
    case 'OpinionReminded':
      return { text: 'Phiếu nhắc cho ý kiến (PDF)', href: paths.slip(id, version) };
    case 'PartsSent':
      return { text: 'Phiếu chuyển xử lý (PDF)', href: paths.slip(id, version) };
    case 'HandedOver':
      return event.data.withPapers
        ? { text: 'Phiếu bàn giao hồ sơ giấy (PDF)', href: paths.slip(id, version) }
        : undefined;
    case 'VerificationRecorded':
      return { text: 'Biên bản thẩm tra, xác minh (PDF)', href: paths.slip(id, version) };
    case 'LossRecorded':
      return { text: 'Biên bản mất, hỏng giấy tờ (PDF)', href: paths.slip(id, version) };
    default:
      return undefined;
  }
}
