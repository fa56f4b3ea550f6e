import { figurePaths } from './figure-paths.ts';

/** Every address of a page, in one place: links are made here and nowhere else. */
export const paths = {
  start: '/',
  lookup: '/tra-cuu',
  /** What was done there, and nothing of any dossier. */
  lookupDone: (what?: string) => (what === undefined ? '/tra-cuu/xong' : `/tra-cuu/xong?viec=${what}`),
  /** Nhận tin khi hồ sơ có thay đổi. */
  subscribe: '/tra-cuu/theo-doi',
  /** Ngừng nhận tin: stands in every message. */
  stopSubscription: (id?: string, token = '') =>
    id === undefined ? '/tra-cuu/ngung' : `/tra-cuu/ngung?dk=${id}&k=${token}`,
  changePhone: '/tra-cuu/doi-so',
  /** Phiếu đánh giá: by who filed a dossier that is over; on a device that the return desk hands over. */
  rate: '/tra-cuu/danh-gia',
  rateAtDesk: (id: string) => `/tra-ket-qua/${id}/danh-gia`,
  lookupOf: (code: string) => `/tra-cuu?ma=${encodeURIComponent(code)}`,
  /** Hướng dẫn tra cứu: the ways to ask, for everybody. */
  lookupGuide: '/huong-dan-tra-cuu',
  /** Box for an agency's own site (Điều 8.3): as a script, and framed where none runs. Both stand on other sites for years. */
  widget: '/widget.js',
  embed: (agency: string) => `/nhung/${agency}`,
  /** Thủ tục hành chính: the catalogue for everybody. */
  catalogue: '/thu-tuc',
  catalogueOf: (agency: string) => `/thu-tuc?coquan=${encodeURIComponent(agency)}`,
  procedure: (id: string) => `/thu-tuc/${encodeURIComponent(id)}`,
  /** As it was published once: dossiers keep the version they were received under. */
  procedureVersion: (id: string, version: number) =>
    `/thu-tuc/${encodeURIComponent(id)}?phien-ban=${version}`,
  procedureSheet: (id: string) => `/thu-tuc/${encodeURIComponent(id)}/to-in.pdf`,
  /** Công khai kết quả giải quyết of the agencies. */
  publicResults: '/cong-khai/ket-qua-giai-quyet',
  health: '/healthz',

  /** For gateways of SMS (`docs/contracts.md`): who looks up, and what became of a message. */
  smsLookUp: '/sms/tra-cuu',
  smsReport: '/sms/bao-phat',
  /** Tin nhắn: what came in and what goes out, for the administrator of the system; one of them sent again. */
  messages: '/quan-tri/tin-nhan',
  sendAgain: (id: string) => `/quan-tri/tin-nhan/${id}/gui-lai`,
  takeAsSent: (id: string) => `/quan-tri/tin-nhan/${id}/da-gui`,
  /** Lời báo: what an agency tells people, in its own words. */
  messageWords: '/quan-tri/loi-bao',
  messageWording: (kind: string) => `/quan-tri/loi-bao/${kind}`,
  quietHours: '/quan-tri/gio-yen-lang',

  /** Máy tra cứu at a desk (kiosk), and the screen of its hall (bảng gọi số). */
  kiosk: '/kiosk',
  kioskLookup: '/kiosk/tra-cuu',
  kioskProcedures: '/kiosk/thu-tuc',
  kioskField: (field: string) => `/kiosk/thu-tuc?linhvuc=${encodeURIComponent(field)}`,
  kioskProcedure: (id: string) => `/kiosk/thu-tuc/${encodeURIComponent(id)}`,
  kioskTickets: '/kiosk/lay-so',
  kioskTicket: (id: string) => `/kiosk/lay-so/${id}`,
  kioskDesk: '/kiosk/lien-he',
  kioskPairing: '/kiosk/ghep',
  kioskAway: '/kiosk/mat-mang',
  kioskWorker: '/kiosk/mat-mang.js',
  callingBoard: '/kiosk/bang-goi',
  /** Gọi số: at one counter, for some services. */
  calling: '/goi-so',
  callNext: '/goi-so/tiep',
  callingAct: (ticket: string, act: string) => `/goi-so/${ticket}/${act}`,
  waitingFigures: '/goi-so/thong-ke',
  /** Kiosk và gọi số of one's own agency: its machines, and how people take turns. */
  devices: '/quan-tri/kiosk',
  deviceAct: (id: string, act: string) => `/quan-tri/kiosk/${id}/${act}`,
  queueSetting: '/quan-tri/kiosk/goi-so',
  /** Ô tra cứu: the lines for the agency's own site. */
  embedLine: '/quan-tri/nhung-tra-cuu',

  /** Hồ sơ của tôi: what citizens see of their own. */
  citizen: '/cua-toi',
  citizenDossier: (id: string) => `/cua-toi/ho-so/${id}`,
  citizenSignIn: '/cua-toi/dang-nhap',
  /** A code was asked for, and is typed there. */
  citizenCode: '/cua-toi/dang-nhap/ma',
  citizenSignOut: '/cua-toi/dang-xuat',
  /** To the identity provider, and back from it. */
  citizenOpenid: '/cua-toi/dinh-danh',
  citizenOpenidBack: '/cua-toi/dinh-danh/ve',
  officerOpenid: '/dang-nhap/dinh-danh',
  officerOpenidBack: '/dang-nhap/dinh-danh/ve',

  /** For other systems (`docs/contracts.md`). */
  api: '/api/v1',
  apiDescription: '/api/v1/openapi.json',
  apiDossiers: '/api/v1/dossiers',
  /** By the reference another system has it under, or its code. */
  apiDossier: (dossier: string) => `/api/v1/dossiers/${dossier}`,
  /** For everybody, and for pages of other sites. */
  apiPublic: '/api/v1/public',
  apiPublicDescription: '/api/v1/public/openapi.json',
  apiPublicDossier: (code: string) => `/api/v1/public/dossiers/${code}`,
  apiPublicAgency: (agency: string) => `/api/v1/public/agencies/${agency}`,
  apiSupplement: (dossier: string) => `/api/v1/dossiers/${dossier}/supplement`,

  asset: (name: string) => `/assets/${name}`,
  /** Asked for by browsers with every PDF, which names no icon of its own. */
  favicon: '/favicon.ico',

  /** `back`: where to go once signed in. */
  signIn: (back?: string) =>
    back === undefined ? '/dang-nhap' : `/dang-nhap?ve=${encodeURIComponent(back)}`,
  /** After something was sent without a session to do it for; nothing of it is kept. */
  signInUndone: (back?: string) => `${paths.signIn(back)}${back === undefined ? '?' : '&'}chuaghi=co`,
  signOut: '/dang-xuat',
  changePassword: '/doi-mat-khau',
  /** Mã xác thực and khóa truy cập: after the password; a passkey also in its place. */
  signInCode: (back?: string) =>
    back === undefined ? '/dang-nhap/ma' : `/dang-nhap/ma?ve=${encodeURIComponent(back)}`,
  signInPasskey: (back?: string) =>
    back === undefined ? '/dang-nhap/khoa' : `/dang-nhap/khoa?ve=${encodeURIComponent(back)}`,
  /** Quy tắc bảo mật: acknowledged with the first password. */
  securityRules: '/quy-tac-bao-mat',
  /** Tài khoản của tôi: second factors and open sessions. */
  ownAccount: '/tai-khoan',
  addApp: '/tai-khoan/ung-dung',
  removeApp: '/tai-khoan/ung-dung/go',
  addPasskey: '/tai-khoan/khoa',
  removePasskey: (id: string) => `/tai-khoan/khoa/${id}/go`,
  recoveryCodes: '/tai-khoan/ma-du-phong',
  endSession: '/tai-khoan/phien/ket-thuc',
  endOtherSessions: '/tai-khoan/phien/ket-thuc-khac',
  /** Tài khoản of the officers somebody administers. */
  accounts: '/quan-tri/tai-khoan',
  account: (id: string) => `/quan-tri/tai-khoan/${id}`,
  accountAct: (id: string, act: string) => `/quan-tri/tai-khoan/${id}/${act}`,

  /** Tiếp nhận: pick a procedure, then its form. */
  intake: '/tiep-nhan',
  intakeOf: (procedure: string) => `/tiep-nhan/${encodeURIComponent(procedure)}`,
  /** The form with what was typed into it so far, kept under an id. */
  intakeTyped: (procedure: string, id: string) => `/tiep-nhan/${encodeURIComponent(procedure)}?nhap=${id}`,
  /** Xem lại trước khi tiếp nhận. */
  intakeReview: (procedure: string, id: string) =>
    `/tiep-nhan/${encodeURIComponent(procedure)}/xem-lai?nhap=${id}`,
  /** Nhận nhiều hồ sơ cùng lúc: of one applicant, for one procedure. */
  intakeMany: (procedure: string) => `/tiep-nhan/${encodeURIComponent(procedure)}/nhieu`,
  /** Đã tiếp nhận nhiều hồ sơ: their codes and receipts. */
  takenMany: (ids: readonly string[]) =>
    ids.length === 0
      ? '/da-nhan-nhieu'
      : `/da-nhan-nhieu?${new URLSearchParams(ids.map((id) => ['hs', id]))}`,
  /** All their receipts, all their control slips, or both, as one file. */
  takenManyPrint: (ids: readonly string[], what: string) =>
    ids.length === 0
      ? '/da-nhan-nhieu/in.pdf'
      : `/da-nhan-nhieu/in.pdf?${new URLSearchParams([['in', what], ...ids.map((id) => ['hs', id])])}`,
  /** Chỉ hướng dẫn, chưa nộp; `back`: the form that was left for it. */
  guide: (procedure: string, back?: string) =>
    `/tiep-nhan/${encodeURIComponent(procedure)}/huong-dan${back === undefined ? '' : `?nhap=${back}`}`,
  /** The form of somebody who was told about it before. */
  intakeGuided: (procedure: string, draft: string) =>
    `/tiep-nhan/${encodeURIComponent(procedure)}?tiep=${draft}`,
  /** Đã hướng dẫn: by day, `2026-11-23`. */
  guided: (day?: string) => (day === undefined ? '/da-huong-dan' : `/da-huong-dan?ngay=${day}`),
  /** The page of a form that was sent after the session had ended. */
  keptForm: (path: string, id: string) => `${path}?nhap=${id}&het=1`,
  inbox: '/viec',
  /** What was ticked there. */
  inboxChosen: '/viec/da-chon',
  /** Làm cùng lúc với nhiều hồ sơ. */
  bulk: '/viec/cung-luc',
  /** What was ticked and typed so far, kept under an id. */
  bulkStep: (id: string) => `/viec/cung-luc?nhap=${id}`,
  /** With which it was done, and with which not. */
  bulkOutcome: (id?: string) =>
    id === undefined ? '/viec/cung-luc/ket-qua' : `/viec/cung-luc/ket-qua?nhap=${id}`,
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
  /** Mục đích xem hồ sơ: asked of who does not work on it. */
  statePurpose: (id: string) => `/ho-so/${id}/muc-dich`,
  /** Ai đã xem hồ sơ. */
  visitors: (id: string) => `/ho-so/${id}/ai-da-xem`,
  /** Phiếu yêu cầu bổ sung, phiếu từ chối: of the event that decided it. */
  slip: (id: string, version: number | string) => `/ho-so/${id}/phieu/${version}`,
  /** Trả kết quả: by a typed or scanned code. */
  returnDesk: '/tra-ket-qua',

  /** Sổ theo dõi hồ sơ, and what else a desk looks over. */
  register: '/so-theo-doi',
  registerPrint: '/so-theo-doi/so.pdf',
  dayEnd: '/so-theo-doi/cuoi-ngay',
  exceptions: '/so-theo-doi/can-kiem-tra',
  /** What a leader says of entries that were made late. */
  judgeLate: '/so-theo-doi/can-kiem-tra/nhap-bu',
  dayClose: '/so-theo-doi/cuoi-ngay/khoa-so',
  dayCountersign: '/so-theo-doi/cuoi-ngay/xac-nhan',
  dayPrint: (day?: string, agency?: string) => {
    const query = new URLSearchParams({
      ...(day ? { ngay: day } : {}),
      ...(agency ? { coquan: agency } : {}),
    });
    return `/so-theo-doi/cuoi-ngay/bien-ban.pdf${query.size === 0 ? '' : `?${query}`}`;
  },
  /** Bàn giao hồ sơ giấy: what was handed over, in lists that both sign. */
  handOvers: '/ban-giao',
  makeHandOverList: '/ban-giao/lap',
  handOverList: (id: string) => `/ban-giao/${id}`,
  handOverListPrint: (id: string) => `/ban-giao/${id}/danh-sach.pdf`,
  acceptHandOvers: (id: string) => `/ban-giao/${id}/ky-nhan`,
  /** Lịch làm việc: days off and worked, of the province or of one's own agency. */
  calendar: '/lich-lam-viec',
  calendarYear: (year: string) => `/lich-lam-viec?nam=${year}`,
  changeCalendar: '/lich-lam-viec/doi',
  /** What it would do, looked over; then it is confirmed. */
  foreseeCalendar: '/lich-lam-viec/doi/xem-truoc',
  calendarChange: (id: string) => `/lich-lam-viec/quyet-dinh/${id}`,
  undoCalendar: (id: string) => `/lich-lam-viec/quyet-dinh/${id}/rut`,
  /** Quản trị: the own agency as it is on forms and doors, and its people. */
  administration: '/quan-tri',
  administrationOf: (agency: string) => `/quan-tri?co-quan=${encodeURIComponent(agency)}`,
  agencySettings: '/quan-tri/co-quan',
  agencyUnits: '/quan-tri/bo-phan',
  equipment: '/quan-tri/thiet-bi',
  equipmentTable: '/quan-tri/thiet-bi/tai-ve.csv',
  regulations: '/quan-tri/quy-che',
  regulationFile: (file: string) => `/quan-tri/quy-che/${file}`,
  people: '/quan-tri/nguoi',
  peopleOf: (agency: string) => `/quan-tri/nguoi?co-quan=${encodeURIComponent(agency)}`,
  newOfficer: '/quan-tri/nguoi/moi',
  newOfficerOf: (agency: string) => `/quan-tri/nguoi/moi?co-quan=${encodeURIComponent(agency)}`,
  /** Nhập người dùng từ bảng tính: uploaded and looked over, then confirmed. */
  importPeople: '/quan-tri/nguoi/nhap',
  importPeopleSheet: '/quan-tri/nguoi/nhap/mau.csv',
  confirmPeople: '/quan-tri/nguoi/nhap/xac-nhan',
  officer: (id: string) => `/quan-tri/nguoi/${id}`,
  closeOfficer: (id: string) => `/quan-tri/nguoi/${id}/ngung`,
  reopenOfficer: (id: string) => `/quan-tri/nguoi/${id}/mo-lai`,
  officerInHand: (id: string) => `/quan-tri/nguoi/${id}/ho-so`,
  /** Các cơ quan: for who administers the system. */
  agencies: '/quan-tri/cac-co-quan',
  newAgency: '/quan-tri/cac-co-quan/moi',
  agency: (id: string) => `/quan-tri/cac-co-quan/${id}`,
  mergeAgency: (id: string) => `/quan-tri/cac-co-quan/${id}/sap-nhap`,
  /** Bộ cấu hình tỉnh: what its later versions brought. */
  provinceProfile: '/quan-tri/bo-cau-hinh',
  /** Vì sao (không) thấy một hồ sơ: for administrators. */
  whyNot: '/quan-tri/vi-sao-thay',
  /** Tin báo chờ gửi: who must be told of a date that moved. */
  notices: '/tin-bao',
  noticeTold: '/tin-bao/da-bao',
  /** Nhật ký truy cập: who read what of the agency; and as a file for an inspection. */
  trail: '/quan-tri/nhat-ky',
  trailExport: '/quan-tri/nhat-ky/tai-ve.csv',
  /** Tình hình sử dụng (Điều 16.2). */
  usage: '/quan-tri/su-dung',
  /** Khai phá quy trình: where dossiers wait, and which ways they go. */
  mining: '/khai-pha',
  miningDossiers: '/khai-pha/ho-so',
  miningExport: '/khai-pha/tai-ve',
  ...figurePaths,
  /** Hệ thống: whether it does what it should. */
  system: '/quan-tri/he-thong',
  /** Vắng mặt và người thay. */
  absences: '/vang-mat',
  newAbsence: '/vang-mat/moi',
  endAbsence: (id: string) => `/vang-mat/${id}/ket-thuc`,
  /** Sự cố hệ thống, with what takes one back. */
  outages: '/su-co',
  cancelOutage: (id: string) => `/su-co/${id}/huy`,

  /** Danh mục thủ tục: records of other catalogues, drafts made of them, and their publishing. */
  imports: '/danh-muc',
  importedRecords: '/danh-muc/nguon',
  imported: (source: string) => `/danh-muc/nguon?ban=${encodeURIComponent(source)}`,
  drafts: '/danh-muc/ban-soan',
  newDraft: '/danh-muc/ban-soan-moi',
  draft: (id: string) => `/danh-muc/ban-soan/${id}`,
  /** One of its sections, or one of its acts. */
  draftPart: (id: string, part: string) => `/danh-muc/ban-soan/${id}/${part}`,
  inForce: '/danh-muc/da-cong-bo',
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
