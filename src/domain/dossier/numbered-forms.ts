import type { Agency } from '../organisation/agency.ts';
import type { Regime } from '../regime/regime.ts';
import type { DossierEvent } from './events.ts';
import type { FormNumbers, NumberedForm } from './form-number.ts';
import type { DossierState } from './state.ts';

/** The forms an event makes that have a number; not every period has all of them (`regimes.ts`). */
export function formsMadeBy(
  event: DossierEvent,
  state: DossierState,
  { forms }: Pick<Regime, 'forms'>,
): readonly NumberedForm[] {
  const refusal: readonly NumberedForm[] = forms.refusal ? ['refusal'] : [];
  const stop: readonly NumberedForm[] = forms.stop ? ['stop'] : [];
  switch (event.type) {
    case 'SupplementRequested':
      return ['supplement'];
    case 'DossierDeclined':
      return refusal;
    case 'ResultIssued':
      return 'result' in state && state.result?.outcome === 'refused' ? refusal : [];
    case 'SupplementExpired':
      return event.data.stage === 'intake' ? refusal : stop;
    case 'DossierWithdrawn':
    case 'DossierStopped':
      return stop;
    case 'DueExtended':
      return ['apology', 'extension-request'];
    case 'PaymentRequired':
      return ['financial-duty'];
    case 'OpinionAsked':
    case 'OpinionReminded':
      return ['opinion-request'];
    case 'PartsSent':
      return ['transfer-slip'];
    case 'PartAnswered':
      return event.data.next.length > 0 ? ['transfer-slip'] : [];
    case 'VerificationRecorded':
      return ['verification-minutes'];
    case 'LossRecorded':
      return ['incident-minutes'];
    default:
      return [];
  }
}

/** The desk's forms are issued where the dossier was received, whoever acts; the others by whoever's officer acts. */
const OF_THE_DESK: ReadonlySet<NumberedForm> = new Set(['supplement', 'refusal', 'apology', 'stop']);

/** Whose count the number is from. */
export function issuerOf(form: NumberedForm, receiving: Agency, acting: Agency | undefined): Agency {
  return OF_THE_DESK.has(form) ? receiving : (acting ?? receiving);
}

export function withFormNumbers(event: DossierEvent, formNumbers: FormNumbers): DossierEvent {
  return Object.keys(formNumbers).length === 0
    ? event
    : ({ ...event, data: { ...event.data, formNumbers } } as DossierEvent);
}

/** As it was decided, before its forms were numbered. */
export function withoutFormNumbers(event: DossierEvent): DossierEvent {
  if (!('formNumbers' in event.data)) return event;
  const { formNumbers: _, ...data } = event.data;
  return { ...event, data } as DossierEvent;
}

/** The number of a form of this event; null: it was recorded before forms were numbered. */
export function formNumberOf(event: DossierEvent, form: NumberedForm): string | null {
  const numbers = 'formNumbers' in event.data ? event.data.formNumbers : undefined;
  return numbers?.[form] ?? null;
}
