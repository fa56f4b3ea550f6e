import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done, HAND_OVER } from '../../../test/support/test-office.ts';
import type { Actor } from '../../domain/access/actor.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import { STANDINGS } from '../../domain/dossier/state.ts';
import type { CarriedOut } from '../../store/dossiers/carry-out.ts';
import type { Pen } from '../../store/dossiers/pen.ts';
import { lookUpToken } from '../../store/look-up-token.ts';
import { file, PRIVATE, supplementCommand } from './lookup.test-data.ts';

const { app, office } = await openTestApp({ after });
const clerk = office.actor('counter-clerk', 'mot-cua');
const specialist = office.actor('specialist', 'tu-phap-ho-tich');
const signer = office.actor('signer', 'lanh-dao');
const records = office.actor('records-officer', 'van-thu');
const returner = office.actor('return-clerk', 'mot-cua');

const PAPER = { paper: 'to-khai', name: null, originals: 1, certified: 0, copies: 0, files: [] };

const seen = new Set<string>();

/** What the page says: `x` a dot that is done, `o` the present one. */
interface Said {
  status: string;
  sentence: string;
  date: string | null;
  next: RegExp;
  dots: string;
  standing?: string;
}

async function sees({ code }: CarriedOut, said: Said): Promise<void> {
  const { body } = await app.inject(`/tra-cuu?ma=${code}`);
  const proved = await app.inject(`/tra-cuu?ma=${code}&t=${lookUpToken(office.keyring, code)}`);
  for (const page of [body, proved.body]) {
    assert.match(page, new RegExp(`data-code="${code}" data-status="${said.status}"`));
    assert.equal(/<h1[^>]*>([^<]+)</.exec(page)?.[1], said.sentence);
    assert.equal(/<time[^>]*>([^<]+)</.exec(page)?.[1] ?? null, said.date, said.sentence);
    assert.match(/mc-standing__next">([^<]+)</.exec(page)?.[1] ?? '', said.next);
    const dots = [...page.matchAll(/mc-dots__dot--(\w+)/g)].map(([, state]) => LETTERS[state ?? '']);
    assert.equal(dots.join(''), said.dots, said.sentence);
    for (const text of PRIVATE) assert.ok(!page.includes(text), `${said.sentence}: ${text}`);
  }
  seen.add(said.standing ?? said.status);
}

const LETTERS: Readonly<Record<string, string>> = { done: 'x', current: 'o', todo: '-' };

async function act(by: Actor, dossier: CarriedOut, command: Command | ((pen: Pen) => Command)) {
  return done(await office.act(by, dossier, command));
}

/** Monday 23/11/2026 is the first day; Tuesday is a day off. */
const at = (instant: string) => {
  office.clock.at = instant;
};

const PROMISE = 'thứ Sáu 27/11/2026, 09:30';
const nothing = /^Ông\/Bà chưa cần làm gì\./;

describe('the public page, all the way', () => {
  it('of a dossier that is received, worked, supplemented and returned', async () => {
    at('2026-11-23T02:30:00.000Z');
    let it = await file(office);
    const received = { status: 'received', sentence: 'Hồ sơ đã được tiếp nhận.', date: PROMISE };
    await sees(it, { ...received, next: nothing, dots: 'xo---' });

    const working = { status: 'in-progress', sentence: 'Hồ sơ đang được giải quyết.', next: nothing };
    it = await act(clerk, it, HAND_OVER);
    await sees(it, { ...working, date: PROMISE, dots: 'xo---' });

    at('2026-11-25T02:30:00.000Z');
    it = await act(specialist, it, supplementCommand);
    const supplement = { status: 'awaiting-supplement', standing: 'awaiting-supplement:resolution' };
    const missing = { sentence: 'Hồ sơ cần bổ sung giấy tờ.', date: null, dots: 'xo---' };
    await sees(it, { ...supplement, ...missing, next: /^Mời Ông\/Bà nộp .* sẽ giải quyết tiếp/ });

    at('2026-11-30T02:30:00.000Z');
    it = await act(clerk, it, { type: 'provide-supplement', papers: [PAPER], late: null });
    const later = 'thứ Năm 03/12/2026, 09:30';
    await sees(it, { ...working, date: later, dots: 'xo---' });

    at('2026-12-03T02:31:00.000Z');
    await sees(it, {
      ...{ status: 'in-progress', sentence: 'Hồ sơ đang được giải quyết nhưng đã trễ hẹn.', date: later },
      ...{ next: /xin lỗi Ông\/Bà/, dots: 'xo---' },
    });

    at('2026-12-02T02:30:00.000Z');
    it = await act(specialist, it, {
      ...{ type: 'propose-result', outcome: 'granted', reason: null, files: [], late: null },
    });
    await sees(it, { ...working, date: later, dots: 'xo---' });
    it = await act(signer, it, { type: 'approve', late: null });
    await sees(it, { ...working, date: later, dots: 'xxo--' });
    it = await act(signer, it, { type: 'sign', means: 'paper', capacity: null, late: null });
    await sees(it, { ...working, date: later, dots: 'xxxo-' });
    it = await act(records, it, { type: 'issue', number: '12/XN', electronic: false, files: [], late: null });
    await sees(it, { ...working, date: later, dots: 'xxxo-' });
    it = await act(returner, it, { type: 'take-in', late: null });
    await sees(it, {
      ...{ status: 'resolved', sentence: 'Hồ sơ đã có kết quả.', date: later, dots: 'xxxxo' },
      next: /^Mời Ông\/Bà mang giấy tiếp nhận hồ sơ/,
    });
    it = await act(returner, it, {
      ...{ type: 'return', way: 'counter', recipient: 'applicant', person: null, late: null },
      ...{ receiptShown: true, identityChecked: false, notified: 'phone' },
    });
    const end = { status: 'returned', sentence: 'Kết quả đã được trả.', date: later, dots: 'xxxxx' };
    await sees(it, { ...end, next: /không phải làm gì thêm\.$/ });
  });

  it('of a dossier that is submitted, supplemented and declined', async () => {
    at('2026-11-23T02:30:00.000Z');
    let it = await file(office, { type: 'submit' });
    const submitted = { status: 'submitted', sentence: 'Hồ sơ đã nộp, đang chờ cơ quan tiếp nhận.' };
    const answer = { date: 'thứ Tư 25/11/2026, 09:30', next: nothing };
    await sees(it, { ...submitted, ...answer, dots: 'o----' });
    it = await act(clerk, it, supplementCommand);
    await sees(it, {
      ...{ status: 'awaiting-supplement', standing: 'awaiting-supplement:intake', date: null, dots: 'o----' },
      ...{ sentence: 'Hồ sơ cần bổ sung trước khi được tiếp nhận.', next: /^Mời Ông\/Bà nộp .* hẹn ngày/ },
    });
    it = await act(clerk, it, (pen) => ({
      ...{ type: 'decline', reason: pen.wording('Lý do của cán bộ'), late: null },
    }));
    const declined = { status: 'declined', sentence: 'Hồ sơ không được tiếp nhận.', date: null };
    await sees(it, { ...declined, dots: '-----', next: /^Lý do ghi trong phiếu từ chối/ });
  });

  it('of a dossier that waits for land money, gets a new date, and is withdrawn', async () => {
    at('2026-11-23T02:30:00.000Z');
    let it = await file(office);
    it = await act(clerk, it, HAND_OVER);
    it = await act(specialist, it, {
      ...{ type: 'require-payment', duty: 'land', notice: '12/TB-CCT', amount: 20_000_000, late: null },
    });
    await sees(it, {
      ...{ status: 'awaiting-payment', sentence: 'Hồ sơ đang chờ thực hiện nghĩa vụ tài chính.', date: null },
      ...{ next: /^Mời Ông\/Bà nộp tiền theo thông báo/, dots: 'xo---' },
    });
    it = await act(clerk, it, { type: 'confirm-payment', proof: '0000345', late: null });
    it = await act(signer, it, (pen) => ({
      ...{ type: 'extend', cause: 'co-ordination', reason: pen.wording('Lý do của lãnh đạo') },
      ...{ until: '2026-12-15T10:00:00.000Z', late: null },
    }));
    await sees(it, {
      status: 'in-progress',
      sentence: 'Hồ sơ đang được giải quyết; cơ quan xin lỗi và đã hẹn lại ngày trả.',
      ...{ date: 'thứ Ba 15/12/2026, 17:00', next: nothing, dots: 'xo---' },
    });
    const withdrawn = await act(clerk, it, { type: 'withdraw', reason: null, papersBack: null, late: null });
    await sees(withdrawn, {
      ...{ status: 'withdrawn', sentence: 'Hồ sơ đã được rút theo yêu cầu của người nộp.', date: null },
      ...{ next: /có thể nộp hồ sơ mới/, dots: 'x----' },
    });
  });

  it('of a dossier that the agency stops', async () => {
    at('2026-11-23T02:30:00.000Z');
    const received = await file(office);
    const stopped = await act(signer, received, (pen) => ({
      ...{ type: 'stop', reason: pen.wording('Lý do của lãnh đạo'), papersBack: null, late: null },
    }));
    await sees(stopped, {
      ...{ status: 'stopped', sentence: 'Hồ sơ đã dừng giải quyết.', date: null },
      ...{ next: /^Lý do có trong thông báo của cơ quan/, dots: 'x----' },
    });
  });

  it('has been seen in every standing that has a code', () => {
    const coded = STANDINGS.filter((standing) => standing !== 'none' && standing !== 'draft');
    assert.deepEqual([...seen].sort(), coded.sort());
  });
});
