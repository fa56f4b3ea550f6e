import type { FiledState } from '../domain/dossier/state.ts';
import type { PersonContent } from '../store/dossiers/pen.ts';
import { personIn, type Written, wordingIn } from './written.ts';

/** A person or organisation on a form; null where nothing was given, which leaves a dotted line. */
export interface Party {
  name: string;
  /** The forms of 2018 ask for the number of an identity paper, which an organisation has not. */
  identityLabel: string;
  identity: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
}

export interface Parties {
  /** Who stands at the counter and signs: the delegate where there is one, else the applicant. */
  submitter: Party & { signs: string | null };
  /** Người ủy quyền, with the paper that says so; null: the applicant came in person. */
  principal: (Party & { paper: string | null }) | null;
  /** Chủ hồ sơ. */
  owner: string;
}

export function partiesOf(state: FiledState, written: Written): Parties {
  const applicant = personIn(written, state.applicant);
  const { delegate } = state;
  const submitter = delegate ? personIn(written, delegate.person) : applicant;
  const paper = delegate?.paper ? wordingIn(written, delegate.paper) : null;
  return {
    // For an organisation somebody signs whose name is not known.
    submitter: { ...partyOf(submitter), signs: submitter.kind === 'individual' ? submitter.name : null },
    principal: delegate && { ...partyOf(applicant), paper },
    owner: state.owner ? personIn(written, state.owner).name : applicant.name,
  };
}

export function partyOf({ kind, name, identityNumber, address, phone, email }: PersonContent): Party {
  const identityLabel = kind === 'individual' ? 'Số CMND/Thẻ căn cước/Hộ chiếu' : 'Mã số tổ chức';
  return { name, identityLabel, identity: identityNumber, address, phone, email };
}
