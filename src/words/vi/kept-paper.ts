const WRITTEN_FOR_IT =
  /^(tờ khai|bản khai|bản kê khai|đơn(?! vị)|giấy đề nghị|văn bản đề nghị|công văn|phiếu|văn bản ủy quyền|giấy ủy quyền|danh sách)(?!\p{L})/iu;

/**
 * Written for this dossier, by its name, and so kept with it; what was there before goes back. Only what a form begins
 * with: the officer who has the papers in hand says how it is.
 */
export function isWrittenForDossier(name: string): boolean {
  return WRITTEN_FOR_IT.test(name.normalize('NFC').trim());
}
