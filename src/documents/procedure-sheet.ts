import { type Instant, localDateOf } from '../domain/calendar/local-time.ts';
import type { Agency } from '../domain/organisation/agency.ts';
import { commonHours } from '../domain/organisation/common-hours.ts';
import type { Paper, Procedure } from '../domain/procedure/procedure.ts';
import {
  applicantSteps,
  channelsInWords,
  FEE_PAID_WORDS,
  LEVEL_WORDS,
  paperCountWords,
} from '../words/vi/catalogue-words.ts';
import { dateWords, moneyWords } from '../words/vi/date-words.ts';
import { limitInWords, limitMeaning } from '../words/vi/limit-meaning.ts';
import { capitalise } from '../words/vi/phrases.ts';
import { qrCode } from './barcode.ts';
import type { Press, Sheet } from './press.ts';

export interface ProcedureSheetFacts {
  procedure: Procedure;
  version: number;
  inForce: boolean;
  /** Who takes it in. */
  agencies: readonly Agency[];
  /** Host of the province's portal; null: none is known. */
  portal: string | null;
  /** Of the page that says the same, and says it anew when it changes. */
  url: string;
  /** `Tỉnh Kiên Giang` */
  provinceName: string;
  now: Instant;
}

interface PaperLine {
  name: string;
  counts: string;
}

/** A procedure on paper, to hang out or to take along: A4, one or two pages. */
interface ProcedureSheet extends Sheet {
  province: string;
  name: string;
  identity: string;
  /** null: in force. */
  notice: string | null;
  papers: { needed: readonly PaperLine[]; others: readonly PaperLine[] };
  limits: readonly { case: string | null; limit: string; meaning: string }[];
  fees: readonly { amount: string; paid: string; name: string; basis: string }[];
  channels: string;
  /** Of all desks, where they have the same; null: each has its own. */
  hours: string | null;
  desks: readonly { name: string; lines: readonly string[] }[];
  /** Said instead of the desks where they are too many for a sheet; null: they are listed. */
  manyDesks: string | null;
  results: readonly string[];
  steps: readonly string[];
  legalBasis: Procedure['legalBasis'];
  source: string;
  url: string;
  qr: string;
}

const MOST_DESKS = 8;

export function procedureSheetOf(facts: ProcedureSheetFacts): ProcedureSheet {
  const { procedure, version, agencies, url, now } = facts;
  const hours = commonHours(agencies);
  const many = agencies.length > MOST_DESKS;
  return {
    province: facts.provinceName,
    name: procedure.name,
    identity: identityOf(procedure),
    notice: facts.inForce ? null : `Áp dụng từ ngày ${dateWords(procedure.validFrom)}`,
    papers: {
      needed: procedure.papers.filter(({ required }) => required).map(paperLine),
      others: procedure.papers.filter(({ required }) => !required).map(paperLine),
    },
    limits: procedure.limits.map((limit) => ({
      case: limit.case ?? (procedure.limits.length > 1 ? 'Thông thường' : null),
      limit: capitalise(limitInWords(limit)),
      meaning: limitMeaning(limit),
    })),
    fees: procedure.fees.map(({ name, amount, moment, basis }) => ({
      ...{ amount: moneyWords(amount), paid: FEE_PAID_WORDS[moment], name, basis },
    })),
    channels: channelsOf(facts),
    hours,
    desks: many ? [] : agencies.map((agency) => deskOf(agency, hours === null)),
    manyDesks: many
      ? `${agencies.length} cơ quan ${LEVEL_WORDS[procedure.level]}; địa chỉ xem tại trang trên.`
      : null,
    results: procedure.results.map(({ name }) => name),
    steps: applicantSteps(procedure),
    legalBasis: procedure.legalBasis,
    source: `${procedure.decision}. Áp dụng từ ngày ${dateWords(procedure.validFrom)}. Phiên bản ${version}, in ngày ${dateWords(localDateOf(now))}.`,
    ...{ url, qr: qrCode(url), printedAt: now },
  };
}

export function printProcedureSheet(press: Press, sheet: ProcedureSheet): Uint8Array {
  return press.print('procedure-sheet', sheet);
}

function identityOf({ nationalCode, field, level }: Procedure): string {
  const code = nationalCode === null ? [] : [`mã ${nationalCode}`];
  return [`Lĩnh vực ${field}`, LEVEL_WORDS[level], ...code].join(', ');
}

function paperLine(paper: Paper): PaperLine {
  return { name: paper.name, counts: paperCountWords(paper) };
}

function channelsOf({ procedure: { channels }, portal }: ProcedureSheetFacts): string {
  const words = channelsInWords(channels);
  return portal === null || !channels.includes('online') ? words : `${words} (${portal})`;
}

function deskOf(
  { name, address, hours, phone }: Agency,
  ownHours: boolean,
): { name: string; lines: string[] } {
  return {
    name,
    lines: [
      ...(address === null ? [] : [address]),
      ...(hours === null || !ownHours ? [] : [`Giờ làm việc: ${hours}`]),
      ...(phone === null ? [] : [`Điện thoại: ${phone}`]),
    ],
  };
}
