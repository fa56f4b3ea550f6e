import type { FastifyInstance } from 'fastify';
import {
  formatLocalMinute,
  type Instant,
  localDateOf,
  localMinuteOf,
} from '../../domain/calendar/local-time.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { DAY_TABS, type DayTab, dayEndPage } from './day-end-page.tsx';
import { countOf, dossiersOf, feesOf, takingsOf } from './day-end-queries.ts';
import type { DeskListsDeps } from './desk-lists-deps.ts';
import { boundsOf, readDay, readPage } from './period.ts';

/** Cuối ngày: what was done at the desk, and its cash by who collected it. */
export function dayEndRoute(app: FastifyInstance, deps: DeskListsDeps): void {
  const { database, office, now, send } = deps;

  app.get(paths.dayEnd, async (request, reply) => {
    const signedIn = getSignedIn(request);
    const today = localDateOf(now());
    const day = readDay(request.query, today);
    const page = readPage(request.query);
    const tab = tabOf(textField(request.query, 'muc'));
    const bounds = boundsOf({ from: day, to: day });
    const [takings, nhan, tra] = await Promise.all([
      takingsOf(database, signedIn, bounds),
      countOf(database, signedIn, bounds, 'received_at'),
      countOf(database, signedIn, bounds, 'returned_at'),
    ]);
    const moment = tab === 'nhan' ? 'received_at' : 'returned_at';
    const dossiers = tab === 'thu' ? [] : await dossiersOf(database, signedIn, bounds, { moment, page });
    const fees = tab === 'thu' ? await feesOf(database, signedIn, bounds, page) : [];
    const officer = (id: string) => office.findOfficer(id)?.name ?? id;
    const view = {
      ...{ day, today, tab, page },
      counts: { thu: takings.reduce((sum, { receipts }) => sum + receipts, 0), nhan, tra },
      takings: takings.map((one) => ({ ...one, officer: officer(one.officer) })),
      dossiers: dossiers.map(({ at, procedure_id, ...row }) => ({
        ...{ ...row, time: timeOf(at), procedure: nameOf(procedure_id) },
      })),
      fees: await Promise.all(
        fees.map(async (row) => {
          const { content } = await office.procedureAt(row.procedure_id, row.procedure_version);
          return {
            ...{ id: row.dossier_id, code: row.code, procedure: content.name, receipt: row.receipt },
            ...{ amount: row.amount, means: row.means, time: timeOf(row.occurred_at) },
            fee: content.fees.find(({ code }) => code === row.fee)?.name ?? row.fee,
            officer: officer(row.officer_id),
          };
        }),
      ),
    };
    return send(request, reply, dayEndPage(view));
  });

  function nameOf(id: string): string {
    return office.findProcedure(id)?.content.name ?? id;
  }
}

function tabOf(text: string): DayTab {
  return Object.hasOwn(DAY_TABS, text) ? (text as DayTab) : 'thu';
}

function timeOf(at: Instant): string {
  return formatLocalMinute(localMinuteOf(at)).slice(11);
}
