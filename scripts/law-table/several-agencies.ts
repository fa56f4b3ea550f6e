import { act, DOSSIER, type LawSection, SLIP } from './law-row.ts';

export const SEVERAL_AGENCIES: LawSection = {
  title: 'Several agencies (một cửa liên thông)',
  about:
    'One receipt, one code, one final date; who decides the whole has the lead leg, and each part a leg of its own.',
  rows: [
    {
      key: 'cùng cấp, giấy',
      clause: 'NĐ 61 Đ19.6',
      asks: 'the order of agencies is fixed; each has its work and its day, and passes it on; back to who leads, and to the desk',
      commands: ['send-parts', 'answer-part'],
      events: ['PartsSent', 'PartAnswered'],
      forms: ['transfer-slip'],
      rules: 'ruling 19',
      pages: [act('send-parts'), act('answer-part'), SLIP],
      tests: {
        'src/domain/dossier/decide-beside.test.ts': [
          'in sequence the next agency has it when the one before has answered',
          'one who cannot do it says why; it can be sent again',
        ],
        'src/documents/transfer-slip.test.ts': [
          'work and deadline of each agency in order, one final date, and the bar code of the dossier',
        ],
        'src/features/casework/numbered-slips.test.ts': [
          'a transfer slip names the whole order, and the answer that sends on has one too (NĐ 61 Đ19.6)',
        ],
      },
    },
    {
      key: 'cùng cấp, điện tử',
      clause: 'NĐ 61 Đ19.6',
      asks: 'sent to all at once, who leads named, with the work and the day of each; results go to who leads and to the desk',
      commands: ['send-parts', 'answer-part', 'hand-over'],
      events: ['PartsSent', 'PartAnswered'],
      forms: ['transfer-slip'],
      rules: 'ruling 19',
      pages: [act('send-parts'), act('answer-part')],
      tests: {
        'test/journeys/two-agencies.test.ts': [
          'a part of the work is done by another agency, and the ward waits for it',
        ],
        'src/domain/dossier/decide-beside.test.ts': [
          'parts go out at once, each with its agency and deadline; one code, one final date',
          'the step that needs them is not finished before they are answered',
          'what the lead waits for is on the account of who it waits for',
        ],
        'src/features/casework/beside-acts.test.ts': [
          'a part of the work goes to another agency, comes back with its number, and the lead waits for it',
        ],
        'src/documents/transfer-slip.test.ts': [
          'electronic ones go to all at once; what is not known is left to the hand',
        ],
      },
    },
    {
      key: 'khác cấp, giấy',
      clause: 'NĐ 61 Đ19.7',
      asks: 'the level above decides by the same rules; its result goes back to the desk that received, which hands it out by its receipt',
      commands: ['hand-over', 'accept-handover', 'send-back', 'take-in', 'return'],
      events: ['HandedOver', 'PapersAccepted', 'ResultTakenIn', 'ResultReturned'],
      rules: 'ruling 12',
      pages: [act('hand-over'), act('take-in')],
      tests: {
        'src/domain/dossier/other-level.test.ts': [
          'passed on to the level above: one receipt, one code, one final date; who received it still sees it',
          'the level above decides, sends back and tells a new date; the desk below withdraws, and overlooks the rest',
        ],
        'src/domain/procedure/part-problems.test.ts': [
          'a step may be at another agency, but for the desk that receives and returns',
        ],
      },
    },
    {
      key: 'khác cấp, điện tử',
      clause: 'NĐ 61 Đ19.7',
      asks: 'the same with data alone; the desk above oversees it',
      commands: ['hand-over', 'issue', 'take-in'],
      events: ['HandedOver', 'ResultIssued', 'ResultTakenIn'],
      rules: 'ruling 12',
      pages: [DOSSIER],
      tests: {
        'src/domain/dossier/other-level.test.ts': [
          'its result comes back to the desk that received, also an electronic one; the clock ends there',
        ],
        'src/store/dossiers/asked-legs.test.ts': [
          'another agency that is asked sees the dossier, holds a leg of it and answers; before that it is not there',
        ],
      },
    },
    {
      key: 'thời hạn từng cơ quan',
      clause: 'NĐ 61 Đ19.6-7',
      asks: 'each agency has a day of its own, and together they stay within the whole',
      commands: ['send-parts'],
      events: ['PartsSent'],
      rules: 'ruling 8',
      pages: [DOSSIER],
      tests: {
        'src/domain/procedure/part-problems.test.ts': [
          'steps and what they wait for stay within the whole',
          'side by side the longest part counts, one after the other their sum',
        ],
        'src/cli/explain/asked.test.ts': [
          'each part has its own dates: what is done, and what is waited for too long',
        ],
      },
    },
  ],
};
