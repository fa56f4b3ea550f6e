import type { FastifyReply, FastifyRequest } from 'fastify';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import { permit } from '../../domain/dossier/permit.ts';
import { NO_DOSSIER } from '../../domain/dossier/state.ts';
import type { Officer } from '../../domain/organisation/agency.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { receivingAgencies, takesIn } from '../../domain/procedure/receiving-agencies.ts';
import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import { getSignedIn, type SignedIn } from '../../web/signed-in.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import type { IntakeDeps } from './intake-deps.ts';
import { channelsOf } from './intake-form.ts';

const MOST_NAMED = 5;

/** To whoever opens the form of a procedure that is not theirs to take in: why, and where to. One that is none is missing. */
export function notTakenHere(
  deps: Pick<IntakeDeps, 'office' | 'now' | 'send'>,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { procedure: id = '' } = request.params as { procedure?: string };
  const procedure = deps.office.findProcedure(id)?.content;
  if (!procedure) return reply.callNotFound();
  const [why, what] = reasonOf(deps, getSignedIn(request), procedure);
  const page = {
    title: 'Chưa tiếp nhận được thủ tục này',
    job: 'intake' as const,
    main: () => (
      <Main>
        <h1 class="govuk-heading-m">Chưa tiếp nhận được thủ tục này</h1>
        <p class="govuk-body">
          <strong>{procedure.name}</strong>: {why}
        </p>
        <p class="govuk-body">{what}</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            <a class="govuk-link" href={paths.procedure(procedure.id)}>
              Nội dung thủ tục và nơi tiếp nhận
            </a>
          </li>
          <li>
            <a class="govuk-link" href={paths.intake}>
              Chọn thủ tục khác
            </a>
          </li>
        </ul>
      </Main>
    ),
  };
  return deps.send(request, reply, page, 404);
}

function reasonOf(
  { office, now }: Pick<IntakeDeps, 'office' | 'now'>,
  { agency, officer }: SignedIn,
  procedure: Procedure,
): readonly [string, string] {
  if (!takesIn(procedure, agency)) {
    const there = receivingAgencies(procedure, office.agencies()).map(({ name }) => name);
    const where = there.length === 0 ? 'chưa cơ quan nào trong hệ thống tiếp nhận' : few(there, 'nơi khác');
    return [`${agency.name} không tiếp nhận.`, `Nơi tiếp nhận: ${where}. Xin hướng dẫn người nộp đến đó.`];
  }
  if (procedure.validFrom > localDateOf(now())) {
    const from = dateWords(procedure.validFrom);
    return [`có hiệu lực từ ngày ${from}.`, 'Từ ngày đó thủ tục có trong danh sách tiếp nhận.'];
  }
  if (channelsOf(procedure).length === 0)
    return ['chỉ nhận hồ sơ trực tuyến.', 'Xin hướng dẫn người nộp gửi qua cổng dịch vụ công.'];
  // Its own form is open to them; that of many at once is not.
  if (mayReceive(officer, procedure))
    return ['không nhận tại quầy, nên không nhận nhiều hồ sơ cùng lúc.', 'Xin nhận từng hồ sơ một.'];
  const may = office.officersOf(agency.id).filter((officer) => mayReceive(officer, procedure));
  return [
    'không nằm trong nhiệm vụ tiếp nhận của tài khoản này.',
    may.length === 0
      ? 'Ở cơ quan này chưa ai được giao: xin báo quản trị cơ quan giao nhiệm vụ.'
      : `Người được giao: ${few(
          may.map(({ name }) => name),
          'người khác',
        )}. Xin chuyển người nộp sang đó, hoặc nhờ quản trị cơ quan giao thêm nhiệm vụ.`,
  ];
}

function mayReceive({ id, agency, duties }: Officer, procedure: Procedure): boolean {
  const asked = { agency, field: procedure.field, procedure: procedure.id };
  return permit(NO_DOSSIER, 'receive', { kind: 'officer', id, agency, duties }, asked).ok;
}

function few(names: readonly string[], others: string): string {
  const left = names.length - MOST_NAMED;
  const named = names.slice(0, MOST_NAMED).join(', ');
  return left > 0 ? `${named} và ${left} ${others}` : named;
}
