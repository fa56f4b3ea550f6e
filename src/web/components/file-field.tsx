import { FieldFrame, type FieldProps, fieldAttributes } from './field-frame.tsx';

interface FileFieldProps extends FieldProps {
  /** Several at once. */
  multiple?: boolean;
  /** Which kinds the browser offers first; what is taken is decided by the server. */
  accept?: string;
}

/** Files from the scanner's folder. Its form needs `enctype="multipart/form-data"`. */
export function FileField({ multiple = false, accept, ...field }: FileFieldProps) {
  return (
    <FieldFrame {...field}>
      <input
        {...fieldAttributes('govuk-file-upload', field)}
        type="file"
        multiple={multiple}
        accept={accept}
      />
    </FieldFrame>
  );
}
