import { quarterOf, windowOf } from '../src/domain/figures/period.ts';
import { asOfNow } from '../src/store/figures/as-of.ts';
import { countFigures, type FigureQuestion } from '../src/store/figures/count-figures.ts';
import type { Identity } from '../src/store/ledger/identity.ts';
import { askedQuarter } from './asked-quarter.ts';
import type { Round } from './figures.ts';
import { timed } from './measure-service.ts';
import { CLIENTS, type World } from './world.ts';

/** đúng hẹn, trễ hẹn of a quarter from the sums, eight ask at once: of the whole province, or of one of its communes. */
export async function measureOnTime(world: World, of: 'province' | 'commune', ms: number): Promise<Round> {
  const { database, office, now } = world.system;
  const identity: Identity = { kind: 'officer', agencies: office.agencies().map(({ id }) => id) };
  const { year, quarter } = await askedQuarter(world);
  const window = windowOf(quarterOf(year, quarter));
  const asOf = await asOfNow(database, now());
  const questions = world.communes.map(
    ({ id }): FigureQuestion =>
      of === 'province'
        ? { window, asOf, by: ['agency'] }
        : { window, asOf, by: ['field'], only: { agency: [id] } },
  );
  return timed(
    world,
    ms,
    Array.from({ length: CLIENTS }, (_, client) => {
      let asked = client;
      return async () => {
        const question = questions[asked % questions.length];
        asked += 1;
        if (!question) throw new Error('there is no commune to ask of');
        const rows = await countFigures(database, identity, question);
        if (rows.length === 0) throw new Error('the report of the quarter is empty');
      };
    }),
  );
}
