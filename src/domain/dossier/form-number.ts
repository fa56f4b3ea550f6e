/**
 * Forms that get a number of their own when what they tell of is recorded: counted by the agency that issues them, by
 * kind and by year. The receipt of a fee has its number by its own rule (`FeeCollected`), papers that are handed over
 * that of their list.
 */
export type NumberedForm =
  | 'supplement'
  | 'refusal'
  | 'apology'
  | 'extension-request'
  | 'stop'
  | 'financial-duty'
  | 'transfer-slip'
  | 'opinion-request'
  | 'verification-minutes'
  | 'incident-minutes';

/** The numbers of the forms that an event makes; absent in old events, whose forms leave a dotted line. */
export type FormNumbers = Partial<Readonly<Record<NumberedForm, string>>>;

/** What an event holds that makes such a form. */
export interface WithForms {
  formNumbers?: FormNumbers;
}
