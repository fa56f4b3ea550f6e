import type { ImportedContent, ImportReason } from '../imported-procedure.ts';
import type { Paper } from '../procedure.ts';
import { cleanLine, excerpt } from './clean-text.ts';
import type { SourcePaper, SourceRecord } from './source-record.ts';

interface Line {
  paper: SourcePaper;
  name: string;
  group: string;
}

/** Groups that order a list, not cases that a list is for. */
const ORDERING =
  /^(?:[a-z0-9]{1,3}[.)] ?)?(?:thành phần hồ sơ|hồ sơ|giấy tờ phải nộp|giấy tờ phải xuất trình|lưu ý|ghi chú)(?!\p{L})/iu;

const NOTE = /^[-+*•.\s]*(?:lưu ý|ghi chú|chú ý|số lượng hồ sơ)(?!\p{L})/iu;

const OPTIONAL = /\(?nếu có\)?[.;:]?$/iu;

/** The papers in their order, and apart from them the lines that ask for neither original nor copy. */
export function readPapers({ groups, papersUnread }: SourceRecord): Pick<
  ImportedContent,
  'papers' | 'paperGroups' | 'paperNotes'
> & {
  doubts: ImportReason[];
} {
  const doubts: ImportReason[] = [];
  const lines = groups.flatMap(({ title, papers }) =>
    papers.map((paper): Line => ({ paper, name: cleanLine(paper.name), group: cleanLine(title ?? '') })),
  );
  const named = lines.filter(({ name }) => name !== '');
  const [notes, asked] = [
    named.filter(({ paper }) => isNote(paper)),
    named.filter(({ paper }) => !isNote(paper)),
  ];
  const open = notes.filter((line) => !isPlainlyNote(line)).length;
  if (open > 0) doubts.push({ code: 'paper-or-note', path: '/paperNotes', values: { count: open } });

  const papers = asked.map(({ paper: { originals, copies }, name }, index): Paper => {
    const counted = isCount(originals) && isCount(copies);
    if (!counted) doubts.push({ code: 'paper-count', path: `/papers/${index}` });
    const counts = counted ? { originals, copies } : { originals: 1, copies: 0 };
    return { code: `giay-to-${index + 1}`, name, ...counts, required: !OPTIONAL.test(name) };
  });
  if (papers.length === 0) doubts.push({ code: 'papers-missing', path: '/papers' });

  const byGroup = Map.groupBy(papers, (_, index) => asked[index]?.group ?? '');
  const cases = [...byGroup.keys()].filter((title) => title !== '' && !ORDERING.test(title)).length;
  if (byGroup.size > 1 && cases > 0)
    doubts.push({ code: 'paper-groups', path: '/papers', values: { count: byGroup.size } });
  // Two dashes are what is left of an empty list.
  if (/\p{L}/u.test(papersUnread ?? ''))
    doubts.push({
      code: 'papers-unread',
      path: '/papers',
      values: { printed: excerpt(papersUnread ?? '') },
    });
  return {
    papers,
    paperGroups: [...byGroup].flatMap(([title, group]) =>
      title === '' ? [] : [{ title, papers: group.map(({ code }) => code) }],
    ),
    paperNotes: notes.map(({ name }) => name),
    doubts,
  };
}

/** The national portal writes notes into the list of papers so. */
function isNote({ originals, copies }: SourcePaper): boolean {
  return originals === 0 && copies === 0;
}

/** It says itself that it is a note, or leads in what follows it. */
function isPlainlyNote({ name, group }: Line): boolean {
  return NOTE.test(name) || name.endsWith(':') || NOTE.test(group);
}

function isCount(value: number | null): value is number {
  return value !== null && Number.isSafeInteger(value) && value >= 0;
}
