import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { paths } from '../../../web/paths.ts';
import { SIGNING_CAPACITIES, SIGNING_MEANS, signingCapacity } from '../../../words/vi/signing-words.ts';
import { type BulkAct, type FieldsProps, PLAIN, type Typed } from '../bulk-act.ts';
import type { ChosenDossier } from '../chosen-dossier.ts';

const MEANS = 'hinhthuc';
const CAPACITY = 'tucach';

/** Ký nhiều kết quả: what each proposes stands beside it, and is looked over before it is said to be signed. */
export const signAct: BulkAct = {
  ...PLAIN,
  command: 'sign',
  done: 'Đã ký kết quả của',
  notDone: 'ký được',
  fields: [MEANS, CAPACITY],
  Fields,
  problems: (typed) => (meansOf(typed) ? [] : [{ field: MEANS, text: 'Chọn hình thức ký' }]),
  lookOver: (typed, chosen) => [
    { key: 'Hình thức ký', value: meansOf(typed)?.text },
    {
      key: 'Tư cách ký',
      value: SIGNING_CAPACITIES.find(({ value }) => value === typed.text(CAPACITY))?.text,
    },
    { key: 'Kết quả được ký', value: outcomesIn(chosen) },
    { key: 'Sau khi ký', value: 'kết quả được chuyển đến văn thư để lấy số và phát hành' },
  ],
  tell: (typed) => () => {
    const means = meansOf(typed)?.value ?? 'paper';
    return { type: 'sign', means, capacity: signingCapacity(typed.text(CAPACITY)), late: null };
  },
  // Who signs it has read it: on its own page, where reading it is recorded.
  alone: ({ state }) => (state.secret ? 'Hồ sơ mật: xin mở hồ sơ để xem dự thảo và ký riêng.' : null),
  shown: { head: 'Dự thảo kết quả', cell: (dossier) => <ProposalOf dossier={dossier} /> },
};

function meansOf(typed: Typed): (typeof SIGNING_MEANS)[number] | undefined {
  return SIGNING_MEANS.find(({ value }) => value === typed.text(MEANS));
}

function outcomesIn(chosen: readonly ChosenDossier[]): string {
  const refused = chosen.filter(({ proposal }) => proposal?.outcome === 'refused').length;
  const granted = chosen.length - refused;
  return [
    ...(granted > 0 ? [`${granted} đồng ý giải quyết`] : []),
    ...(refused > 0 ? [`${refused} từ chối giải quyết`] : []),
  ].join(', ');
}

function Fields({ chosen, typed, errorOf }: FieldsProps) {
  const isElectronic = chosen.every(({ procedure }) => procedure.electronicResult);
  return (
    <>
      <RadioGroup
        id={MEANS}
        name={MEANS}
        legend="Hình thức ký"
        value={typed.fresh ? (isElectronic ? 'digital' : 'paper') : typed.text(MEANS)}
        error={errorOf(MEANS)}
        options={SIGNING_MEANS}
      />
      <RadioGroup
        id={CAPACITY}
        name={CAPACITY}
        legend="Tư cách ký"
        hint="Người ký thay theo văn bản giao khi vắng mặt được ghi tư cách trong văn bản ấy, không phải chọn."
        value={typed.text(CAPACITY)}
        error={errorOf(CAPACITY)}
        options={SIGNING_CAPACITIES}
      />
    </>
  );
}

/** What would be signed, in short; its files are opened, and recorded as read, one by one. */
function ProposalOf({ dossier: { id, state, proposal } }: { dossier: ChosenDossier }) {
  if (!proposal) return null;
  const { outcome, reason, by, files } = proposal;
  return (
    <>
      <strong>{outcome === 'granted' ? 'Đồng ý giải quyết' : 'Từ chối giải quyết'}</strong>
      {by && `, ${by} trình`}
      {reason && <span class="mc-clamp">{reason}</span>}
      {files.map((file, index) => (
        <a
          key={file}
          class="govuk-link mc-bulk-draft"
          href={paths.file(id, file)}
          target="_blank"
          rel="noreferrer"
        >
          Dự thảo{files.length > 1 && ` ${index + 1}`}
          <span class="govuk-visually-hidden"> của {state.code}, mở trang mới</span>
        </a>
      ))}
    </>
  );
}
