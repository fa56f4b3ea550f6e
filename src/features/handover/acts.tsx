import { NOTICE_MEANS } from '../../domain/dossier/work-events.ts';
import { CheckboxItem } from '../../web/components/checkbox.tsx';
import { EntryField } from '../../web/components/entry-field.tsx';
import { Fieldset } from '../../web/components/fieldset.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { SelectField } from '../../web/components/select-field.tsx';
import { ORIGINALS_FIELD, OriginalsFields } from '../../web/originals-back.tsx';
import { paths } from '../../web/paths.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { NOTICE_MEANS as NOTICE_WORDS } from '../../words/vi/work-sentence.ts';
import { WAYS } from './desk-panel.tsx';
import { type Problem, type ReturnForm, UNPAID_FIELD } from './forms.ts';
import type { OnDesk } from './returning.ts';
import { UnpaidFee } from './unpaid-fee.tsx';

interface ActProps {
  onDesk: OnDesk;
  token: string;
  /** Id of the command this form gives: the same sent twice is done once. */
  commandId: string;
}

function Hidden({ onDesk, token, commandId, act }: ActProps & { act: 'take-in' | 'return' }) {
  return (
    <>
      <HiddenToken token={token} />
      <input type="hidden" name="viec" value={act} />
      <input type="hidden" name="hoso" value={onDesk.id} />
      <input type="hidden" name="phienban" value={String(onDesk.version)} />
      <input type="hidden" name="lenh" value={commandId} />
    </>
  );
}

/** The focus is on the button: scan, Enter, and the next one. */
export function TakeInForm(props: ActProps) {
  return (
    <form class="mc-panel" method="post" action={paths.returnDesk}>
      <Hidden {...props} act="take-in" />
      <p class="govuk-body">
        Kết quả đã phát hành. Nhận về quầy là kết thúc thời gian giải quyết; người nộp sẽ thấy hồ sơ đã có kết
        quả.
      </p>
      <button type="submit" class="govuk-button" autofocus>
        Nhận kết quả về quầy
      </button>
    </form>
  );
}

export function ReturnFormFields(props: ActProps & { form: ReturnForm; problems: readonly Problem[] }) {
  const { onDesk, form, problems } = props;
  const { delegate } = onDesk.state;
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  const nameOf = (ref: Parameters<OnDesk['person']>[0]) => onDesk.person(ref)?.name ?? '(thông tin đã xóa)';
  const recipients = [
    { value: 'nguoi-nop', text: `Người nộp: ${nameOf(onDesk.state.applicant)}` },
    ...(delegate ? [{ value: 'uy-quyen', text: `Người được ủy quyền: ${nameOf(delegate.person)}` }] : []),
    { value: 'khac', text: 'Người khác có giấy ủy quyền', hint: 'Ghi họ tên, số giấy tờ ở dưới.' },
  ];
  return (
    <form class="mc-panel mc-desk-return" method="post" action={paths.returnDesk}>
      <Hidden {...props} act="return" />
      {onDesk.owed > 0 && (
        <UnpaidFee
          onDesk={onDesk}
          seen={form.unpaidSeen}
          error={errorOf(UNPAID_FIELD)}
          autofocus={problems.length === 0}
        />
      )}
      <RadioGroup
        id="nguoi"
        name="nguoi"
        legend="Người nhận"
        error={errorOf('nguoi')}
        options={recipients}
        value={form.recipient}
        autofocus={problems.length === 0 && onDesk.owed === 0}
      />
      <div class="mc-desk-return__other">
        <EntryField
          id="hoten"
          name="hoten"
          label="Họ tên người khác"
          value={form.name}
          error={errorOf('hoten')}
        />
        <EntryField
          id="sogiayto"
          name="sogiayto"
          label="Số giấy tờ tùy thân"
          value={form.identityNumber}
          error={errorOf('sogiayto')}
        />
        <EntryField
          id="giayuyquyen"
          name="giayuyquyen"
          label="Giấy ủy quyền, nếu chưa ghi lúc nộp"
          value={form.delegationPaper}
          error={errorOf('giayuyquyen')}
        />
      </div>
      <Fieldset
        id="cogiay"
        legend="Đã kiểm tra"
        hint="Không có giấy tiếp nhận thì bắt buộc đối chiếu giấy tờ tùy thân."
        error={errorOf('cogiay') ?? errorOf('tuythan')}
      >
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <CheckboxItem
            id="cogiay"
            name="cogiay"
            label="Có giấy tiếp nhận hồ sơ"
            checked={form.receiptShown}
            value="co"
          />
          <CheckboxItem
            id="tuythan"
            name="tuythan"
            label="Đã đối chiếu giấy tờ tùy thân"
            checked={form.identityChecked}
            value="co"
          />
        </div>
      </Fieldset>
      <RadioGroup
        id="cach"
        name="cach"
        legend="Cách trả"
        error={errorOf('cach')}
        inline
        options={(['counter', 'post', 'online'] as const).map((way) => ({
          value: way,
          text: capitalise(WAYS[way]),
        }))}
        value={form.way}
      />
      <EntryField
        id="buugui"
        name="buugui"
        label="Số bưu gửi"
        hint="Ghi khi trả qua bưu chính."
        value={form.tracking}
        error={errorOf('buugui')}
        class="mc-short-field"
      />
      <OriginalsFields
        state={onDesk.state}
        nameOf={({ paper, name }) =>
          name
            ? onDesk.wording(name)
            : (onDesk.procedure.papers.find(({ code }) => code === paper)?.name ?? 'Giấy tờ khác')
        }
        ticked={form.originals}
        error={errorOf(ORIGINALS_FIELD)}
      />
      {onDesk.early && (
        <SelectField
          id="daobao"
          name="daobao"
          label="Trả trước ngày hẹn: đã báo người nộp bằng"
          value={form.notified}
          error={errorOf('daobao')}
          options={[
            { value: '', text: 'Chưa báo' },
            ...NOTICE_MEANS.map((means) => ({ value: means, text: capitalise(NOTICE_WORDS[means]) })),
          ]}
        />
      )}
      <button type="submit" class="govuk-button">
        Trả kết quả
      </button>
    </form>
  );
}
