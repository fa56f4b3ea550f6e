import type { Instant } from '../domain/calendar/local-time.ts';
import type { ClockAfterSupplement, SupplementItem, SupplementRequested } from '../domain/dossier/events.ts';
import { labelsOf } from './form.ts';
import { deskNameOf } from './letterhead.ts';
import type { PaperRow } from './paper-row.ts';
import { paperName } from './paper-row.ts';
import type { Press } from './press.ts';
import { type SlipData, type SlipFacts, slipOf, withCodes } from './slip.ts';
import { paragraphsIn, wordingIn } from './written.ts';

export interface SupplementFacts extends SlipFacts {
  request: SupplementRequested['data'];
  requestedAt: Instant;
}

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
export interface SupplementSlipData extends SlipData {
  labels: '2018' | '2025';
  /** What is asked for; how many of each is left to the hand, because no event decides it. */
  items: readonly PaperRow[];
  reason: readonly string[];
  /** How the time will go on; null where nothing is changed or has not begun. */
  clock: string | null;
  /** Whom to ask. */
  contact: string;
}

/** Ruling 9; NĐ 61 Đ19.4. */
const CLOCK: Readonly<Record<ClockAfterSupplement, string | null>> = {
  restart: 'Thời hạn giải quyết được tính lại từ đầu kể từ khi nhận đủ hồ sơ bổ sung.',
  resume: 'Thời hạn giải quyết tạm dừng, và được tính tiếp kể từ khi nhận đủ hồ sơ bổ sung.',
  unchanged: null,
};

export function supplementSlipOf(facts: SupplementFacts): SupplementSlipData {
  const { request, requestedAt, agency, regime } = facts;
  const form = regime.forms.supplement;
  if (!form) throw new Error(`${regime.id} has no supplement slip`);
  return {
    ...slipOf(facts, 'supplement', form, requestedAt),
    labels: labelsOf(regime),
    items: request.items.map((item) => itemRow(item, facts)),
    reason: paragraphsIn(facts, request.reason),
    clock: request.stage === 'resolution' ? CLOCK[request.clock] : null,
    contact: `${deskNameOf(agency)}, ${agency.name}`,
  };
}

export function printSupplementSlip(press: Press, data: SupplementSlipData): Uint8Array {
  return press.print(`supplement-${data.labels}`, withCodes(data));
}

function itemRow({ paper, wording }: SupplementItem, facts: SupplementFacts): PaperRow {
  const asked = wordingIn(facts, wording);
  const name = paper === null ? asked : `${paperName(paper, facts.procedure)}: ${asked}`;
  return { name, originals: '', certified: '', copies: '', counts: null };
}
