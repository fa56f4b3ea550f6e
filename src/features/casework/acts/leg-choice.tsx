import { powersOf } from '../../../domain/access/deputising.ts';
import { findDuty } from '../../../domain/access/permission.ts';
import type { LegStanding } from '../../../domain/dossier/events.ts';
import { askedLegs, isHeld } from '../../../domain/dossier/state.ts';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { instantWords } from '../../../words/vi/date-words.ts';
import type { ActContext, FieldsProps, Problem } from '../act-form.ts';
import type { Entry } from '../entry.ts';
import { partResultWords } from '../part-result.ts';
import { placeWords } from '../step-agency.ts';

/** Which of the open questions an act is about; where there is one only, it is meant without a choice. */
export const LEG = 'noinhan';

type Asked = Pick<ActContext, 'file' | 'actor'>;

export function openLegs({ file: { state } }: Pick<ActContext, 'file'>, kind: LegStanding['kind']) {
  return isHeld(state) ? askedLegs(state).filter((leg) => leg.kind === kind) : [];
}

/** Those that this officer's unit was asked. */
export function legsToAnswer(context: Asked, kind: LegStanding['kind']): readonly LegStanding[] {
  const { actor, file } = context;
  if (actor.kind !== 'officer') return [];
  return openLegs(context, kind).filter(
    ({ agency, unit }) =>
      agency === actor.agency &&
      findDuty(powersOf(actor), ['specialist', 'unit-head', 'signer'], file.state.field, unit) !== undefined,
  );
}

export function legOf(entry: Entry, legs: readonly LegStanding[]): LegStanding | undefined {
  return legs.length === 1 ? legs[0] : legs.find(({ leg }) => String(leg) === entry.text(LEG));
}

export function legProblems(entry: Entry, legs: readonly LegStanding[]): readonly Problem[] {
  return legOf(entry, legs) ? [] : [{ field: LEG, text: 'Chọn yêu cầu' }];
}

export function LegChoice({
  legs,
  legend,
  file,
  entry,
  errorOf,
}: FieldsProps & { legs: readonly LegStanding[]; legend: string }) {
  const [only] = legs;
  if (only && legs.length === 1)
    return (
      <p class="govuk-body" id={LEG}>
        {legWords(only, file)}.
      </p>
    );
  return (
    <RadioGroup
      id={LEG}
      name={LEG}
      legend={legend}
      value={entry.text(LEG)}
      error={errorOf(LEG)}
      options={legs.map((leg) => ({ value: String(leg.leg), text: legWords(leg, file) }))}
    />
  );
}

function legWords(leg: LegStanding, file: ActContext['file']): string {
  const what = leg.kind === 'part' ? `“${file.names.step(leg.step)}”, ` : '';
  const until = leg.stepDue === null ? '' : `, trả lời trước ${instantWords(leg.stepDue)}`;
  const result = leg.kind === 'part' ? partResultWords(file.procedure, leg.step) : '';
  return `${what}${placeWords(leg, file)}${until}${result}`;
}
