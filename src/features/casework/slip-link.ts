import type { RecordedEvent } from '../../domain/dossier/events.ts';
import { paths } from '../../web/paths.ts';
import type { CaseFile } from './queries.ts';

/** What stands in the place of an event's version in the address of the control slip, which is the whole dossier's. */
export const CONTROL_SLIP = 'kiem-soat';

/** The paper that an event gives to the applicant, to print or print again. */
export function slipLink(
  { id, state, formsAt }: Pick<CaseFile, 'id' | 'state' | 'formsAt'>,
  { event, version, occurredAt }: RecordedEvent,
): { text: string; href: string } | undefined {
  const { forms } = formsAt('clock' in state ? state.clock.receivedAt : occurredAt);
  switch (event.type) {
    case 'DossierReceived':
      return { text: 'In lại giấy tiếp nhận hồ sơ và hẹn trả kết quả (PDF)', href: paths.receiptAgain(id) };
    case 'SupplementRequested':
      return { text: 'Phiếu yêu cầu bổ sung (PDF)', href: paths.slip(id, version) };
    case 'DossierDeclined':
      // Not every period has all forms (`src/domain/regime/regimes.ts`).
      return forms.refusal && { text: 'Phiếu từ chối tiếp nhận (PDF)', href: paths.slip(id, version) };
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
