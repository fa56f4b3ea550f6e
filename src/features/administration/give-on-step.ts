import type { FastifyReply, FastifyRequest } from 'fastify';
import { textField } from '../../web/form-fields.ts';
import { fieldsOf } from '../../web/keep-typed.ts';
import type { AdministrationDeps } from './administration-deps.ts';
import { GIVEN, REASON } from './give-on.ts';
import { giveOnPage } from './give-on-page.tsx';
import type { OpenedOfficer } from './opened-officer.ts';
import type { Saved } from './save-officer.ts';

interface Step {
  opened: OpenedOfficer;
  saved: Extract<Saved, { is: 'asked' }>;
  action: string;
}

/** Between a change that was typed and its writing: to whom each dossier goes. */
export function showGiveOn(
  { office, send }: AdministrationDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  { opened: { officer, administering }, saved: { held, problems }, action }: Step,
): FastifyReply {
  const { body } = request;
  const carried = fieldsOf(body).filter(
    ([name]) => !name.startsWith(GIVEN('')) && name !== REASON && name !== MARK,
  );
  const page = giveOnPage({
    ...{ agency: administering.agency, officer, action, held, problems },
    why: 'Sau thay đổi này, những hồ sơ dưới đây không còn thuộc nhiệm vụ của người đang giữ. Xin chọn nơi nhận cho từng hồ sơ; thay đổi chỉ được lưu khi mọi hồ sơ đã có nơi nhận.',
    button: 'Giao lại và lưu thay đổi',
    carried: [...carried, [MARK, 'co']],
    officers: office.officersOf(administering.agency.id),
    procedureName: (id) => office.findProcedure(id)?.content.name ?? id,
    chosen: (field) => textField(body, field),
  });
  return send(request, reply, page, problems.length > 0 ? 422 : 200);
}

/** Sent by the form that asks; without it nothing was answered yet. */
const MARK = 'giaolai';
