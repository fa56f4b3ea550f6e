import { FieldFrame, type FieldProps, fieldAttributes } from './field-frame.tsx';

interface TextareaFieldProps extends FieldProps {
  value?: string;
  rows?: number;
}

/** Words of one's own, such as a reason. */
export function TextareaField({ value = '', rows = 3, ...field }: TextareaFieldProps) {
  return (
    <FieldFrame {...field}>
      <textarea {...fieldAttributes('govuk-textarea', field)} rows={rows}>
        {value}
      </textarea>
    </FieldFrame>
  );
}
