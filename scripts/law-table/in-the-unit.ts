import { act, DOSSIER, type LawRow, SLIP } from './law-row.ts';

/** From the assignment to the examination of the case itself: NĐ 61 Đ19.1 to 19.3. */
export const IN_THE_UNIT: readonly LawRow[] = [
  {
    key: '7',
    clause: 'Phân công (NĐ 61 Đ19.1)',
    asks: 'the head of the unit assigns an officer, or one of the unit takes it; main, co-ordinating, following; all on record',
    commands: ['assign', 'claim', 'name-participants', 'reassign'],
    events: ['OfficerAssigned', 'HolderClaimed', 'HolderReplaced', 'ParticipantsNamed'],
    rules: 'ruling 19',
    pages: [act('assign'), act('claim'), act('name-participants')],
    tests: {
      'src/domain/dossier/decide-movement.test.ts': [
        'the head of the unit assigns it (NĐ 61 Đ19.1)',
        'given to another, what is left of the budget goes with it',
      ],
      'src/domain/dossier/decide-work.test.ts': [
        'claimed by an officer of the unit, with what was left of the budget; then it is theirs',
        'who co-ordinates may record a verification; who follows may not',
      ],
      'src/features/casework/beside-acts.test.ts': [
        'officers are named beside the holder, and named again as a whole',
      ],
    },
  },
  {
    key: '8',
    clause: 'Thẩm định (NĐ 61 Đ19.2)',
    asks: 'the officer proposes, the leader approves or sends back, everything within the date',
    commands: ['open', 'hand-over', 'propose-result', 'approve', 'send-back'],
    events: ['HolderOpened', 'ResultProposed', 'ResultApproved', 'SentBack'],
    rules: 'ruling 13',
    pages: [DOSSIER, act('propose-result'), act('approve'), act('send-back')],
    tests: {
      'src/domain/dossier/decide-result.test.ts': [
        'a result is proposed, with its draft',
        'nothing is skipped',
      ],
      'src/domain/dossier/decide-movement.test.ts': [
        'sent back: to the officer who had it there last, with the reason and the whole budget',
        'an approval or signature after the step it is sent back to no longer stands',
      ],
      'src/features/casework/casework.test.ts': [
        'once the holder looked, the giver cannot take it back; looking again writes nothing',
      ],
    },
  },
  {
    key: '9',
    clause: 'Thẩm tra, xác minh (NĐ 61 Đ19.3)',
    asks: 'minutes are kept: time, place, who took part, what was found; the time runs on',
    commands: ['verify'],
    events: ['VerificationRecorded'],
    forms: ['verification-minutes'],
    pages: [act('verify'), SLIP],
    tests: {
      'src/domain/dossier/decide-work.test.ts': [
        'minutes say when, where, who and what, and of nothing that has not happened',
      ],
      'src/domain/dossier/clock-by-regime.test.ts': [
        'opinion, verification and approval inside stop nothing',
      ],
      'src/features/casework/beside-acts.test.ts': [
        'minutes of a verification name time, place, who took part and what was found',
      ],
      'src/documents/verification-minutes.test.ts': [
        'time, place, participants and content (NĐ 61 Đ19.3), three sign',
      ],
    },
  },
];
