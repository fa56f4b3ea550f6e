import type { Procedure } from '../../domain/procedure/procedure.ts';
import { Checkbox } from '../../web/components/checkbox.tsx';
import { DateField } from '../../web/components/date-field.tsx';
import { EntryField } from '../../web/components/entry-field.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { moneyWords } from '../../words/vi/date-words.ts';
import type { ErrorOf } from './form-view.ts';
import { channelsOf, type IntakeTyped } from './intake-form.ts';
import { CHANNEL_CHOICES, FEE_MOMENT_WORDS } from './intake-words.ts';

interface ProcedureBlockProps {
  procedure: Procedure;
  typed: IntakeTyped;
  errorOf: ErrorOf;
}

/** How it came in, what is asked for beyond the name of the procedure, and whether it is secret. */
export function ProcedureBlock({ procedure, typed, errorOf }: ProcedureBlockProps) {
  const channels = channelsOf(procedure);
  return (
    <>
      {channels.length > 1 && (
        <div class="mc-channel">
          <RadioGroup
            id="hinhthuc"
            name="hinhthuc"
            legend="Hình thức nộp"
            value={typed.channel}
            inline
            options={channels.map((channel) => ({ value: channel, text: CHANNEL_CHOICES[channel] }))}
          />
          <div class="mc-fields mc-when-post">
            <EntryField
              id="buugui"
              name="buugui"
              label="Số hiệu bưu gửi"
              hint="Ví dụ EM123456789VN"
              value={typed.tracking}
              error={errorOf('buugui')}
            />
            <DateField
              id="ngayden"
              name="ngayden"
              label="Đến ngày"
              value={typed.arrivedDate}
              error={errorOf('ngayden')}
            />
            <EntryField
              id="gioden"
              name="gioden"
              label="Lúc"
              hint="Ví dụ 09:30"
              value={typed.arrivedTime}
              error={errorOf('gioden')}
              class="mc-date-field"
            />
          </div>
        </div>
      )}
      <div class="mc-fields">
        <div class="mc-fields__wide">
          <EntryField
            id="noidung"
            name="noidung"
            label="Nội dung yêu cầu, nếu cần ghi rõ hơn tên thủ tục"
            value={typed.subject}
            error={errorOf('noidung')}
          />
        </div>
        <Checkbox
          id="mat"
          name="mat"
          label="Hồ sơ MẬT"
          hint="Không quét, không tra cứu được."
          checked={typed.secret}
          error={errorOf('mat')}
        />
      </div>
    </>
  );
}

export function FeeLines({ procedure: { fees } }: { procedure: Procedure }) {
  if (fees.length === 0) return <p class="govuk-body">Không thu phí, lệ phí.</p>;
  return (
    <ul class="mc-fees">
      {fees.map(({ code, name, amount, moment }) => (
        <li key={code}>
          {name}: <strong class="mc-nowrap">{moneyWords(amount)}</strong>, {FEE_MOMENT_WORDS[moment]}
        </li>
      ))}
    </ul>
  );
}
