import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Command, CommandType, IntakeForm } from '../../domain/dossier/commands.ts';
import { GUIDANCE_WAYS } from '../../domain/dossier/desk-events.ts';
import { openDirectives } from '../../domain/dossier/directives.ts';
import type { PaperReceived } from '../../domain/dossier/events.ts';
import type { PersonRef, WordingRef } from '../../domain/dossier/references.ts';
import { askedLegs, type DossierState, isFiled, isHeld, leadLeg } from '../../domain/dossier/state.ts';
import { NOTICE_MEANS } from '../../domain/dossier/work-events.ts';
import type { Channel } from '../../domain/procedure/procedure.ts';
import { nextStep } from '../../domain/procedure/steps.ts';
import type { Dice } from '../demo/dice.ts';
import { orderFor } from './moved-calendar.ts';
import type { SimulatedOffice } from './simulated-office.ts';

const DAY = 86_400_000;

function words(id: string): WordingRef {
  return { id, digest: { key: 'k', value: id } };
}

function person(id: string): PersonRef {
  return { id, version: 1, digest: { key: 'k', value: id } };
}

/** A command as somebody of the office would fill it in; now and then with something missing or wrong. */
export function filledCommand(
  type: CommandType,
  office: SimulatedOffice,
  state: DossierState,
  at: Instant,
  dice: Dice,
): Command {
  const late = null;
  const reason = dice.happens(0.04) ? null : words('ly-do');
  const later = (days: number) =>
    `${new Date(Date.parse(at) + days * DAY).toISOString().slice(0, 10)}T10:00:00.000Z`;
  switch (type) {
    case 'guide':
      return { type, way: dice.pick(GUIDANCE_WAYS), text: words('huong-dan'), late };
    case 'submit':
      return { type, intake: intake(dice, at), late };
    case 'receive':
      return { type, intake: isFiled(state) ? null : intake(dice, at), limitCase: null, late };
    case 'serve-at-once':
      return {
        ...{ type, intake: isFiled(state) ? null : intake(dice, at), limitCase: null, number: '1/CT' },
        ...{
          signedBy: signerOf(office),
          electronic: false,
          files: [],
          recipient: 'applicant',
          person: null,
          late,
        },
      };
    case 'request-supplement':
      return { type, items: [{ paper: 'ban-sao', wording: words('ban-sao') }], reason, late };
    case 'provide-supplement':
      return { type, papers: [paper('ban-sao')], late };
    case 'change-phone': {
      const applicant = isFiled(state) ? state.applicant : intake(dice, at).applicant;
      const again = { ...applicant, version: applicant.version + 1 };
      return { type, applicant: again, phoneProof: { key: 'k', value: 'so-moi' }, late };
    }
    case 'correct':
      return { type, changes: dice.happens(0.9) ? { sets: dice.between(1, 3) } : {}, reason, late };
    case 'hand-over':
      return {
        type,
        officer: someoneFor(office, state, dice),
        withPapers: dice.happens(0.7),
        bundle: null,
        late,
      };
    case 'accept-handover':
      return { type, missing: dice.happens(0.2) ? words('thieu') : null, late };
    case 'assign':
      return { type, officer: someoneFor(office, state, dice) ?? '', instruction: null, late };
    case 'name-participants': {
      const officer = dice.pick(office.officers as [(typeof office.officers)[0]])?.id ?? '';
      return { type, participants: [{ officer, as: dice.pick(['co-ordinating', 'following']) }], late };
    }
    case 'verify':
      return {
        ...{ type, heldAt: at, place: words('noi'), attended: words('nguoi'), content: words('noi-dung') },
        ...{ files: [], late },
      };
    case 'ask-opinion':
      return {
        ...{
          type,
          of: dice.pick([
            { agency: 'cap-tren', unit: 'phong-1' },
            { agency: office.agency.id, unit: 'lanh-dao' },
          ]),
        },
        ...{
          question: words('hoi'),
          answerBy: new Date(Date.parse(at) + dice.between(1, 48) * 3_600_000).toISOString(),
        },
        ...{ files: [], late },
      };
    case 'answer-opinion':
      return { type, leg: askedOf(state, 'opinion'), answer: words('tra-loi'), files: [], late };
    case 'withdraw-opinion':
      return { type, leg: askedOf(state, 'opinion'), reason, late };
    case 'direct':
      return { type, text: words('don-doc'), answerBy: later(dice.between(1, 9)), late };
    case 'answer-directive':
      return { type, directive: openDirectives(state)[0]?.number ?? 0, answer: words('tra-loi'), late };
    case 'remind-opinion':
      return { type, leg: askedOf(state, 'opinion'), late };
    case 'send-parts':
      return { type, withPapers: dice.happens(0.5), late };
    case 'answer-part':
      return {
        ...{ type, leg: askedOf(state, 'part'), outcome: dice.happens(0.9) ? 'done' : 'refused' },
        ...{ number: dice.happens(0.5) ? '2/CV' : null, text: words('tra-loi'), files: [], late },
      };
    case 'send-back': {
      const { steps } = office.procedure.content.process;
      return { type, step: steps[dice.between(0, steps.length - 1)]?.code ?? '', reason, late };
    }
    case 'extend':
      return {
        ...{ type, cause: dice.pick(['rules', 'co-ordination', 'officer', 'system', 'applicant', 'other']) },
        ...{ reason, until: later(dice.between(1, 45)), late },
      };
    case 'require-payment':
      return {
        type,
        duty: dice.pick(['tax', 'land']),
        notice: '3/TB',
        amount: dice.between(1, 9) * 100_000,
        late,
      };
    case 'confirm-payment':
      return { type, proof: '4/CT', late };
    case 'withdraw':
      return { type, reason: null, papersBack: dice.happens(0.5) ? words('giay-to') : null, late };
    case 'stop':
      return { type, reason, papersBack: null, late };
    case 'give-back-papers':
      return { type, papers: words('giay-to'), late };
    case 'propose-result':
      return { type, outcome: dice.happens(0.85) ? 'granted' : 'refused', reason, files: [], late };
    case 'sign':
      return {
        type,
        means: dice.pick(['paper', 'digital']),
        capacity: dice.pick([null, 'KT', 'TL', 'TUQ']),
        late,
      };
    case 'issue':
      return { type, number: '5/GP', electronic: office.procedure.content.electronicResult, files: [], late };
    case 'notify':
    case 'remind-collection':
      return { type, means: dice.pick(NOTICE_MEANS), late };
    case 'return': {
      const other = dice.happens(0.2);
      return {
        ...{
          type,
          way: dice.pick(['counter', 'counter', 'post', 'online']),
          recipient: other ? 'delegate' : 'applicant',
        },
        ...{
          person: other ? person('nguoi-khac') : null,
          receiptShown: dice.happens(0.8),
          identityChecked: true,
        },
        ...{ delegationPaper: other ? words('uy-quyen') : null, tracking: 'EM1VN', late },
        notified: dice.happens(0.8) ? 'phone' : null,
      };
    }
    case 'judge-late-entry': {
      const entries = isFiled(state) ? (state.lateEntries ?? []) : [];
      const entry = entries[dice.between(0, Math.max(0, entries.length - 1))]?.event ?? 1;
      return { type, entry, verdict: dice.pick(['approved', 'approved', 'objected']), reason, late };
    }
    case 'report-papers':
      return { type, text: words('giay-den-truoc'), late };
    case 'reassign':
      return { type, officer: someoneFor(office, state, dice), reason, late };
    case 'record-loss':
      return { type, kind: dice.pick(['lost', 'damaged']), what: words('ban-ve'), apology: null, late };
    case 'collect-fee': {
      const fees = 'fees' in state ? state.fees : [];
      const fee = fees[dice.between(0, Math.max(0, fees.length - 1))];
      const amount = Math.floor((fee?.amount ?? 1_000) / dice.pick([1, 1, 2]));
      return { type, fee: fee?.code ?? 'phi-1', amount, means: dice.pick(['cash', 'transfer']), late };
    }
    case 'waive-fee':
      return { type, fee: `phi-${dice.between(1, 2)}`, basis: 'Nghị quyết', reason, late };
    case 'note':
      return { type, text: words('ghi-chu'), late };
    case 'move-date':
    case 'restore-date':
      return { type, order: orderFor(state, type, dice.between(0, 4)), late };
    // The one office of a simulation is merged into nothing.
    case 'take-over':
      return {
        ...{ type, from: office.agency.id, to: '', since: '2026-11-23' },
        ...{ decision: { number: '9/NQ', date: '2026-11-20' }, late },
      };
    case 'tell-date':
      return { type, means: dice.pick(NOTICE_MEANS), late };
    case 'decline':
    case 'take-back':
    case 'undo-return':
      return { type, reason, late };
    default:
      return { type, late };
  }
}

function paper(code: string): PaperReceived {
  return { paper: code, name: null, originals: 1, certified: 0, copies: 0, files: [] };
}

function intake(dice: Dice, at: Instant): IntakeForm {
  const channel = dice.pick<Channel>(['counter', 'counter', 'counter', 'post', 'online']);
  const complete = dice.happens(0.85);
  return {
    ...{
      channel,
      applicant: person('nguoi-nop'),
      owner: null,
      subject: null,
      sets: 1,
      secret: dice.happens(0.02),
    },
    delegate: dice.happens(0.1) ? { person: person('uy-quyen'), paper: words('giay-uy-quyen') } : null,
    papers: [paper(complete ? 'to-khai' : 'ban-sao')],
    returnBy: { way: 'counter', address: null },
    post: channel === 'post' ? { tracking: 'EM1VN', arrivedAt: at } : null,
    phoneProof: null,
  };
}

function signerOf({ officers, procedure, agency }: SimulatedOffice): string {
  const rule = procedure.content.process.steps.find(({ work }) => work === 'sign')?.agency;
  const at = rule && 'id' in rule ? rule.id : agency.id;
  return officers.find((officer) => officer.agency === at && officer.duties[0]?.role === 'signer')?.id ?? '';
}

/** Who could have it at the next step, or at this one where it is given to another; now and then somebody wrong. */
function someoneFor(office: SimulatedOffice, state: DossierState, dice: Dice): string | null {
  if (!isHeld(state) || dice.happens(0.2)) return null;
  const { process } = office.procedure.content;
  const lead = leadLeg(state);
  const next = nextStep(process, lead.step);
  const step = dice.happens(0.6) ? next : process.steps.find(({ code }) => code === lead.step);
  const fit = office.officers.filter(({ duties }) =>
    duties.some((duty) => duty.role === step?.role && duty.unit === step.unit),
  );
  return fit[dice.between(0, Math.max(0, fit.length - 1))]?.id ?? null;
}

function askedOf(state: DossierState, kind: 'opinion' | 'part'): number {
  return (isHeld(state) ? askedLegs(state).find((leg) => leg.kind === kind)?.leg : undefined) ?? 99;
}
