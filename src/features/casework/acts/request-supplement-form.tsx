import type { SupplementItem } from '../../../domain/dossier/events.ts';
import type { Pen } from '../../../store/dossiers/pen.ts';
import { CheckboxItem } from '../../../web/components/checkbox.tsx';
import { Fieldset } from '../../../web/components/fieldset.tsx';
import { TextareaField } from '../../../web/components/textarea-field.tsx';
import { type ActForm, type FieldsProps, PLAIN } from '../act-form.ts';
import type { Entry } from '../entry.ts';
import type { CaseFile } from '../queries.ts';
import { clockIfAsked } from '../supplement-clock.ts';
import { neededText, shortText } from '../text-problems.ts';

const PAPER = 'giayto';
const OTHER = 'khac';
const REASON = 'lydo';
/** What is asked of a paper of the procedure, where the officer says no more. */
const ASKED = 'nộp bổ sung';

/** Yêu cầu bổ sung: once and complete (NĐ 61 Đ15.3). */
export const requestSupplementForm: ActForm = {
  ...PLAIN,
  command: 'request-supplement',
  title: 'Yêu cầu bổ sung hồ sơ',
  button: 'Yêu cầu bổ sung',
  notice: (context) => (
    <>
      <p>{clockIfAsked(context)}</p>
      <p>Chỉ được yêu cầu một lần: hãy nêu đủ mọi nội dung. Lần sau do lãnh đạo yêu cầu.</p>
    </>
  ),
  Fields,
  problems: (entry, { file }) => [
    ...(isAnythingAsked(entry, file)
      ? []
      : [{ field: PAPER, text: 'Chọn ít nhất một giấy tờ, hoặc ghi nội dung cần bổ sung khác' }]),
    ...asked(file).flatMap(({ detail }) => shortText(entry, detail)),
    ...shortText(entry, OTHER),
    ...neededText(entry, REASON, 'Ghi lý do yêu cầu bổ sung'),
  ],
  tell:
    (entry, _attached, { file }) =>
    (pen) => ({
      type: 'request-supplement',
      items: [...listedItems(entry, file, pen), ...otherItems(entry, pen)],
      reason: pen.wording(entry.text(REASON)),
    }),
  refusedField: PAPER,
};

function asked({ procedure }: CaseFile) {
  return procedure.papers.map(({ code, name }, index) => ({
    ...{ code, name, id: index === 0 ? PAPER : `${PAPER}-${index + 1}` },
    detail: `chitiet-${index + 1}`,
  }));
}

function isAnythingAsked(entry: Entry, file: CaseFile): boolean {
  return entry.text(OTHER) !== '' || asked(file).some((paper) => isAsked(entry, paper));
}

/** Ticked; or something was written beside it, which is meant too. */
function isAsked(entry: Entry, { code, detail }: { code: string; detail: string }): boolean {
  return entry.has(PAPER, code) || entry.text(detail) !== '';
}

function listedItems(entry: Entry, file: CaseFile, pen: Pen): readonly SupplementItem[] {
  return asked(file).flatMap((paper) => {
    const wording = isAsked(entry, paper) ? pen.wording(entry.text(paper.detail) || ASKED) : null;
    return wording ? [{ paper: paper.code, wording }] : [];
  });
}

/** One a line. */
function otherItems(entry: Entry, pen: Pen): readonly SupplementItem[] {
  return entry
    .text(OTHER)
    .split(/\r?\n/)
    .flatMap((line) => {
      const wording = pen.wording(line);
      return wording ? [{ paper: null, wording }] : [];
    });
}

function Fields({ file, entry, errorOf }: FieldsProps) {
  return (
    <>
      <Fieldset id={PAPER} legend="Giấy tờ cần bổ sung" error={errorOf(PAPER)}>
        <div class="govuk-checkboxes govuk-checkboxes--small mc-asked">
          {asked(file).map((paper) => (
            <div key={paper.code} class="mc-asked__paper">
              <CheckboxItem
                id={paper.id}
                name={PAPER}
                value={paper.code}
                label={paper.name}
                checked={isAsked(entry, paper)}
              />
              <input
                class="govuk-input mc-asked__detail"
                type="text"
                id={paper.detail}
                name={paper.detail}
                value={entry.text(paper.detail)}
                aria-label={`Cần bổ sung gì ở ${paper.name}`}
                placeholder="Cần gì (bỏ trống: nộp bổ sung)"
              />
            </div>
          ))}
        </div>
      </Fieldset>
      <TextareaField
        id={OTHER}
        name={OTHER}
        label="Nội dung khác cần bổ sung"
        hint="Mỗi dòng một nội dung."
        value={entry.text(OTHER)}
        error={errorOf(OTHER)}
        rows={2}
      />
      <TextareaField
        id={REASON}
        name={REASON}
        label="Lý do"
        hint="Lý do được in trên phiếu yêu cầu bổ sung."
        value={entry.text(REASON)}
        error={errorOf(REASON)}
      />
    </>
  );
}
