import { paths } from '../../src/web/paths.ts';
import type { LawSection } from './law-row.ts';

/** Who runs, looks after and watches over it: Điều 3 to 5, 7 to 11 of the regulation. */
export const THE_OFFICES: LawSection = {
  title: 'The regulation: how it is set up, and who looks after it',
  about: 'Điều 3 to 5 and 7 to 11, as far as no section above or below has them.',
  rows: [
    {
      key: 'Đ3.2, 5.1',
      clause: 'Quản lý tập trung; phần mềm và cơ sở dữ liệu tại một nơi',
      asks: 'one installation and one database for the province; no agency reads what is another’s; what is lost can be brought back',
      pages: [paths.system],
      tests: {
        'src/store/ledger/row-level-security.test.ts': [
          'without a filter an officer gets only what their agency is a party to: …',
        ],
        'test/rights/second-wall.test.ts': [
          'every table has row-level security that holds for its owner too, and every view asks as who reads',
        ],
        'test/proofs/dump-and-restore.test.ts': [
          'the commands of an administrator find nothing wrong',
          'codes are counted on, for every agency',
        ],
      },
    },
    {
      key: 'Đ3.3, 4.4',
      clause: 'Giao dịch giữa công dân và cơ quan, giữa các cơ quan; đúng quy trình một cửa, liên thông',
      asks: 'the whole way inside one agency, and across several, on both forms of a province',
      tests: {
        'test/provinces/main-job.test.ts': [
          'goes from the counter over a supplement to the result in the hand of the applicant',
        ],
        'test/journeys/two-agencies.test.ts': [
          'a part of the work is done by another agency, and the ward waits for it',
        ],
      },
    },
    {
      key: 'Đ3.5',
      clause: 'Tích hợp vào cổng dịch vụ công địa phương và quốc gia',
      asks: 'what happens to a dossier reaches the portals, under the national codes',
      tests: { 'test/architecture/glossary.test.ts': ['has every status with its national code'] },
      lacks: ['data-store'],
    },
    {
      key: 'Đ3.6',
      clause: 'Mỗi công chức, viên chức một tài khoản riêng',
      asks: 'a name and a password for each person; every act shows who did it',
      pages: [paths.newOfficer, paths.ownAccount],
      tests: {
        'src/features/administration/people.test.ts': [
          'an administrator creates an officer, whose first password is shown once, who signs in and works',
          'a second of the same name gets a number; a name somebody has is refused and what was typed stays',
        ],
        'src/features/accounts/second-factor.test.ts': [
          'the password alone opens no page: the code is asked for, then one is where one wanted to go',
        ],
      },
    },
    {
      key: 'Đ4.1',
      clause: 'Địa chỉ cổng thông tin dịch vụ hành chính công',
      asks: 'public addresses are settings of the province, not of the program',
      tests: {
        'src/config.test.ts': ['the look-up has the host names of the profile, others, or none of its own'],
      },
    },
    {
      key: 'Đ4.5, thiết bị',
      clause: 'Trang thiết bị của Bộ phận Tiếp nhận và Trả kết quả',
      asks: 'counters and devices of each desk are a register of their agency',
      pages: [paths.equipment, paths.equipmentTable],
      tests: {
        'src/features/administration/settings.test.ts': [
          'counters and devices are one register, and a table to take away (Điều 4.5)',
        ],
      },
    },
    {
      key: 'Đ7.1',
      clause: 'Phần mềm chuyên ngành phải tích hợp được',
      asks: 'other software files, brings what was asked for and reads where it stands, by a described interface with a key of its own',
      pages: [paths.apiDescription, paths.apiDossier('ID'), paths.apiSupplement('ID')],
      tests: {
        'src/features/filing-api/open-api.test.ts': [
          'every address in it is there, and no other is',
          'what it says of a dossier is what is checked: wherever a body is spoiled, both see it',
        ],
        'src/features/filing-api/filing.test.ts': [
          'the same again is answered with the same dossier and adds nothing; something else under its reference is refused',
        ],
      },
      lacks: ['specialised-software'],
    },
    {
      key: 'Đ7.2',
      clause: 'Nâng cấp, mở rộng phải có ý kiến thẩm định kỹ thuật',
      asks: 'a wish to extend the system goes to Sở TT&TT, whose opinion is kept',
      lacks: ['change-requests'],
    },
    {
      key: 'Đ7.3',
      clause: 'Thiết bị mới phải tương thích',
      asks: 'a browser, a printer of PDF and a scanner that types are all a desk needs',
      pages: [paths.returnDesk, paths.kiosk],
      tests: {
        'src/features/handover/handover.test.ts': [
          'scan, take in, scan, hand out: each on the same page, ready for the next code',
        ],
        'test/journeys/kiosk-mode.test.ts': [
          'started by the command of the handbook, Chromium shows the kiosk alone, over the whole screen, ready for a scanner',
        ],
      },
      lacks: ['device-list'],
    },
    {
      key: 'Đ8.1',
      clause: 'Bảo đảm 100% thủ tục được tiếp nhận, xử lý, trả qua hệ thống',
      asks: 'every procedure that is published can be worked at every agency that takes it in; what was done on paper is entered afterwards',
      pages: [paths.inForce],
      tests: {
        'src/profile.test.ts': [
          'every step of every procedure has a holder at every agency that takes it in',
        ],
        'src/features/intake/intake.test.ts': [
          'what was taken in on paper before is written down at its time, with the reason, and promised from then',
        ],
      },
      lacks: ['coverage-list'],
    },
    {
      key: 'Đ8.2',
      clause: 'Quy chế riêng của cơ quan, vận hành liên tục',
      asks: 'each agency looks after its own settings, and keeps its regulation with number, day and file',
      pages: [paths.agencySettings, paths.agencyUnits, paths.regulations],
      tests: {
        'src/features/administration/settings.test.ts': [
          'address, hours and phone are changed by the own administrator, and everybody who looks up sees them',
          'nobody but the administrator of the agency changes it, whatever they send',
        ],
        'src/features/administration/regulations.test.ts': [
          'the regulation of an agency is kept with number, day and file; a new one leaves the old one beside it (Điều 8.2)',
        ],
      },
    },
    {
      key: 'Đ9.4',
      clause: 'Tạo mới và phân quyền người dùng trong đơn vị',
      asks: 'the administrator of an agency makes its accounts and grants its roles, never more than their own, and nowhere else',
      pages: [paths.people, paths.importPeople],
      tests: {
        'src/domain/access/may-administer.test.ts': ['who may grant what, and where (Điều 9.4)'],
        'src/features/administration/people.test.ts': [
          'by no form does an administrator create somebody elsewhere, or see or change the people of another agency',
          'what an administrator lacks is granted by no crafted form, to nobody and not to themselves',
          'whoever leaves gives on what they have in hand first: to a colleague or to the unit, never to nobody',
        ],
      },
      lacks: ['guides'],
    },
    {
      key: 'Đ9.5, 11.1, 16.4',
      clause: 'Hỗ trợ kỹ thuật; đầu mối giải quyết sự cố; báo ngay sự cố',
      asks: 'faults are told to Sở TT&TT at once and answered by people who are known',
      pages: [paths.outages, paths.system],
      tests: {
        'src/features/outages/outages.test.ts': [
          'an outage is recorded by the administrator only, with what a record needs',
        ],
        'src/features/operations/system-worries.test.ts': [
          'a job that fails is told of until it is through again; the latest complaints are kept',
        ],
      },
      lacks: ['fault-reports'],
    },
    {
      key: 'Đ10',
      clause: 'Văn phòng UBND tỉnh: phối hợp chỉ đạo, tham mưu việc chấp hành',
      asks: 'who oversees sees every agency and acts on no dossier; how the law is kept is a table, with its dossiers',
      pages: [paths.search],
      tests: {
        'src/domain/access/permission-matrix.test.ts': [
          'supervisors and administrators never act on a dossier',
        ],
        'src/features/search/search.test.ts': [
          'who oversees many agencies sees what each has in hand, and which of it is late',
        ],
        'src/features/reports/follow-up.test.ts': [
          'a late dossier without an apology and a second supplement are counted, and listed one by one',
        ],
      },
    },
    {
      key: 'Đ11.1',
      clause: 'Sở TT&TT: quản lý chung hệ thống',
      asks: 'one page says what runs, what is kept safe, what waits and what fails',
      pages: [paths.system, paths.agencies],
      tests: {
        'src/features/operations/system-page.test.ts': [
          'tells its administrator what runs, what is kept safe, what waits and what fails',
        ],
        'src/features/administration/people.test.ts': [
          'who administers the system appoints the administrator of another agency, and nothing else there',
        ],
      },
    },
    {
      key: 'Đ11.2',
      clause: 'Tuyên truyền trên cổng thông tin điện tử',
      asks: 'people are told how to ask, and what each procedure takes',
      pages: [paths.lookupGuide, paths.catalogue],
      tests: {
        'src/features/catalogue/catalogue.test.ts': [
          'says what to bring, how long, how much, where and by which law',
        ],
      },
      lacks: ['guides'],
    },
    {
      key: 'Đ11.3',
      clause: 'Nâng cấp, nhân rộng cho các cơ quan, đơn vị',
      asks: 'a new agency begins on the pages of the administrator; a new province with a profile',
      pages: [paths.newAgency],
      tests: {
        'src/features/administration/agencies.test.ts': [
          'an agency is formed, and its code is nobody else’s',
        ],
        'test/provinces/main-job.test.ts': [
          'leaves a log that hangs together, from which its summaries come out the same',
        ],
      },
    },
  ],
};
