import { FileField } from '../../../web/components/file-field.tsx';
import type { FieldsProps } from '../act-form.ts';
import { ACCEPTED_FILES } from '../attached-files.ts';

interface FilesFieldProps extends Pick<FieldsProps, 'file' | 'errorOf'> {
  id: string;
  label: string;
  hint?: string;
}

/** Files that come with an act; a secret dossier takes none (ruling 20). */
export function FilesField({ file, errorOf, id, ...said }: FilesFieldProps) {
  if (file.state.secret) return null;
  return <FileField {...said} id={id} name={id} error={errorOf(id)} accept={ACCEPTED_FILES} multiple />;
}
