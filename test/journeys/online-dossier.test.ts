import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { DOSSIERS, filing, openPortal, PDF, PORTAL } from '../../src/features/filing-api/filing.test-data.ts';
import type { StandingAnswer } from '../../src/features/filing-api/shapes.ts';
import { skipWithoutChromium } from '../support/browser.ts';
import { openJourneyOffice } from './open-office.ts';
import { publicPage, RECEIVED, type Told } from './public-page.ts';
import { assertSound } from './sound-page.ts';
import { act, openFromInbox, somebody } from './steps.ts';

const SUBMITTED: Told = [
  ...(['submitted', 'Hồ sơ đã nộp, đang chờ cơ quan tiếp nhận.'] as const),
  /^Ông\/Bà chưa cần làm gì/,
];
const ASKED_FIRST: Told = [
  ...(['awaiting-supplement', 'Hồ sơ cần bổ sung trước khi được tiếp nhận.'] as const),
  /^Mời Ông\/Bà nộp các giấy tờ ghi trong phiếu yêu cầu bổ sung/,
];

const opened = await openJourneyOffice({ after });
const files = [{ name: 'giấy tờ quét.pdf', content: PDF }];

describe('filed online', { concurrency: 2 }, () => {
  for (const script of [true, false]) {
    it(`waits at the desk, is asked for more, and received; ${script ? 'with' : 'without'} JavaScript`, async (t) => {
      if (!opened) return skipWithoutChromium(t);
      const portal = await openPortal(opened);
      const person = somebody();
      const reference = `DVC-${script}`;
      const told = async (): Promise<StandingAnswer> =>
        (await portal.get(`${DOSSIERS}/${reference}`)).json<StandingAnswer>();
      const applicant = {
        ...{ kind: 'individual', name: person.name, address: person.address, phone: person.phone },
        identity: { kind: 'citizen-card', number: person.number },
      };
      const filed = await portal.post(
        DOSSIERS,
        filing({ reference, applicant, papers: [{ name: 'Bản án ly hôn', files }] }),
      );
      assert.equal(filed.statusCode, 201, filed.body);
      const { code, lookUpUrl } = filed.json<StandingAnswer>();
      const anybody = await opened.browse(script);
      const says = publicPage(opened, anybody, code, person);
      await says('filed', SUBMITTED);

      const clerk = await opened.as('counter-clerk', script);
      await clerk.goto('/viec?muc=cho-tiep-nhan');
      await assertSound(clerk, 'online-waiting', script);
      await openFromInbox(clerk, 'Chờ tiếp nhận', code);
      await clerk.getByText(`${PORTAL}, số ${reference}`).waitFor();
      await clerk.getByText('Trả lời người nộp trước').waitFor();
      await clerk.getByRole('link', { name: 'giấy tờ quét.pdf', exact: true }).waitFor();
      await assertSound(clerk, 'online-case', script);
      await act(clerk, 'Yêu cầu bổ sung', async () => {
        await clerk.getByLabel(/^Tờ khai/).check();
        await clerk.getByLabel('Lý do', { exact: true }).fill('Chưa có tờ khai');
        return 'Yêu cầu bổ sung';
      });
      await says('asked for more', ASKED_FIRST);
      const { pathname, search } = new URL(lookUpUrl);
      await anybody.goto(pathname + search);
      await anybody
        .getByText(/Tờ khai/)
        .first()
        .waitFor();

      const asked = await told();
      assert.deepEqual(
        [asked.status, asked.stage, asked.supplement?.reason],
        ['awaiting-supplement', 'intake', 'Chưa có tờ khai'],
      );
      const brought = await portal.post(`${DOSSIERS}/${reference}/supplement`, {
        ...{ reference: `${reference}-bs`, filedAt: opened.office.clock.at },
        papers: asked.supplement?.items.map(({ paper }) => ({ paper, files })),
      });
      assert.equal(brought.statusCode, 201, brought.body);
      await says('brought', SUBMITTED);

      await openFromInbox(clerk, 'Chờ tiếp nhận', code);
      await act(clerk, 'Tiếp nhận hồ sơ', async () => 'Tiếp nhận');
      await says('received', RECEIVED);
      await assertSound(clerk, 'online-received', script);
      const done = await told();
      assert.equal(done.status, 'received');
      assert.notEqual(done.promisedAt, null);
      assert.deepEqual(await opened.acts(code), [
        ...['DossierSubmitted', 'SupplementRequested', 'SupplementProvided', 'DossierReceived'],
      ]);
    });
  }
});
