import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { SIGNING_CAPACITIES, SIGNING_MEANS, signingCapacity } from '../../../words/vi/signing-words.ts';
import { type ActForm, type FieldsProps, PLAIN } from '../act-form.ts';
import { inPlaceOf } from '../in-place-of.tsx';

const MEANS = 'hinhthuc';
const CAPACITY = 'tucach';

/** Ký: on paper or digitally, in one's own right or for another (NĐ 30/2020 Đ13). */
export const signForm: ActForm = {
  ...PLAIN,
  command: 'sign',
  title: 'Ký kết quả',
  button: 'Xác nhận đã ký',
  notice: () => 'Kết quả sẽ được chuyển đến văn thư để lấy số và phát hành.',
  Fields,
  problems(entry) {
    const isChosen = SIGNING_MEANS.some(({ value }) => value === entry.text(MEANS));
    return isChosen ? [] : [{ field: MEANS, text: 'Chọn hình thức ký' }];
  },
  tell: (entry) => () => ({
    type: 'sign',
    means: entry.text(MEANS) === 'digital' ? 'digital' : 'paper',
    capacity: signingCapacity(entry.text(CAPACITY)),
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
        options={SIGNING_MEANS}
      />
      {/* A deputy signs in the capacity that the decision gives them: there is nothing to choose. */}
      {inPlaceOf(file, 'sign', actor) === undefined && (
        <RadioGroup
          id={CAPACITY}
          name={CAPACITY}
          legend="Tư cách ký"
          value={entry.text(CAPACITY)}
          error={errorOf(CAPACITY)}
          options={SIGNING_CAPACITIES}
        />
      )}
    </>
  );
}
