import type { ActForm } from '../act-form.ts';
import { judgeLateForm, reportPapersForm } from './agreement-forms.tsx';
import { assignForm } from './assign-form.tsx';
import { giveBackForm, stopForm, withdrawForm } from './closing-forms.tsx';
import { guideForm, notifyForm, remindCollectionForm, undoReturnForm } from './desk-forms.tsx';
import { answerDirectiveForm, directForm } from './directive-forms.tsx';
import { extendForm } from './extend-form.tsx';
import { collectFeeForm, waiveFeeForm } from './fee-forms.tsx';
import { handOverForm } from './hand-over-form.tsx';
import { issueForm } from './issue-form.tsx';
import { noteForm } from './note-form.tsx';
import { answerOpinionForm, askOpinionForm, withdrawOpinionForm } from './opinion-forms.tsx';
import { acceptForm, recordLossForm } from './paper-forms.tsx';
import { answerPartForm, sendPartsForm } from './part-forms.tsx';
import { participantsForm } from './participants-form.tsx';
import { confirmPaymentForm, requirePaymentForm } from './payment-forms.tsx';
import { approveForm, claimForm, takeInForm } from './plain-forms.ts';
import { proposeForm } from './propose-form.tsx';
import { provideSupplementForm } from './provide-supplement-form.tsx';
import { declineForm, takeBackForm } from './reason-forms.tsx';
import { receiveForm } from './receive-form.tsx';
import { requestSupplementForm } from './request-supplement-form.tsx';
import { returnForm } from './return-form.tsx';
import { sendBackForm } from './send-back-form.tsx';
import { serveAtOnceForm } from './serve-at-once-form.tsx';
import { signForm } from './sign-form.tsx';
import { verifyForm } from './verify-form.tsx';

/** Every act that has a page on the dossier; opening it needs none, correcting it is intake, the system does its own. */
export const ACT_FORMS: readonly ActForm[] = [
  ...[guideForm, receiveForm, serveAtOnceForm, declineForm, requestSupplementForm, provideSupplementForm],
  ...[handOverForm, acceptForm, takeBackForm, assignForm, claimForm, sendBackForm],
  ...[participantsForm, verifyForm, askOpinionForm, answerOpinionForm, withdrawOpinionForm],
  ...[sendPartsForm, answerPartForm],
  ...[extendForm, requirePaymentForm, confirmPaymentForm, withdrawForm, stopForm, giveBackForm],
  ...[proposeForm, approveForm, signForm, issueForm, takeInForm],
  ...[notifyForm, remindCollectionForm, returnForm, undoReturnForm],
  ...[reportPapersForm, judgeLateForm, recordLossForm, collectFeeForm, waiveFeeForm, noteForm],
  ...[directForm, answerDirectiveForm],
];
