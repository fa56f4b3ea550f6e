import { type GuidanceWay, GUIDANCE_WAYS as WAY_CODES } from '../domain/dossier/desk-events.ts';
import { GUIDANCE_WAYS } from '../words/vi/desk-sentence.ts';
import { capitalise } from '../words/vi/phrases.ts';
import { RadioGroup } from './components/radio-group.tsx';
import { TextareaField } from './components/textarea-field.tsx';

const WAY = 'cach';
const TEXT = 'noidung';

/** Where a refusal of the text is shown. */
export const GUIDANCE_TEXT = TEXT;

/** What was explained is words on one page; more is a document. */
const MOST_LETTERS = 4000;

/** Hướng dẫn, as it was typed: of a dossier that is there, or of one that is not handed in yet (NĐ 61 Đ15). */
export interface GuidanceTyped {
  way: GuidanceWay | undefined;
  text: string;
}

/** At the counter it is mostly given at the counter. */
export const NO_GUIDANCE: GuidanceTyped = { way: 'counter', text: '' };

export function readGuidance(text: (name: string) => string): GuidanceTyped {
  return { way: WAY_CODES.find((code) => code === text(WAY)), text: text(TEXT) };
}

export function guidanceProblems({ way, text }: GuidanceTyped): { field: string; text: string }[] {
  const problems = way ? [] : [{ field: WAY, text: 'Chọn cách hướng dẫn' }];
  if (text === '') return [...problems, { field: TEXT, text: 'Ghi nội dung đã hướng dẫn' }];
  if (text.length <= MOST_LETTERS) return problems;
  const tooLong = 'Nội dung dài quá 4.000 ký tự. Xin viết gọn lại hoặc đính kèm thành tệp';
  return [...problems, { field: TEXT, text: tooLong }];
}

interface GuidanceFieldsProps {
  typed: GuidanceTyped;
  errorOf: (field: string) => string | undefined;
  rows?: number;
}

export function GuidanceFields({ typed, errorOf, rows = 3 }: GuidanceFieldsProps) {
  return (
    <>
      <RadioGroup
        id={WAY}
        name={WAY}
        legend="Hướng dẫn"
        value={typed.way ?? ''}
        error={errorOf(WAY)}
        options={WAY_CODES.map((way) => ({ value: way, text: capitalise(GUIDANCE_WAYS[way]) }))}
      />
      <TextareaField
        id={TEXT}
        name={TEXT}
        label="Nội dung"
        hint="Đúng với nội dung thủ tục đã công bố."
        rows={rows}
        value={typed.text}
        error={errorOf(TEXT)}
      />
    </>
  );
}
