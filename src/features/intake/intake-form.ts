import {
  formatLocalMinute,
  type Instant,
  instantOf,
  localDateOf,
  localMinuteOf,
} from '../../domain/calendar/local-time.ts';
import type { Intake, ReturnChoice } from '../../domain/dossier/events.ts';
import type { Channel, Procedure } from '../../domain/procedure/procedure.ts';
import type { FileContent } from '../../store/dossiers/contents.ts';
import type { PersonContent } from '../../store/dossiers/pen.ts';
import { textField } from '../../web/form-fields.ts';
import { isLate, type LateTyped, lateFields, lateMinute, NOT_LATE, readLate } from '../../web/late-entry.tsx';
import { readDate, typedMoment } from '../../web/typed-day.ts';
import {
  askedPapers,
  checkedPapers,
  countOf,
  type PaperChecked,
  type PaperTyped,
  paperFields,
  readPapers,
  withBlankRows,
} from './papers-form.ts';
import {
  contentOf,
  isBlank,
  NO_IDENTITY,
  NOBODY,
  type PersonTyped,
  personFields,
  readPerson,
} from './person-form.ts';

/** The form of one dossier as typed: all of it comes back when something is wrong. */
export interface IntakeTyped {
  channel: Channel;
  tracking: string;
  /** When the post brought it. */
  arrivedDate: string;
  arrivedTime: string;
  secret: boolean;
  /** The applicant wants to be told by SMS and mail. */
  consent: boolean;
  subject: string;
  applicant: PersonTyped;
  owner: string;
  delegate: PersonTyped;
  delegationPaper: string;
  papers: readonly PaperTyped[];
  sets: string;
  limitCase: string | null;
  returnWay: ReturnChoice['way'];
  returnAddress: string;
  /** The number with which the clerk went on although there is an open dossier; empty: not asked or not ticked. */
  goOnWith: string;
  /** Nhập bù: taken in on paper before it could be written down. */
  late: LateTyped;
}

/** The same, once nothing is wrong with it. */
export interface IntakeChecked
  extends Pick<Intake, 'channel' | 'secret' | 'sets' | 'post'>,
    Pick<IntakeTyped, 'limitCase' | 'consent'> {
  subject: string;
  applicant: PersonContent;
  owner: string;
  delegate: { person: PersonContent; paper: string } | null;
  papers: readonly PaperChecked[];
  returnWay: ReturnChoice['way'];
  returnAddress: string;
  late: { occurredAt: Instant; reason: string } | null;
}

export const DELEGATE = 'uq-';

/** Ways in at a counter; what comes online comes from elsewhere. */
export function channelsOf(procedure: Procedure): readonly Channel[] {
  return procedure.channels.filter((channel) => channel !== 'online');
}

/** Ways out: an electronic result can also be fetched by whoever asked for it. */
export function returnWaysOf({ electronicResult }: Procedure): readonly ReturnChoice['way'][] {
  return electronicResult ? ['counter', 'post', 'online'] : ['counter', 'post'];
}

export function blankIntake(procedure: Procedure, now: Instant): IntakeTyped {
  return {
    ...{ channel: channelsOf(procedure)[0] ?? 'counter', tracking: '' },
    ...{ arrivedDate: localDateOf(now), arrivedTime: formatLocalMinute(localMinuteOf(now)).slice(-5) },
    ...{
      secret: false,
      consent: false,
      subject: '',
      applicant: NOBODY,
      owner: '',
      delegate: NOBODY,
      delegationPaper: '',
    },
    papers: [...askedPapers(procedure.papers), ...withBlankRows([])],
    ...{ sets: '1', limitCase: procedure.limits[0]?.case ?? null },
    ...{ returnWay: 'counter', returnAddress: '', goOnWith: '' },
    late: NOT_LATE,
  };
}

export function readIntake(
  body: unknown,
  procedure: Procedure,
  carriedIn: (row: string) => readonly FileContent[],
): IntakeTyped {
  const text = (name: string) => textField(body, name);
  const oneOf = <Choice extends string>(name: string, choices: readonly Choice[], usual: Choice): Choice =>
    choices.find((choice) => choice === text(name)) ?? usual;
  const limits = procedure.limits.map((limit) => limit.case);
  const limitCase = text('truonghop') === '' ? null : text('truonghop');
  return {
    channel: oneOf('hinhthuc', channelsOf(procedure), channelsOf(procedure)[0] ?? 'counter'),
    tracking: text('buugui'),
    arrivedDate: readDate(body, 'ngayden'),
    arrivedTime: text('gioden'),
    secret: text('mat') !== '',
    consent: text('nhantin') !== '',
    subject: text('noidung'),
    applicant: readPerson(body),
    owner: text('chuhoso'),
    delegate: readPerson(body, DELEGATE),
    delegationPaper: text('uq-giayto'),
    papers: readPapers(body, procedure.papers, carriedIn),
    sets: text('sobo'),
    limitCase: limits.includes(limitCase) ? limitCase : (limits[0] ?? null),
    returnWay: oneOf('nhankq', returnWaysOf(procedure), 'counter'),
    returnAddress: text('diachinhan'),
    goOnWith: text('vantiepnhan'),
    late: readLate(text),
  };
}

/** Everything typed, for the hidden fields of the page that repeats it; files go beside. */
export function intakeFields(typed: IntakeTyped): [string, string][] {
  const fields: [string, string][] = [
    ['hinhthuc', typed.channel],
    ['buugui', typed.tracking],
    ['ngayden', typed.arrivedDate],
    ['gioden', typed.arrivedTime],
    ['mat', typed.secret ? 'co' : ''],
    ['nhantin', typed.consent ? 'co' : ''],
    ['noidung', typed.subject],
    ...personFields(typed.applicant),
    ['chuhoso', typed.owner],
    ...personFields(typed.delegate, DELEGATE),
    ['uq-giayto', typed.delegationPaper],
    ...paperFields(typed.papers),
    ['sobo', typed.sets],
    ['truonghop', typed.limitCase ?? ''],
    ['nhankq', typed.returnWay],
    ['diachinhan', typed.returnAddress],
    ['vantiepnhan', typed.goOnWith],
    ...lateFields(typed.late),
  ];
  return fields.filter(([, value]) => value !== '');
}

/** Once nothing is wrong with it. */
export function checkedIntake(typed: IntakeTyped): IntakeChecked {
  const { channel, secret, consent, subject, owner, limitCase, returnWay } = typed;
  const arrived = typedMoment(typed.arrivedDate, typed.arrivedTime);
  const occurredAt = takenInAt(typed);
  return {
    ...{ channel, secret, consent, subject, owner, limitCase, returnWay },
    post:
      channel === 'post' && arrived !== undefined ? { tracking: typed.tracking, arrivedAt: arrived } : null,
    applicant: contentOf(typed.applicant),
    delegate: isBlank(typed.delegate)
      ? null
      : { person: contentOf(typed.delegate), paper: typed.delegationPaper },
    papers: checkedPapers(typed.papers),
    sets: countOf(typed.sets) ?? 1,
    returnAddress: addressOf(typed),
    late: occurredAt === undefined ? null : { occurredAt, reason: typed.late.reason },
  };
}

/** When it was taken in, where that was earlier; undefined: it is being taken in now. */
export function takenInAt({ late }: Pick<IntakeTyped, 'late'>): Instant | undefined {
  const minute = isLate(late) ? lateMinute(late) : undefined;
  return minute === undefined ? undefined : instantOf(minute);
}

/** Left blank, the result goes where the applicant lives. */
export function addressOf({
  returnWay,
  returnAddress,
  applicant,
}: Pick<IntakeTyped, 'returnWay' | 'returnAddress' | 'applicant'>): string {
  return returnWay === 'post' ? returnAddress || applicant.address : '';
}

/** The number by which a person is found again; none where there is no paper. */
export function numberOf({ identityKind, identityNumber }: PersonTyped): string {
  return identityKind === NO_IDENTITY ? '' : identityNumber;
}
