import { FieldFrame, type FieldProps, fieldAttributes } from './field-frame.tsx';

interface SelectFieldProps extends FieldProps {
  options: readonly { value: string; text: string }[];
  value?: string;
}

/** One of a list that is too long for radios. */
export function SelectField({ options, value = '', ...field }: SelectFieldProps) {
  return (
    <FieldFrame {...field}>
      <select {...fieldAttributes('govuk-select', field)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
