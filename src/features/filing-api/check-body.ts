import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import type { PersonContent } from '../../store/dossiers/pen.ts';
import { IDENTITY_KINDS, tidyIdentityNumber, tidyPhone } from '../../words/vi/person-facts.ts';
import type { FieldProblem } from './problem.ts';
import type { DossierBody, PaperBody, PersonBody } from './shapes.ts';

/** Clocks of two systems are never quite the same. */
const CLOCKS_APART_MS = 5 * 60_000;

/** What a shape cannot say of a dossier. */
export function dossierProblems(body: DossierBody, procedure: Procedure): FieldProblem[] {
  const { applicant, delegate, returnBy, secret } = body;
  const problems = [
    ...personProblems(applicant, '#/applicant'),
    ...(delegate ? personProblems(delegate.person, '#/delegate/person') : []),
    ...paperProblems(body.papers, procedure),
  ];
  if (secret === true) {
    const detail = 'Hồ sơ MẬT không nhận trực tuyến: xin nộp bản giấy tại cơ quan tiếp nhận';
    problems.push({ pointer: '#/secret', detail });
  }
  if (returnBy.way === 'post' && returnBy.address === undefined && applicant.address === undefined) {
    problems.push({ pointer: '#/returnBy/address', detail: 'Cần địa chỉ nhận kết quả qua bưu chính' });
  }
  if (returnBy.way === 'online' && !procedure.electronicResult) {
    const detail = 'Thủ tục này không trả kết quả điện tử: xin chọn counter hoặc post';
    problems.push({ pointer: '#/returnBy/way', detail });
  }
  return problems;
}

/** The past may be long past: another system may have been cut off. */
export function filedAtProblems(filedAt: string, now: Instant): FieldProblem[] {
  const at = Date.parse(filedAt);
  const pointer = '#/filedAt';
  if (Number.isNaN(at)) return [{ pointer, detail: 'Không có ngày giờ này' }];
  return at > Date.parse(now) + CLOCKS_APART_MS ? [{ pointer, detail: 'Thời điểm này chưa tới' }] : [];
}

/** Each is one of the procedure, or has a name of its own. */
export function paperProblems(papers: readonly PaperBody[], procedure: Procedure): FieldProblem[] {
  const codes = new Set(procedure.papers.map(({ code }) => code));
  return papers.flatMap(({ paper, name }, index): FieldProblem[] => {
    const pointer = `#/papers/${index}`;
    if ((paper === undefined) === (name === undefined)) {
      return [{ pointer, detail: 'Ghi paper, hoặc name, không cả hai' }];
    }
    if (paper === undefined || codes.has(paper)) return [];
    const detail = `Thủ tục không có giấy tờ mang mã này; các mã: ${[...codes].join(', ') || 'chưa có'}`;
    return [{ pointer: `${pointer}/paper`, detail }];
  });
}

function personProblems({ identity }: PersonBody, at: string): FieldProblem[] {
  if (!identity) return [];
  const kind = IDENTITY_KINDS.find(({ code }) => code === identity.kind);
  return kind?.pattern.test(tidyIdentityNumber(identity.number))
    ? []
    : [{ pointer: `${at}/identity/number`, detail: kind?.says ?? 'Loại giấy tờ không có' }];
}

/** As the counter writes people down. */
export function personContent({ kind, name, identity, address, phone, email }: PersonBody): PersonContent {
  const known = IDENTITY_KINDS.find(({ code }) => code === identity?.kind);
  return {
    kind,
    name: tidyLine(name),
    identityKind: known?.name ?? null,
    identityNumber: identity ? tidyIdentityNumber(identity.number) : null,
    address: address === undefined ? null : tidyLine(address),
    phone: phone === undefined ? null : tidyPhone(phone),
    email: email ?? null,
  };
}

export function tidyLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
