import { paths } from '../../src/web/paths.ts';
import { DOSSIER, type LawSection } from './law-row.ts';

/** What holds for every clause at once. */
export const WHOLE_SYSTEM: LawSection = {
  title: 'What is shown for all of it',
  about: 'Tests that walk the tables of the core instead of one clause.',
  rows: [
    {
      key: 'quyền',
      clause: 'Đ9.2; NĐ 61',
      asks: 'every role × standing × command, against a table written by hand',
      rules: '`test/support/dossier-permissions.ts`',
      tests: {
        'src/domain/access/permission-matrix.test.ts': [
          'who may do what: …',
          'supervisors and administrators never act on a dossier',
        ],
        'src/domain/dossier/decide-beside.test.ts': [
          'asked of another agency, that becomes a party and may answer; nobody else may',
        ],
        'src/domain/dossier/allowed-actions.test.ts': [
          'decide refuses for rights, standing or step exactly what is not allowed',
        ],
      },
    },
    {
      key: 'sáp nhập',
      clause: 'ruling 16; resolutions that merge agencies',
      asks: 'from its day on the successor reads, finds and acts on what the merged agency had; what was given out keeps the old name',
      commands: ['take-over'],
      events: ['AgencySucceeded'],
      rules: 'ruling 16',
      pages: [DOSSIER, paths.agency(':id')],
      tests: {
        'test/rights/succession.test.ts': [
          'before its date the merger changes nothing: B sees nothing of A, and A goes on working',
          'every dossier was taken over once, with a holder in B for each open leg',
          'B finds A’s day, lists and register, under the name A had',
          'B brings it to its end; who looks it up is led to B, and the old receipt keeps the old name',
        ],
        'src/features/figures/merger.test.ts': [
          'from that day on the successor has what the other left open, whether or not it was taken over yet',
        ],
        'src/features/filing-api/merged-agency.test.ts': [
          'what is filed at a merged agency, by whichever of its codes, goes to the successor, and the answer says so',
        ],
        'src/domain/dossier/decide-take-over.test.ts': [
          'an open leg lies with a unit of the successor that does such work, and its time goes on as it was',
          'from then on the people of the successor act, those of the old agency do not',
        ],
      },
    },
    {
      key: 'từ chối có ghi lại',
      clause: 'Đ9.2',
      asks: 'a command outside the table is refused and kept: who, what, which dossier, when',
      rules: '`mot-cua refused-commands`',
      tests: {
        'src/store/dossiers/refused-commands.test.ts': [
          'a command of somebody … is refused, and kept for inspectors',
          'what is held by a colleague, and a receipt where nobody may receive, are kept too',
        ],
      },
    },
    {
      key: 'sơ đồ trạng thái',
      clause: 'NĐ 61 Đ17-Đ20',
      asks: 'the diagram is drawn from the table of transitions',
      rules: '[transitions.md](transitions.md)',
      tests: {
        'src/domain/dossier/transitions.test.ts': [
          'docs/transitions.md is drawn from the table of today (node scripts/draw-transitions.ts)',
          'every command has its way, and every standing is reached',
        ],
        'src/domain/dossier/properties.test.ts': [
          'the table of transitions says where every command leads and what it does to the clock',
        ],
      },
    },
    {
      key: 'mọi lối',
      clause: 'ours',
      asks: 'random dossiers go every way, and what must hold is checked after each command',
      rules: '`mot-cua simulate`',
      tests: {
        'src/cli/simulate.test.ts': [
          'every command is carried out, and every standing reached',
          'what is broken is told by the fewest commands that lead there, and exit 1',
        ],
      },
    },
  ],
};
