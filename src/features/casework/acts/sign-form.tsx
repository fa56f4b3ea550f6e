import type { SigningCapacity } from '../../../domain/dossier/events.ts';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { type ActForm, type FieldsProps, PLAIN } from '../act-form.ts';
import { inPlaceOf } from '../in-place-of.tsx';

const MEANS = 'hinhthuc';
const CAPACITY = 'tucach';

const CAPACITIES: readonly { value: NonNullable<SigningCapacity> | ''; text: string }[] = [
  { value: '', text: 'Người đứng đầu cơ quan ký' },
  { value: 'KT', text: 'KT. (ký thay)' },
  { value: 'TL', text: 'TL. (ký thừa lệnh)' },
  { value: 'TUQ', text: 'TUQ. (ký thừa ủy quyền)' },
];

/** Ký: on paper or digitally, in one's own right or for another (NĐ 30/2020 Đ13). */
export const signForm: ActForm = {
  ...PLAIN,
  command: 'sign',
  title: 'Ký kết quả',
  button: 'Xác nhận đã ký',
  notice: () => 'Kết quả sẽ được chuyển đến văn thư để lấy số và phát hành.',
  Fields,
  problems(entry) {
    const means = entry.text(MEANS);
    return means === 'paper' || means === 'digital' ? [] : [{ field: MEANS, text: 'Chọn hình thức ký' }];
  },
  tell: (entry) => () => ({
    type: 'sign',
    means: entry.text(MEANS) === 'digital' ? 'digital' : 'paper',
    capacity: CAPACITIES.find(({ value }) => value === entry.text(CAPACITY))?.value || null,
  }),
  refusedField: MEANS,
};

function Fields({ file, entry, errorOf, actor }: FieldsProps) {
  return (
    <>
      <RadioGroup
        id={MEANS}
        name={MEANS}
        legend="Hình thức ký"
        value={entry.fresh ? (file.procedure.electronicResult ? 'digital' : 'paper') : entry.text(MEANS)}
        error={errorOf(MEANS)}
        options={[
          { value: 'paper', text: 'Ký trên giấy' },
          { value: 'digital', text: 'Ký số' },
        ]}
      />
      {/* A deputy signs in the capacity that the decision gives them: there is nothing to choose. */}
      {inPlaceOf(file, 'sign', actor) === undefined && (
        <RadioGroup
          id={CAPACITY}
          name={CAPACITY}
          legend="Tư cách ký"
          value={entry.text(CAPACITY)}
          error={errorOf(CAPACITY)}
          options={CAPACITIES}
        />
      )}
    </>
  );
}
