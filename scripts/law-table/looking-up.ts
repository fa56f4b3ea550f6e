import { paths } from '../../src/web/paths.ts';
import type { LawSection } from './law-row.ts';

/** Điều 6 and 8.3: where people ask. */
export const LOOKING_UP: LawSection = {
  title: 'Looking up: Điều 6 and 8.3',
  about: 'Where people ask what became of their dossier, and that they are told the same everywhere.',
  rows: [
    {
      key: 'Đ6.1, 6.2',
      clause: 'Hệ thống tra cứu trực tuyến; thông tin được cập nhật trực tuyến',
      asks: 'web, messages, kiosk and sites of agencies tell the same, as it is at that moment',
      rules: 'rulings 20, 22',
      pages: [paths.lookup, paths.kioskLookup, paths.apiPublicDossier('CODE'), paths.embed('AGENCY')],
      tests: {
        'test/channels/one-answer.test.ts': [
          'tells the same status, date, agency and next step, right after each change',
          'tells nothing without a proof that is not for everybody',
          'knows a secret dossier no better than one that is not there',
        ],
        'test/channels/scan.test.ts': [
          'is stopped at once, by whatever ways they ask, while others are served',
          'take the same time, to a tenth',
        ],
      },
    },
    {
      key: 'Đ4.2, 11.4',
      clause: 'Địa chỉ tra cứu trên mạng',
      asks: 'the look-up under both addresses of the regulation, for everybody: small, in several languages, without script',
      rules: 'ruling 20',
      pages: [paths.lookup],
      tests: {
        'src/features/lookup/public-site.test.ts': [
          '…: the look-up is its first page, and officers have none',
          'is less than 14 kB on the wire, page and style sheet with all their heads, in every language',
          'is never Khmer until somebody who reads it has signed the texts',
          'is what nine of ten took, and is not told while there are fewer than five',
        ],
        'test/journeys/look-up.test.ts': [
          'the QR code of a printed receipt opens the page, which follows the dossier and reads well in every language',
        ],
      },
    },
    {
      key: 'Đ6, số điện thoại và nhận tin',
      clause: 'Người nộp được báo, ở nơi họ chọn',
      asks: 'whoever proves that a dossier is theirs asks for messages, stops them with one press, and gives another phone',
      rules: 'ruling 21',
      commands: ['change-phone'],
      events: ['PhoneChanged'],
      pages: [paths.subscribe, paths.stopSubscription(), paths.changePhone],
      tests: {
        'src/features/lookup/after-proof.test.ts': [
          'is made with proof and consent, once for a contact, and its contact is kept sealed',
          'is stopped by the link alone, by a button or a mail program, and its contact is forgotten',
          'is given with the receipt; the four digits are then those of the new one',
          'is given with the whole number of before, and never with its last digits',
        ],
        'src/features/sms/stop-messages.test.ts': [
          'stops that phone’s messages about that dossier, and forgets the number',
        ],
        'src/domain/dossier/decide-correction.test.ts': [
          'the applicant, and nobody else, gives another number: who had the old one stays in the log',
        ],
      },
    },
    {
      key: 'Đ6.3, tin nhắn',
      clause: 'Tra cứu bằng tin nhắn đến đầu số',
      asks: 'whoever sends the code is told in one message what the code alone opens, however it is typed',
      rules: 'rulings 20, 21, 22',
      pages: [paths.smsLookUp, paths.messages],
      tests: {
        'src/features/sms/kannel.test.ts': [
          'through Kannel and its made-up operator: every answer, and a code typed in twenty ways',
        ],
        'src/features/sms/look-up.test.ts': [
          'answers each standing in one line of at most 160 letters, with nothing private',
          'says of a secret dossier what it says of one that is not there',
          'gives the same message the same answer, and counts it once',
          'keeps of a phone nothing but a digest',
        ],
        'src/gateways/sms/smpp-link.test.ts': [
          'an answer that found no link goes out over the next one, once',
          'an answer that a dropping link swallowed may be on its way: it is not sent again, and that is told',
        ],
      },
    },
    {
      key: 'NĐ 61 Đ19, 20, tin báo',
      clause: 'Thông báo cho người nộp qua tin nhắn, thư điện tử',
      asks: 'who agreed is told of receipt, supplement, new date, payment, result, refusal and return, and never a name or a reason',
      commands: ['tell-date'],
      events: ['DateTold'],
      rules: 'rulings 14, 20, 21',
      pages: [paths.messages, paths.messageWords],
      tests: {
        'src/message-work.test.ts': [
          'are made once of what happened, by each road there is, and hold nothing but the code',
          'are not made without consent, nor of a secret dossier',
          'are tried again with growing pauses, and given up at last',
          'of a date that days off moved end the queue of the office: told by SMS, by the command and in the log',
        ],
        'src/message-killed.test.ts': [
          'leaves a message of which nobody knows; it is shown, and not sent again by itself',
        ],
        'src/features/intake/consent.test.ts': [
          'for several dossiers it is asked once, and stands in each; said again on the page before',
        ],
        'src/features/messages/messages.test.ts': [
          'are its own once they are saved, and the usual ones again when that is wanted',
        ],
      },
      lacks: ['messages'],
    },
    {
      key: 'Đ3.4',
      clause: 'Máy tra cứu hồ sơ (kiosk)',
      asks: 'a machine at the desk tells where a dossier stands, and keeps nothing of who asked',
      rules: 'ruling 20',
      pages: [paths.kiosk, paths.kioskLookup, paths.kioskProcedures, paths.kioskPairing, paths.devices],
      tests: {
        'src/features/kiosk/kiosk.test.ts': [
          'a look-up tells what the web tells, without a name, and is kept nowhere',
          'what one person looked up is not shown again to whoever goes back: a form is answered once, and not late',
        ],
        'test/journeys/kiosk-without-network.test.ts': [
          'a kiosk that is switched on without a network says so, keeps nothing, and comes back by itself',
        ],
        'test/journeys/kiosk-and-queue.test.ts': [
          'with JavaScript: a number from the kiosk to the call, look-ups by touch and by scanner, nothing kept',
        ],
      },
    },
    {
      key: 'Đ4.5, lấy số',
      clause: 'Trang thiết bị của Bộ phận Một cửa: lấy số, gọi số',
      asks: 'people take turns at the desk by number, and who heads it sees how long they wait',
      pages: [
        paths.kioskTickets,
        paths.callingBoard,
        paths.calling,
        paths.waitingFigures,
        paths.queueSetting,
      ],
      tests: {
        'src/features/kiosk/closed-and-away.test.ts': [
          'outside its hours a desk gives no number: the hours are said, and when it opens again',
        ],
        'src/store/queue/tickets.test.ts': [
          'eight counters that press at once call eight different tickets, and a ninth is told that nobody waits',
          'at midnight the queue is over: yesterday’s ticket is neither called nor counted ahead',
        ],
        'src/features/queue/queue.test.ts': [
          'a clerk chooses a counter, calls who is next, and the hall sees it',
          'who heads the desk sees how long people waited, by hour; a clerk does not',
        ],
      },
    },
    {
      key: 'Đ4.3, 8.3',
      clause: 'Liên kết hoặc tích hợp lên trang của cơ quan, đơn vị',
      asks: 'on an agency’s own site: the look-up, the number for messages, what else belongs to it, and how it is used',
      pages: [
        paths.embedLine,
        paths.widget,
        paths.embed('AGENCY'),
        paths.apiPublicAgency('AGENCY'),
        paths.lookupGuide,
      ],
      tests: {
        'src/features/public-api/embed-line.test.ts': [
          'are filled in with the agency’s own id, and what they name answers',
        ],
        'test/channels/agency-site.test.ts': [
          'works as a box of one line, by the keyboard alone, on another origin with a strict policy',
          'works in a frame of one line where no script runs',
        ],
        'src/features/public-api/public-api.test.ts': [
          'tells what stands beside the look-up of an agency, and whether it is still the same',
          'may be framed by any site, and no other page may',
        ],
      },
    },
  ],
};
