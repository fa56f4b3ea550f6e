import type { FastifyInstance } from 'fastify';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import { isUuid } from '../../lib/uuid.ts';
import { closeDay, countersignDay } from '../../store/desk/day-closings.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { sendPdf } from '../../web/send-pdf.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { readDate, typedDay } from '../../web/typed-day.ts';
import { moneyWords } from '../../words/vi/date-words.ts';
import { closesAs, signsAs } from './close-rights.ts';
import { type ClosingTyped, COUNTED, DIFFERENCE, FORM_ID, SEEN_CASH } from './closing-panel.tsx';
import { closedDay, countsOfDay } from './day-closing.ts';
import { showDay } from './day-end-route.ts';
import type { DeskListsDeps } from './desk-lists-deps.ts';
import { boundsOf } from './period.ts';
import { printClosing } from './print-closing.ts';

const MOST_LETTERS = 2000;
const MOST_MONEY = 1_000_000_000_000;

interface Problem {
  field: string;
  text: string;
}

/** Khóa sổ: counted and closed by who works there, signed by who leads it, printed for both. */
export function closeDayRoutes(app: FastifyInstance, deps: DeskListsDeps): void {
  const { database, office, now } = deps;

  app.post(paths.dayClose, async (request, reply) => {
    const signedIn = getSignedIn(request);
    const day = dayIn(request.body, localDateOf(now()));
    const id = textField(request.body, FORM_ID);
    const acting = closesAs(signedIn);
    if (day === undefined || !isUuid(id) || !acting) return reply.callNotFound();
    const counts = await countsOfDay(database, signedIn, boundsOf({ from: day, to: day }));
    const typed = { counted: textField(request.body, COUNTED), reason: textField(request.body, DIFFERENCE) };
    const seen = textField(request.body, SEEN_CASH);
    const problems = problemsOf(typed, counts.cash, seen);
    if (problems.length > 0) return showDay(deps, request, reply, { day, typed, problems });
    const closed = await closeDay(database, signedIn.identity, {
      ...{ id, agency: signedIn.agency.id, day, officer: signedIn.officer.id, at: now(), counts },
      onBehalfOf: acting.onBehalfOf,
      ...{ counted: amountOf(typed.counted) ?? 0, reason: typed.reason || null },
    });
    if (closed) return reply.redirect(`${paths.dayEnd}?ngay=${day}`, 303);
    return showDay(deps, request, reply, {
      ...{ day, typed },
      problems: [
        { field: 'khoa-so', text: 'Ngày này đã được người đứng đầu xác nhận, không khóa sổ lại được nữa' },
      ],
    });
  });

  app.post(paths.dayCountersign, async (request, reply) => {
    const signedIn = getSignedIn(request);
    const day = dayIn(request.body, localDateOf(now()));
    const [id, closing] = [textField(request.body, FORM_ID), textField(request.body, 'so')];
    if (day === undefined || !isUuid(id) || !isUuid(closing)) return reply.callNotFound();
    const acting = signsAs(signedIn);
    if (!acting) return reply.callNotFound();
    const by = { officer: signedIn.officer.id, onBehalfOf: acting.onBehalfOf };
    const signed = await countersignDay(database, signedIn.identity, { id, closing, ...by, at: now() });
    if (signed) return reply.redirect(`${paths.dayEnd}?ngay=${day}`, 303);
    const text =
      'Chưa xác nhận được: sổ vừa được khóa lại, đã có người xác nhận, hoặc do chính người xác nhận khóa. Xin xem lại';
    return showDay(deps, request, reply, {
      ...{ day, typed: { counted: '', reason: '' }, problems: [{ field: 'khoa-so', text }] },
    });
  });

  app.get(paths.dayPrint(), async (request, reply) => {
    const signedIn = getSignedIn(request);
    const day = dayIn(request.query, localDateOf(now()));
    // Of an agency that was merged into the own one: its days are kept under its name.
    const of = textField(request.query, 'coquan') || signedIn.agency.id;
    const agency = signedIn.answersFor.includes(of) ? office.findAgency(of) : undefined;
    const closed = day !== undefined && agency && (await closedDay(database, { ...signedIn, agency }, day));
    const pdf = agency && closed && (await printClosing(deps, agency, closed));
    return pdf ? sendPdf(reply, `khoa-so-${day}.pdf`, pdf) : reply.callNotFound();
  });
}

/** A day that has begun; undefined: none, or still to come. */
function dayIn(fields: unknown, today: string): string | undefined {
  const typed = readDate(fields, 'ngay');
  return typedDay(typed) === undefined || typed > today ? undefined : typed;
}

function problemsOf({ counted, reason }: ClosingTyped, cash: number, seen: string): Problem[] {
  const amount = amountOf(counted);
  if (amount === undefined)
    return [{ field: COUNTED, text: 'Ghi số tiền mặt đếm được, bằng số đồng, ví dụ 150.000' }];
  if (seen !== String(cash)) {
    const text = `Vừa có biên lai mới: nay theo biên lai là ${moneyWords(cash)}. Xin đếm lại rồi khóa sổ`;
    return [{ field: COUNTED, text }];
  }
  if (reason.length > MOST_LETTERS)
    return [{ field: DIFFERENCE, text: 'Lý do dài quá 2.000 ký tự. Xin ghi gọn lại' }];
  if (amount === cash || reason !== '') return [];
  const way = amount > cash ? 'thừa' : 'thiếu';
  const text = `Tiền mặt ${way} ${moneyWords(Math.abs(amount - cash))} so với biên lai: ghi lý do`;
  return [{ field: DIFFERENCE, text }];
}

/** đồng as people type them; 0 is an amount here. */
function amountOf(typed: string): number | undefined {
  const [, digits = ''] = /^(\d{1,3}(?:[. ]\d{3})+|\d+)\s*(?:đ|đồng|vnd)?$/iu.exec(typed) ?? [];
  const amount = Number(digits.replace(/\D/g, ''));
  return digits !== '' && amount <= MOST_MONEY ? amount : undefined;
}
