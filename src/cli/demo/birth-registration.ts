import type { Command } from '../../domain/dossier/commands.ts';
import type { PaperReceived } from '../../domain/dossier/events.ts';
import type { Procedure, StepWork } from '../../domain/procedure/procedure.ts';
import { firstStepOf } from '../../domain/procedure/steps.ts';
import type { Pen, PersonContent } from '../../store/dossiers/pen.ts';
import type { DemoDossier, DemoStep } from './demo-dossier.ts';
import { paperHandedIn } from './paper-handed-in.ts';

/** How far a demo dossier is driven. */
export type Until = 'received' | 'examined' | 'awaiting-supplement' | 'returned';

/** The paper that is asked for again. */
const BIRTH_PAPER = 'giay-chung-sinh';

const MOTHER: PersonContent = {
  kind: 'individual',
  name: 'Danh Thị Ngọc Ánh',
  identityKind: 'Thẻ căn cước',
  identityNumber: '091199000123',
  address: 'Tổ 5, ấp Minh Họa',
  phone: '0912000123',
  email: null,
};

/** A birth registration at a commune, with a supplement on the way where it goes all the way. */
export function birthRegistration(agency: string, until: Until): DemoDossier {
  return {
    agency,
    procedure: 'dang-ky-khai-sinh',
    applicant: MOTHER,
    steps: (procedure, officerOf) => {
      const at = (work: StepWork) => firstStepOf(procedure.process, work);
      const by = (work: StepWork, says: string, compose: DemoStep['compose']): DemoStep => {
        const { role, unit } = at(work);
        return { role, unit, says, compose };
      };
      const specialist = officerOf(at('examine').role, at('examine').unit);
      const received = [by('intake', 'tiếp nhận hồ sơ tại quầy', (pen) => receive(pen, procedure))];
      const examined = [
        ...received,
        by('intake', 'chuyển hồ sơ đến công chức thụ lý', () => handOver(specialist.id)),
      ];
      const asked = [
        ...examined,
        by('examine', 'yêu cầu bổ sung giấy chứng sinh bản chính', askForSupplement),
      ];
      switch (until) {
        case 'received':
          return received;
        case 'examined':
          return examined;
        case 'awaiting-supplement':
          return asked;
        case 'returned':
          return [
            ...asked,
            by('intake', 'nhận giấy tờ bổ sung', () => ({
              type: 'provide-supplement',
              papers: papersOf(procedure),
              late: null,
            })),
            by('examine', 'trình dự thảo kết quả', () => propose()),
            by('approve', 'duyệt dự thảo', () => ({ type: 'approve', late: null })),
            by('sign', 'ký giấy khai sinh', () => ({
              type: 'sign',
              means: 'paper',
              capacity: null,
              late: null,
            })),
            by('issue', 'vào số, phát hành', () => issue()),
            by('return', 'nhận kết quả về Bộ phận Một cửa', () => ({ type: 'take-in', late: null })),
            by('return', 'trả kết quả cho người nộp', () => giveBack()),
          ];
      }
    },
  };
}

function receive(pen: Pen, { papers: listed }: Procedure): Command {
  return {
    type: 'receive',
    intake: {
      channel: 'counter',
      applicant: pen.person(MOTHER),
      owner: null,
      delegate: null,
      subject: null,
      papers: listed.map(paperHandedIn),
      sets: 1,
      returnBy: { way: 'counter', address: null },
      post: null,
      secret: false,
      phoneProof: null,
    },
    limitCase: null,
    late: null,
  };
}

function handOver(officer: string): Command {
  return { type: 'hand-over', officer, withPapers: true, late: null };
}

function askForSupplement(pen: Pen): Command {
  const wording = pen.wording('nộp bản chính, bản đã nộp bị mờ số');
  return {
    type: 'request-supplement',
    items: wording ? [{ paper: BIRTH_PAPER, wording }] : [],
    reason: pen.wording('Không đọc được số giấy chứng sinh trên bản đã nộp'),
    late: null,
  };
}

function papersOf({ papers }: Procedure): readonly PaperReceived[] {
  return papers.filter(({ code }) => code === BIRTH_PAPER).map(paperHandedIn);
}

function propose(): Command {
  return { type: 'propose-result', outcome: 'granted', reason: null, files: [], late: null };
}

function issue(): Command {
  return { type: 'issue', number: '15/2026', electronic: false, files: [], late: null };
}

function giveBack(): Command {
  return {
    type: 'return',
    way: 'counter',
    recipient: 'applicant',
    person: null,
    receiptShown: true,
    identityChecked: false,
    late: null,
  };
}
