import type { RecordedEvent } from '../../domain/dossier/events.ts';
import { paths } from '../../web/paths.ts';
import type { CaseFile } from './queries.ts';

/** The paper that an event gives to the applicant, to print or print again. */
export function slipLink(
  { id, state }: Pick<CaseFile, 'id' | 'state'>,
  { event, version }: RecordedEvent,
): { text: string; href: string } | undefined {
  switch (event.type) {
    case 'DossierReceived':
      return { text: 'In lại giấy tiếp nhận hồ sơ và hẹn trả kết quả (PDF)', href: paths.receiptAgain(id) };
    case 'SupplementRequested':
      return { text: 'Phiếu yêu cầu bổ sung (PDF)', href: paths.slip(id, version) };
    case 'DossierDeclined':
      // QĐ 09/2015 had no such form (`src/domain/regime/regimes.ts`).
      return state.regime === 'R2016'
        ? undefined
        : { text: 'Phiếu từ chối tiếp nhận (PDF)', href: paths.slip(id, version) };
    default:
      return undefined;
  }
}
