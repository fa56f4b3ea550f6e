import type {
  ImportedContent,
  ImportedLevel,
  ImportedProcedure,
  ImportReason,
} from '../imported-procedure.ts';
import { cleanLine, cleanLines, excerpt } from './clean-text.ts';
import { readApplicants } from './read-applicants.ts';
import { readChannels } from './read-channels.ts';
import { readFees } from './read-fees.ts';
import { readLimits } from './read-limits.ts';
import { readPapers } from './read-papers.ts';
import { type SourceRecord, sourceRecordOf } from './source-record.ts';

const NATIONAL_CODE = /^\d\.\d{6}$/;
const CODE_IN_NAME = /(?<![\d.])\d\.\d{6}(?![\d.])/;

const LEVELS: Readonly<Record<string, ImportedLevel>> = {
  bo: 'ministry',
  tinh: 'province',
  huyen: 'district',
  xa: 'commune',
  khac: 'other',
};

/** Results in the catalogue have codes of their own; what has none gets one of ours. */
const RESULT_CODE = /^KQ\.[A-Z]\d+(?:\.\d+)+$/;

/** Reads a record into our shape; whatever it leaves open or says doubtfully stands in the reasons. */
export function readRecord(record: unknown, digest: string): Omit<ImportedProcedure, 'sourceId'> {
  const source = sourceRecordOf(record);
  if (!source.ok) return { digest, outcome: 'refused', reasons: [source.reason], content: null };
  if (cleanLine(source.value.name) === '')
    return { digest, outcome: 'refused', reasons: [{ code: 'name-missing', path: '/name' }], content: null };
  const { content, doubts } = contentOf(source.value);
  return { digest, outcome: doubts.length === 0 ? 'imported' : 'doubts', reasons: doubts, content };
}

function contentOf(source: SourceRecord): { content: ImportedContent; doubts: ImportReason[] } {
  const identity = readIdentity(source);
  const levels = readLevels(source);
  const { channels, doubts: channelDoubts } = readChannels(source.channels);
  const { limits, doubts: limitDoubts } = readLimits(source.channels);
  const { doubts: paperDoubts, ...papers } = readPapers(source);
  const { fees, doubts: feeDoubts } = readFees(source.channels);
  const results = readResults(source);
  const law = readLegalBasis(source);
  return {
    content: {
      ...identity.content,
      ...{ ministry: cleanLine(source.ministry ?? ''), levels: levels.levels },
      applicants: readApplicants(source.applicants),
      agency: cleanLine(source.agency ?? '') || null,
      ...{ channels, limits, ...papers, fees, results: results.results, legalBasis: law.legalBasis },
      steps: source.steps.map(cleanLines).filter((step) => step !== ''),
      requirements: cleanLines(source.requirements ?? ''),
      source: cleanLine(source.origin ?? ''),
    },
    doubts: [
      ...[...identity.doubts, ...levels.doubts, ...channelDoubts, ...limitDoubts, ...paperDoubts],
      ...[...feeDoubts, ...results.doubts, ...law.doubts],
    ],
  };
}

function readIdentity(source: SourceRecord) {
  const doubts: ImportReason[] = [];
  const name = cleanLine(source.name);
  const field = cleanLine(source.field ?? '');
  const decision = cleanLine(source.decision ?? '');
  const printed = cleanLine(source.code ?? '');
  const nationalCode = NATIONAL_CODE.test(printed) ? printed : null;
  if (printed === '') doubts.push({ code: 'national-code-missing', path: '/nationalCode' });
  else if (nationalCode === null)
    doubts.push({
      code: 'national-code-malformed',
      path: '/nationalCode',
      values: { printed: excerpt(printed) },
    });
  const [code] = CODE_IN_NAME.exec(name) ?? [];
  if (code !== undefined) doubts.push({ code: 'name-holds-code', path: '/name', values: { printed: code } });
  if (field === '') doubts.push({ code: 'field-missing', path: '/field' });
  if (decision === '') doubts.push({ code: 'decision-missing', path: '/decision' });
  return { content: { nationalCode, name, field, decision }, doubts };
}

/** A ministry's own procedures are read as such; only what is for several of our levels needs somebody to choose. */
function readLevels(source: SourceRecord): { levels: ImportedLevel[]; doubts: ImportReason[] } {
  const words = [...new Set(source.levels)];
  const levels = words.flatMap((word) => (Object.hasOwn(LEVELS, word) ? (LEVELS[word] ?? []) : []));
  const doubts = words
    .filter((word) => !Object.hasOwn(LEVELS, word))
    .map(
      (word): ImportReason => ({
        code: 'level-unknown',
        path: '/levels',
        values: { printed: excerpt(word) },
      }),
    );
  if (words.length === 0) doubts.push({ code: 'level-missing', path: '/levels' });
  if (levels.length > 1)
    doubts.push({ code: 'levels-several', path: '/levels', values: { count: levels.length } });
  return { levels, doubts };
}

function readResults(source: SourceRecord) {
  const seen = new Set<string>();
  const results = source.results
    .map(({ code, name }) => ({ code: cleanLine(code ?? ''), name: cleanLine(name) }))
    .filter(({ name }) => name !== '')
    .map(({ code, name }, index) => {
      const own = RESULT_CODE.test(code) && !seen.has(code) ? code : `ket-qua-${index + 1}`;
      seen.add(own);
      return { code: own, name };
    });
  const doubts: ImportReason[] = results.length === 0 ? [{ code: 'results-missing', path: '/results' }] : [];
  return { results, doubts };
}

function readLegalBasis(source: SourceRecord) {
  const legalBasis = source.legalBasis
    .map(({ number, title }) => ({ number: cleanLine(number ?? ''), title: cleanLine(title ?? '') }))
    .filter(({ number, title }) => number !== '' || title !== '');
  const doubts = legalBasis.flatMap(({ number, title }, index): ImportReason[] =>
    number !== '' && title !== '' ? [] : [{ code: 'legal-basis-incomplete', path: `/legalBasis/${index}` }],
  );
  if (legalBasis.length === 0) doubts.push({ code: 'legal-basis-missing', path: '/legalBasis' });
  return { legalBasis, doubts };
}
