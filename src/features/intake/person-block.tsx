import { EntryField } from '../../web/components/entry-field.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { SelectField } from '../../web/components/select-field.tsx';
import type { ErrorOf } from './form-view.ts';
import { IDENTITY_KINDS, NO_IDENTITY, PERSON_FIELDS, type PersonTyped } from './person-form.ts';

interface PersonFieldsProps {
  typed: PersonTyped;
  errorOf: ErrorOf;
  /** Before the names of the fields. */
  prefix?: string;
  /** Organisations too; else people only. */
  organisations?: boolean;
  focus?: 'number' | 'name' | null;
  /** Name of the step that fills in what is known of the number; none: no such button. */
  fill?: string;
}

/** Who it is, and how they are reached. The number comes first: with it the rest may be there already. */
export function PersonFields(props: PersonFieldsProps) {
  const { typed, errorOf, prefix = '', organisations = false, focus = null, fill } = props;
  const focused = focus === 'number' ? 'identityNumber' : focus;
  const named = (field: keyof PersonTyped) => {
    const name = prefix + PERSON_FIELDS[field];
    const error = errorOf(name);
    // The first one of a page that has it gets the focus: the first to put right.
    return { id: name, name, error, autofocus: error !== undefined || focused === field };
  };
  const kinds = [...IDENTITY_KINDS.map(({ name }) => name), NO_IDENTITY];
  return (
    <div class="mc-person">
      <div class="mc-fields">
        {organisations && (
          <RadioGroup
            {...named('kind')}
            legend="Người nộp là"
            value={typed.kind}
            inline
            options={[
              { value: 'individual', text: 'Cá nhân' },
              { value: 'organisation', text: 'Tổ chức' },
            ]}
          />
        )}
        <SelectField
          {...named('identityKind')}
          label="Loại giấy tờ"
          value={typed.identityKind}
          options={kinds.map((name) => ({ value: name, text: name }))}
        />
        <div class="mc-fields__number">
          <EntryField {...named('identityNumber')} label="Số giấy tờ" value={typed.identityNumber} />
          {fill !== undefined && (
            <button type="submit" class="govuk-button govuk-button--secondary" name="viec" value={fill}>
              Lấy thông tin cũ
            </button>
          )}
        </div>
        <div class="mc-fields__wide">
          <EntryField
            {...named('name')}
            label={organisations ? 'Họ và tên, hoặc tên tổ chức' : 'Họ và tên'}
            value={typed.name}
          />
        </div>
        <div class="mc-fields__wide">
          <EntryField {...named('address')} label="Địa chỉ" value={typed.address} />
        </div>
        <EntryField {...named('phone')} label="Điện thoại" type="tel" value={typed.phone} />
        <EntryField {...named('email')} label="Thư điện tử" inputMode="email" value={typed.email} />
      </div>
    </div>
  );
}
