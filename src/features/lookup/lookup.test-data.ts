import { randomUUID } from 'node:crypto';
import { receiveCommand, type TestOffice } from '../../../test/support/test-office.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import type { Result } from '../../lib/result.ts';
import { type CarriedOut, carryOut } from '../../store/dossiers/carry-out.ts';
import type { Pen } from '../../store/dossiers/pen.ts';

export const COMMUNE = 'ubnd-p-vinh-thanh';
export const MARRIAGE = 'xac-nhan-tinh-trang-hon-nhan';
/** Of 0912000456, which the applicant gave. */
export const LAST_FOUR = '0456';

/** What stands in no public answer, proved or not: the applicant of `receiveCommand`, and what others wrote. */
export const PRIVATE = [
  ...['Nguyễn Thị Bé Sáu', 'Bé Sáu', '091188000456', 'Khu phố 2', '0912000456', 'Thẻ căn cước'],
  ...['Lý do của cán bộ', 'Chữ ký ở mặt sau'],
] as const;

export interface Filing {
  type?: 'submit' | 'receive';
  secret?: boolean;
  phone?: string | null;
  procedure?: string;
}

/** A dossier handed in at the counter of the commune. */
export async function file(office: TestOffice, filing: Filing = {}): Promise<CarriedOut> {
  const { type = 'receive', secret = false, phone = '0912 000 456', procedure = MARRIAGE } = filing;
  const papers = office.office.findProcedure(procedure)?.content.papers ?? [];
  const carried = await carryOut(office.desk, {
    ...{ commandId: randomUUID(), expectedVersion: null, actor: office.actor('counter-clerk', 'mot-cua') },
    dossier: { open: { agency: COMMUNE, procedure } },
    compose: (pen): Command => {
      const received = receiveCommand(pen, papers);
      if (received.type !== 'receive' || !received.intake) throw new Error('no intake');
      const intake = { ...received.intake, secret, phoneProof: pen.phoneProof(phone) };
      return type === 'submit' ? { type, intake, late: null } : { ...received, intake };
    },
  });
  return value(carried);
}

/** Asks for a paper of the list, one that only words name, and gives a reason. */
export function supplementCommand(pen: Pen): Command {
  const wording = (text: string) => {
    const ref = pen.wording(text);
    if (!ref) throw new Error('no text');
    return ref;
  };
  return {
    ...{ type: 'request-supplement', late: null, reason: pen.wording('Lý do của cán bộ') },
    items: [
      { paper: 'to-khai', wording: wording('Chữ ký ở mặt sau') },
      { paper: null, wording: wording('Bản sao <trích lục> bản án') },
    ],
  };
}

function value<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`);
  return result.value;
}
