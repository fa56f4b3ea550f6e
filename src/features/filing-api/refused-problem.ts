import type { Refusal, RefusalCode } from '../../domain/dossier/refusals.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { findStep } from '../../domain/procedure/steps.ts';
import type { OfficeSource } from '../../store/ledger/office-source.ts';
import type { Names } from '../../words/vi/names.ts';
import { refusalSentence } from '../../words/vi/refusal-sentence.ts';
import type { ApiProblem } from './problem.ts';

/** What the rules of dossiers refuse, in the words of the office, at the field it is about. */
export function refusedProblem(
  office: OfficeSource,
  procedure: Procedure,
  agency: Agency,
  refusal: Refusal,
): ApiProblem {
  const detail = SENTENCES[refusal.code] ?? refusalSentence(refusal, namesOf(office, procedure, agency));
  if (MOVED_ON.includes(refusal.code)) return { status: 409, kind: 'not-now', detail };
  const pointer = FIELDS[refusal.code];
  const errors = pointer === undefined ? {} : { errors: [{ pointer, detail }] };
  return { status: 422, kind: 'refused', detail, ...errors };
}

const MOVED_ON: readonly RefusalCode[] = ['wrong-standing', 'wrong-step', 'already-handled'];

const FIELDS: Partial<Record<RefusalCode, string>> = {
  'channel-not-offered': '#/procedure',
  'procedure-not-in-force': '#/procedure',
  'unknown-procedure': '#/procedure',
  'agency-not-competent': '#/agency',
  'unknown-paper': '#/papers',
};

/** The sentences of the office ask for what a page offers. */
const SENTENCES: Partial<Record<RefusalCode, string>> = {
  'channel-not-offered':
    'Thủ tục này không nhận hồ sơ trực tuyến. Xin hướng dẫn người nộp nộp tại Bộ phận Một cửa, hoặc cách khác mà thủ tục cho phép.',
  'wrong-standing':
    'Hồ sơ không đang chờ bổ sung. Xin xem tình trạng hồ sơ; giấy tờ khác xin nộp tại Bộ phận Một cửa.',
};

function namesOf(office: OfficeSource, procedure: Procedure, { id: here }: Agency): Names {
  return {
    officer: () => 'cán bộ của cơ quan',
    agency: (id) => office.findAgency(id)?.name ?? id,
    unit: (code, agency) =>
      office.findAgency(agency ?? here)?.units.find((unit) => unit.code === code)?.name ?? code,
    step: (code) => findStep(procedure.process, code)?.name ?? code,
    paper: (code) => procedure.papers.find((paper) => paper.code === code)?.name ?? code,
    fee: (code) => procedure.fees.find((fee) => fee.code === code)?.name ?? code,
  };
}
