import type { Instant } from '../../domain/calendar/local-time.ts';
import type { KeptFields, KeptForms } from '../../store/accounts/kept-forms.ts';
import { commandIdOf } from '../../store/command-id.ts';
import { textField, textFields } from '../../web/form-fields.ts';
import { bodyOf } from '../../web/keep-typed.ts';
import type { Picked } from '../../web/picked-dossiers.ts';
import { findBulkAct } from './acts/bulk-acts.ts';
import { type BulkAct, type Typed, typedIn } from './bulk-act.ts';
import type { Outcome } from './do-many.ts';
import { ACT_FIELD } from './frame.tsx';
import type { OutcomeView } from './outcome-page.tsx';

const OUTCOME_FIELD = 'ketqua';

interface Whose {
  kept: KeptForms;
  officerId: string;
  now: Instant;
}

/** Sealed, for who did it: loaded anew, or come back to, the page says the same and does nothing. Its id is told. */
export async function keepOutcome(
  { kept, officerId, now }: Whose,
  { act, typed, outcomes }: OutcomeView,
  picked: readonly Picked[],
): Promise<string> {
  const id = commandIdOf([
    'outcome',
    officerId,
    act.command,
    ...picked.map(({ dossier, seen }) => seen ?? dossier),
  ]);
  const fields: KeptFields = [
    [ACT_FIELD, act.command],
    ...typedFields(act, typed),
    ...outcomes.map((outcome): [string, string] => [OUTCOME_FIELD, JSON.stringify(outcome)]),
  ];
  await kept.keep({ id, officerId, fields }, now);
  return id;
}

/** Undefined: it is too old, or somebody else's. */
export async function findOutcome(
  { kept, officerId, now }: Whose,
  id: string,
): Promise<OutcomeView | undefined> {
  const fields = await kept.find(officerId, id, now);
  const body = fields && bodyOf(fields);
  const act = findBulkAct(textField(body, ACT_FIELD));
  if (!act) return undefined;
  const outcomes = textFields(body, OUTCOME_FIELD).map((one) => JSON.parse(one) as Outcome);
  return { act, typed: typedIn(body, false), outcomes };
}

function typedFields(act: BulkAct, typed: Typed): KeptFields {
  return act.fields
    .map((name): [string, string] => [name, typed.text(name)])
    .filter(([, text]) => text !== '');
}
