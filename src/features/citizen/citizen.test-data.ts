import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Scope } from '../../../test/support/database.ts';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, PROCEDURE, receiveCommand, type TestOffice } from '../../../test/support/test-office.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import type { CodeMessage, CodeSender } from '../../gateways/code-sender/code-sender.ts';
import { type CarriedOut, carryOut } from '../../store/dossiers/carry-out.ts';
import type { PersonContent } from '../../store/dossiers/pen.ts';

export interface Of {
  person?: Partial<PersonContent>;
  secret?: boolean;
}

/** Received at the counter of the commune, from somebody of these facts. */
export async function fileFor(
  office: TestOffice,
  { person = {}, secret = false }: Of = {},
): Promise<CarriedOut> {
  const papers = office.office.findProcedure(PROCEDURE)?.content.papers ?? [];
  const carried = await carryOut(office.desk, {
    ...{ commandId: randomUUID(), expectedVersion: null, actor: office.actor('counter-clerk', 'mot-cua') },
    dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
    compose: (pen): Command => {
      const received = receiveCommand(pen, papers);
      if (received.type !== 'receive' || !received.intake) throw new Error('no intake');
      const applicant = pen.person({
        ...{ kind: 'individual', name: 'Trần Văn Chín', identityKind: 'Thẻ căn cước', address: 'Khu phố 5' },
        ...{ identityNumber: null, phone: null, email: null, ...person },
      });
      return { ...received, intake: { ...received.intake, applicant, secret } };
    },
  });
  if (!carried.ok) throw new Error(`refused: ${JSON.stringify(carried.reason)}`);
  return carried.value;
}

/** Keeps what would be sent; codes are 000001, 000002 … */
export function rememberCodes(): CodeSender & { sent: CodeMessage[] } {
  let count = 0;
  const sent: CodeMessage[] = [];
  return {
    ...{ sent, roads: ['phone', 'email'] as const },
    newCode: () => (++count).toString().padStart(6, '0'),
    async send(message) {
      sent.push(message);
    },
  };
}

/** An office where citizens can ask for codes, each test an hour after the one before: codes are counted by the hour. */
export async function openCitizens(scope: Scope) {
  const codes = rememberCodes();
  const opened = await openTestApp(scope, { codeSender: codes });
  const { office, browser } = opened;
  const start = Date.parse(office.clock.at);
  let hour = 0;

  /** By the clock of the office, within the hour of the test. */
  function later(minutes: number): void {
    office.clock.at = new Date(start + (hour * 61 + minutes) * 60_000).toISOString();
  }
  async function ask(page: Browser, address: string) {
    await page.get('/cua-toi/dang-nhap');
    return page.post('/cua-toi/dang-nhap', { 'dia-chi': address });
  }
  /** With the token of the form that asks for it. */
  async function type(page: Browser, ma: string) {
    await page.get('/cua-toi/dang-nhap/ma');
    return page.post('/cua-toi/dang-nhap/ma', { ma });
  }
  const sentLast = () => codes.sent.at(-1)?.code ?? '';
  return {
    ...{ ...opened, codes, ask, type, later, sentLast },
    nextHour(): void {
      codes.sent.length = 0;
      hour += 3;
      later(0);
    },
    async signIn(address: string): Promise<Browser> {
      const page = browser();
      await ask(page, address);
      const entered = await type(page, sentLast());
      assert.deepEqual([entered.statusCode, entered.headers.location], [303, '/cua-toi']);
      return page;
    },
  };
}
