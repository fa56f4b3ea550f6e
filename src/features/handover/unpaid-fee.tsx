import { Checkbox } from '../../web/components/checkbox.tsx';
import { paths } from '../../web/paths.ts';
import { moneyWords } from '../../words/vi/date-words.ts';
import { UNPAID_FIELD } from './forms.ts';
import type { OnDesk } from './returning.ts';

interface UnpaidFeeProps {
  onDesk: Pick<OnDesk, 'id' | 'owed'>;
  seen: boolean;
  error: string | undefined;
  autofocus: boolean;
}

/** Said before the result leaves the desk; money may come later, so it is the clerk, who may take it too, that decides. */
export function UnpaidFee({ onDesk: { id, owed }, seen, error, autofocus }: UnpaidFeeProps) {
  return (
    <div class="mc-desk-unpaid">
      <p class="mc-desk-unpaid__words">
        <strong>
          Còn <span class="mc-nowrap">{moneyWords(owed)}</span> chưa thu.
        </strong>{' '}
        <a class="govuk-link" href={paths.dossierAct(id, 'collect-fee')}>
          Thu phí, lệ phí
        </a>
      </p>
      <Checkbox
        id={UNPAID_FIELD}
        name={UNPAID_FIELD}
        label="Vẫn trả kết quả: tiền đã nộp mà chưa ghi, hoặc sẽ thu sau"
        checked={seen}
        {...{ error, autofocus }}
      />
    </div>
  );
}
