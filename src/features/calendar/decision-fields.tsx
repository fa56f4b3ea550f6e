import { DateField } from '../../web/components/date-field.tsx';
import { EntryField } from '../../web/components/entry-field.tsx';
import { TextareaField } from '../../web/components/textarea-field.tsx';
import type { DecisionTyped, Problem } from './change-form.ts';

/** On what paper it rests, and why. */
export function DecisionFields({ typed, problems }: { typed: DecisionTyped; problems: readonly Problem[] }) {
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  return (
    <>
      <div class="mc-pair">
        <EntryField
          id="so"
          name="so"
          label="Số, ký hiệu văn bản"
          hint="Ví dụ 15/CĐ-UBND. Người nộp thấy số này khi tra cứu."
          value={typed.so}
          error={errorOf('so')}
        />
        <DateField
          id="ngayky"
          name="ngayky"
          label="Ngày của văn bản"
          value={typed.ngayky}
          error={errorOf('ngayky')}
        />
      </div>
      <TextareaField
        id="lydo"
        name="lydo"
        label="Lý do"
        hint="Không ghi tên hay thông tin của người nộp hồ sơ."
        value={typed.lydo}
        error={errorOf('lydo')}
        rows={2}
      />
    </>
  );
}
