import type { EventType } from '../../domain/dossier/events.ts';

/** What happened, in a few words. */
export const EVENT_WORDS: Readonly<Record<EventType, string>> = {
  DossierSubmitted: 'nộp hồ sơ',
  DossierReceived: 'tiếp nhận hồ sơ',
  DossierDeclined: 'từ chối tiếp nhận',
  SupplementRequested: 'yêu cầu bổ sung',
  SupplementProvided: 'nộp bổ sung',
  EntryCorrected: 'sửa lỗi nhập',
  HolderOpened: 'mở xem',
  TakenBack: 'lấy lại hồ sơ',
  HandedOver: 'chuyển xử lý',
  OfficerAssigned: 'phân công',
  SentBack: 'trả lại bước trước',
  ResultProposed: 'trình kết quả',
  ResultApproved: 'duyệt kết quả',
  ResultSigned: 'ký kết quả',
  ResultIssued: 'phát hành kết quả',
  ResultTakenIn: 'nhận kết quả về quầy',
  ResultReturned: 'trả kết quả',
  NoteAdded: 'ghi chú',
};
