import { textField, textFields } from '../../web/form-fields.ts';
import { uploadsOf } from '../../web/uploads.ts';

/** What was typed into a form, to be read and to be shown again. */
export interface Entry {
  text: (name: string) => string;
  has: (name: string, value: string) => boolean;
  hasFiles: (name: string) => boolean;
  /** Nothing was sent yet: fields show what they begin with. */
  fresh: boolean;
}

export const FRESH: Entry = { text: () => '', has: () => false, hasFiles: () => false, fresh: true };

export function entryOf(body: unknown): Entry {
  return {
    text: (name) => textField(body, name),
    has: (name, value) => textFields(body, name).includes(value),
    hasFiles: (name) => uploadsOf(body, name).length > 0,
    fresh: false,
  };
}
