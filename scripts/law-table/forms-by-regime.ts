import type { FormKind, RegimeId } from '../../src/domain/regime/regime.ts';
import { REGIMES } from '../../src/domain/regime/regimes.ts';
import { paths } from '../../src/web/paths.ts';
import type { FormTemplate } from './form-titles.ts';
import { type LawRow, type LawSection, SLIP } from './law-row.ts';

type Printed = Pick<LawRow, 'asks' | 'events' | 'pages'> & {
  by: Readonly<Record<RegimeId, readonly [template: FormTemplate, file: string, test: string] | null>>;
};

/** What each form of the law tells, from which event it is made, and where each period's is tested. */
const PRINTED: Readonly<Record<FormKind, Printed>> = {
  receipt: {
    asks: 'what was handed in, when, and the day promised',
    events: ['DossierReceived'],
    pages: [paths.receipt('ID')],
    by: {
      R2016: ['receipt-2018', 'receipt-print', 'R2016: the same labels, under the number of that time'],
      R2018: ['receipt-2018', 'receipt-print', 'R2018: every label and value of Mẫu 01, in NFC and in order'],
      R2025: [
        'receipt-2025',
        'receipt-print',
        'R2025: every label and value of Mẫu 01, with the block of who delegates',
      ],
    },
  },
  supplement: {
    asks: 'what is missing, why, and whom to ask',
    events: ['SupplementRequested'],
    pages: [SLIP],
    by: {
      R2016: [
        'supplement-2018',
        'supplement-slip',
        'R2018 and R2016: every label and value of the form, in NFC and in order',
      ],
      R2018: [
        'supplement-2018',
        'supplement-slip',
        'R2018 and R2016: every label and value of the form, in NFC and in order',
      ],
      R2025: [
        'supplement-2025',
        'supplement-slip',
        'R2025: every label and value of the form, in NFC and in order',
      ],
    },
  },
  refusal: {
    asks: 'why it is not received',
    events: ['DossierDeclined'],
    pages: [SLIP],
    by: {
      R2016: null,
      R2018: [
        'refusal-2018',
        'refusal-slip',
        'R2018: every label and value of Mẫu 03, without identity number and code',
      ],
      R2025: [
        'refusal-2025',
        'refusal-slip',
        'R2025: every label and value of Mẫu 03, with identity number and code',
      ],
    },
  },
  apology: {
    asks: 'the date that was promised, why it is not kept, an apology and the new date',
    events: ['DueExtended'],
    pages: [SLIP],
    by: {
      R2016: ['apology-2016', 'apology', 'R2016: a letter on A4 with what it is about, and no form number'],
      R2018: ['apology-2018', 'apology', 'R2018: every sentence of Mẫu 04, without identity number'],
      R2025: ['apology-2025', 'apology', 'R2025: every sentence of Mẫu 04, with identity number'],
    },
  },
  stop: {
    asks: 'who asked for the stop, when, why, and which papers go back',
    events: ['DossierWithdrawn', 'DossierStopped'],
    pages: [SLIP],
    by: {
      R2016: null,
      R2018: null,
      R2025: ['stop-2025', 'stop-notice', 'R2025: who asked, when and how, why, and what is given back'],
    },
  },
  'control-slip': {
    asks: 'each hand-over: who gave it, who took it, when, and whether in time',
    events: ['HandedOver', 'PapersAccepted', 'HolderOpened'],
    pages: [paths.slip('ID', 'kiem-soat')],
    by: {
      R2016: [
        'control-slip-2018',
        'control-slip',
        'R2018 and R2016: labels and columns in order, one row a hand-over, with the bar code of the dossier',
      ],
      R2018: [
        'control-slip-2018',
        'control-slip',
        'R2018 and R2016: labels and columns in order, one row a hand-over, with the bar code of the dossier',
      ],
      R2025: [
        'control-slip-2025',
        'control-slip',
        'R2025: labels and columns in order, with the notes of Mẫu 06',
      ],
    },
  },
  register: {
    asks: 'every dossier of a period: received, promised, returned, and signed for',
    events: ['DossierReceived', 'ResultReturned'],
    pages: [paths.register, paths.registerPrint],
    by: {
      R2016: [
        'register-provincial',
        'register',
        'R2016: columns of a running system, which R2018 may choose too',
      ],
      R2018: ['register-2018', 'register', 'R2018: the columns of Mẫu 06 and a row of them, in order'],
      R2025: ['register-2025', 'register', 'R2025: the columns of Mẫu 07 and a row of them, in order'],
    },
  },
};

const LAWS: Readonly<Record<RegimeId, string>> = {
  R2016: 'QĐ 09',
  R2018: 'TT 01 Đ9',
  R2025: 'TT 03 Phụ lục I',
};

function rowOf(regime: RegimeId, kind: FormKind): LawRow[] {
  const label = REGIMES[regime].forms[kind];
  const printed = PRINTED[kind].by[regime];
  if (!label && !printed) return [];
  if (!label || !printed) throw new Error(`… ${kind}: in the law or in the table only`);
  const [template, file, test] = printed;
  const { asks, events = [], pages = [] } = PRINTED[kind];
  const number = label.number === null ? 'không số' : `Mẫu ${label.number}`;
  return [
    {
      key: `${LAWS[regime]} · ${number}`,
      clause: `${label.title}${label.confirmed ? '' : ' (not confirmed)'}`,
      ...{ asks, events, pages, forms: [template], tests: { [`src/documents/${file}.test.ts`]: [test] } },
      ...(label.confirmed ? {} : { rules: 'ruling 3' }),
    },
  ];
}

export const FORMS_BY_REGIME: LawSection = {
  title: 'The forms of each period',
  about:
    'Which number and title in which period: `src/domain/regime/regimes.ts`. What has no row did not exist then. Forms of ours stand with the clause they serve.',
  rows: (['R2016', 'R2018', 'R2025'] as const).flatMap((regime) =>
    (Object.keys(PRINTED) as FormKind[]).flatMap((kind) => rowOf(regime, kind)),
  ),
};
