import type { ActForm } from '../act-form.ts';
import { assignForm } from './assign-form.tsx';
import { handOverForm } from './hand-over-form.tsx';
import { issueForm } from './issue-form.tsx';
import { noteForm } from './note-form.tsx';
import { approveForm, takeInForm } from './plain-forms.ts';
import { proposeForm } from './propose-form.tsx';
import { provideSupplementForm } from './provide-supplement-form.tsx';
import { declineForm, takeBackForm } from './reason-forms.tsx';
import { receiveForm } from './receive-form.tsx';
import { requestSupplementForm } from './request-supplement-form.tsx';
import { returnForm } from './return-form.tsx';
import { sendBackForm } from './send-back-form.tsx';
import { signForm } from './sign-form.tsx';

/** Every act that has a page on the dossier; opening it needs none, and correcting it is intake. */
export const ACT_FORMS: readonly ActForm[] = [
  ...[receiveForm, declineForm, requestSupplementForm, provideSupplementForm],
  ...[handOverForm, takeBackForm, assignForm, sendBackForm],
  ...[proposeForm, approveForm, signForm, issueForm, takeInForm, returnForm],
  noteForm,
];
