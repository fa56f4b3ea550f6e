import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const CHECKOUT = join(import.meta.dirname, '..', '..');

/**
 * For tests of the embedded server that run its programs from the checkout as another user: a reason to skip them
 * where root cloned into a folder that nobody else may enter, as `mktemp -d` makes. There the server itself copies its
 * programs, which other tests try.
 */
export const inClosedCheckout: { skip: false | string } = {
  skip:
    process.getuid?.() === 0 && !isOpen(CHECKOUT)
      ? 'bản sao mã nguồn nằm trong thư mục mà người dùng khác không vào được'
      : false,
};

function isOpen(folder: string): boolean {
  if ((statSync(folder).mode & 0o001) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || isOpen(parent);
}
