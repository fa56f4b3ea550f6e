import type { ResultReturned } from '../../../domain/dossier/events.ts';
import { NOTICE_MEANS } from '../../../domain/dossier/work-events.ts';
import { Checkbox } from '../../../web/components/checkbox.tsx';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { capitalise } from '../../../words/vi/phrases.ts';
import { NOTICE_MEANS as NOTICE_WORDS } from '../../../words/vi/work-sentence.ts';
import type { FieldsProps } from '../bulk-act.ts';

export type Way = ResultReturned['data']['way'];

export const FIELDS = {
  recipient: 'nguoinhan',
  name: 'tennguoinhan',
  number: 'giaytonguoinhan',
  mandate: 'giayuyquyen',
  way: 'cach',
  tracking: 'buugui',
  receipt: 'giaytiepnhan',
  identity: 'tuythan',
  notice: 'daobao',
} as const;

export const WAYS: readonly { value: Way; text: string }[] = [
  { value: 'counter', text: 'Tại quầy' },
  { value: 'post', text: 'Qua bưu chính' },
  { value: 'online', text: 'Trực tuyến' },
];

/** Who came for all of them, and what was seen. */
export function ReturnFields({ chosen, typed, errorOf }: FieldsProps) {
  const field = (name: keyof typeof FIELDS) => ({
    ...{ id: FIELDS[name], name: FIELDS[name], value: typed.text(FIELDS[name]) },
    error: errorOf(FIELDS[name]),
  });
  const box = (name: keyof typeof FIELDS) => ({
    ...{ id: FIELDS[name], name: FIELDS[name], checked: typed.isTicked(FIELDS[name]) },
    error: errorOf(FIELDS[name]),
  });
  const applicants = [...new Set(chosen.map(({ applicant }) => applicant?.name ?? ''))];
  const delegates = [...new Set(chosen.flatMap(({ delegate }) => (delegate ? [delegate.name] : [])))];
  return (
    <>
      <RadioGroup
        {...field('recipient')}
        legend="Người nhận"
        value={typed.fresh ? usual(applicants, delegates) : typed.text(FIELDS.recipient)}
        options={[
          { value: 'applicant', text: `Người nộp hồ sơ: ${applicants.join('; ')}` },
          ...(delegates.length > 0
            ? [{ value: 'delegate', text: `Người được ủy quyền: ${delegates.join('; ')}` }]
            : []),
          {
            value: 'other',
            text: 'Người khác được ủy quyền nhận thay',
            hint: 'Ghi họ tên, số giấy tờ ở dưới.',
          },
        ]}
      />
      <div class="mc-other-recipient">
        <TextField {...field('name')} label="Họ tên người nhận thay" class="mc-short-field" />
        <TextField
          {...field('number')}
          label="Số giấy tờ tùy thân của người nhận thay"
          class="mc-short-field"
        />
      </div>
      <TextField
        {...field('mandate')}
        label="Giấy ủy quyền"
        hint="Ghi khi người nhận thay cho người nộp, nếu chưa ghi lúc nộp hồ sơ."
        class="mc-short-field"
      />
      <RadioGroup
        {...field('way')}
        legend="Cách trả"
        value={typed.fresh ? 'counter' : typed.text(FIELDS.way)}
        options={WAYS}
        inline
      />
      <TextField
        {...field('tracking')}
        label="Số bưu gửi"
        hint="Ghi khi gửi tất cả trong một bưu gửi."
        class="mc-short-field"
      />
      <Checkbox {...box('receipt')} label="Người nhận có đủ giấy tiếp nhận của các hồ sơ này" />
      <Checkbox
        {...box('identity')}
        label="Đã kiểm tra giấy tờ tùy thân của người nhận"
        hint="Bắt buộc với người nhận thay, và khi trả tại quầy mà thiếu giấy tiếp nhận."
      />
      {chosen.some(({ isEarly }) => isEarly) && (
        <SelectField
          {...field('notice')}
          label="Có kết quả trả trước ngày hẹn: đã báo người nộp bằng"
          options={[
            { value: '', text: 'Chưa báo' },
            ...NOTICE_MEANS.map((means) => ({ value: means, text: capitalise(NOTICE_WORDS[means]) })),
          ]}
        />
      )}
    </>
  );
}

/** Several applicants do not come at once: then nobody is taken for granted. */
function usual(applicants: readonly string[], delegates: readonly string[]): string {
  if (delegates.length > 0) return 'delegate';
  return applicants.length === 1 ? 'applicant' : '';
}
