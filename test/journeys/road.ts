import { after, describe, it, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import type { Instant } from '../../src/domain/calendar/local-time.ts';
import { skipWithoutChromium } from '../support/browser.ts';
import { type JourneyOffice, openJourneyOffice } from './open-office.ts';
import { type PublicPage, publicPage, RECEIVED } from './public-page.ts';
import { assertSound } from './sound-page.ts';
import { act, findProcedure, receive, somebody } from './steps.ts';

/** Monday 23/11/2026, 09:30; Tuesday 24/11 is a holiday. The ward works 07:00-11:00 and 13:00-17:00 on weekdays. */
export const MONDAY: Instant = '2026-11-23T02:30:00.000Z';

/** One journey, once with JavaScript and once without; both in one office, one after the other. */
export interface Road {
  t: TestContext;
  office: JourneyOffice;
  script: boolean;
  /** The page is looked over, as one that is new on this road. */
  sound: (page: Page, name: string) => Promise<void>;
}

const opened = await openJourneyOffice({ after });

export function road(name: string, go: (road: Road) => Promise<void>, ways: readonly boolean[] = BOTH): void {
  describe(name, { concurrency: 1 }, () => {
    for (const script of ways) {
      it(`${script ? 'with' : 'without'} JavaScript`, async (t) => {
        if (!opened) return skipWithoutChromium(t);
        await opened.goOn(MONDAY);
        await go({ t, office: opened, script, sound: (page, seen) => assertSound(page, seen, script) });
      });
    }
  });
}

const BOTH = [true, false] as const;

export interface OnTheWay {
  code: string;
  /** Of the case, for the officers of the ward. */
  address: string;
  says: PublicPage;
}

export interface Sought {
  words: string;
  name: string;
}

/** Three working days by hours; no other agency. */
export const MARITAL_STATUS: Sought = {
  words: 'tinh trang hon nhan',
  name: 'Cấp Giấy xác nhận tình trạng hôn nhân',
};

/** Received at the counter of the ward on Monday at 09:30; the office goes on from there. */
export async function received(
  { office, script, sound }: Road,
  { words, name }: Sought = MARITAL_STATUS,
  fillMore?: (clerk: Page) => Promise<void>,
): Promise<OnTheWay> {
  const clerk = await office.as('counter-clerk', script);
  const person = somebody();
  await findProcedure(clerk, words, name);
  await fillMore?.(clerk);
  const code = await receive(clerk, person);
  await clerk.getByRole('link', { name: 'Mở hồ sơ' }).click();
  await clerk.getByRole('heading', { level: 1, name: code }).waitFor();
  const anybody = await office.browse(script);
  const asks = publicPage(office, anybody, code, person);
  const says: PublicPage = async (after, told, due) => {
    await asks(after, told, due);
    const [status, sentence] = told;
    if (script && !looked.has(sentence))
      await sound(anybody, `public-${status}-${looked.add(sentence).size}`);
  };
  await says('received', RECEIVED);
  return { code, address: new URL(clerk.url()).pathname, says };
}

/** What the public is told looks the same each time it is told: once is enough. */
const looked = new Set<string>();

/** The same, and with the specialist who works on it. */
export async function handedOver(
  road: Road,
  sought?: Sought,
  fillMore?: (clerk: Page) => Promise<void>,
): Promise<OnTheWay> {
  const way = await received(road, sought, fillMore);
  const clerk = await road.office.as('counter-clerk', road.script);
  await act(clerk, 'Chuyển xử lý', async () => {
    await clerk.getByLabel('Chuyển cho').selectOption({ label: 'Võ Hoài Nam' });
    return 'Chuyển hồ sơ';
  });
  return way;
}
