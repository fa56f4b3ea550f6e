/** Every address of a page, in one place: links are made here and nowhere else. */
export const paths = {
  start: '/',
  lookup: '/tra-cuu',
  health: '/healthz',
  asset: (name: string) => `/assets/${name}`,

  /** `back`: where to go once signed in. */
  signIn: (back?: string) =>
    back === undefined ? '/dang-nhap' : `/dang-nhap?ve=${encodeURIComponent(back)}`,
  signOut: '/dang-xuat',
  changePassword: '/doi-mat-khau',

  /** Tiếp nhận: pick a procedure, then its form. */
  intake: '/tiep-nhan',
  intakeOf: (procedure: string) => `/tiep-nhan/${encodeURIComponent(procedure)}`,
  inbox: '/viec',
  /** Bàn giao nhiều hồ sơ một lượt. */
  inboxHandOver: '/viec/chuyen',
  search: '/tim',
  dossier: (id: string) => `/ho-so/${id}`,
  dossierAct: (id: string, command: string) => `/ho-so/${id}/${command}`,
  receipt: (id: string) => `/ho-so/${id}/giay-tiep-nhan.pdf`,
  /** Marked as printed again. */
  receiptAgain: (id: string) => `/ho-so/${id}/giay-tiep-nhan.pdf?lai=1`,
  correct: (id: string) => `/ho-so/${id}/sua`,
  /** Đã tiếp nhận: the receipt to print, and the next person. */
  taken: (id: string) => `/ho-so/${id}/da-tiep-nhan`,
  file: (id: string, file: string) => `/ho-so/${id}/tep/${file}`,
  /** Phiếu yêu cầu bổ sung, phiếu từ chối: of the event that decided it. */
  slip: (id: string, version: number | string) => `/ho-so/${id}/phieu/${version}`,
  /** Trả kết quả: by a typed or scanned code. */
  returnDesk: '/tra-ket-qua',
} as const;

/** An address outside, if it is one a browser may be sent to; `javascript:` and the like are none. */
export function externalAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : undefined;
}

/** `0297 3812 345` to what a telephone can call. */
export function telephoneAddress(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}
