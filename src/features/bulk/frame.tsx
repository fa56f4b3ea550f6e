import type { ComponentChildren } from 'preact';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { BulkAct, Typed } from './bulk-act.ts';

/** Which act it is. */
export const ACT_FIELD = 'viec';
/** How far it has come: what it asks was typed (`dien`), or looked over (`xem`). */
export const STEP_FIELD = 'buoc';

export function BulkFrame({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <Main>
      <Trail places={[{ text: 'Xử lý', href: paths.inbox }, { text: title }]} />
      {children}
    </Main>
  );
}

export function BulkForm({ token, children }: { token: string; children: ComponentChildren }) {
  return (
    <form method="post" action={paths.bulk}>
      <HiddenToken token={token} />
      {children}
    </form>
  );
}

/** What was typed for an act goes along where its fields do not stand on the page. */
export function Along({ act, typed }: { act: BulkAct; typed: Typed }) {
  return (
    <>
      {act.fields
        .filter((name) => typed.text(name) !== '')
        .map((name) => (
          <input key={name} type="hidden" name={name} value={typed.text(name)} />
        ))}
    </>
  );
}

export function BackToInbox() {
  return (
    <p class="govuk-body mc-bulk-back">
      <a class="govuk-link" href={paths.inbox}>
        Về danh sách công việc
      </a>
    </p>
  );
}
