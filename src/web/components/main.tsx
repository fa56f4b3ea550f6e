import type { ComponentChildren } from 'preact';
import { MAIN_ID } from './skip-link.tsx';

interface MainProps {
  children: ComponentChildren;
  'data-code'?: string;
  'data-status'?: string;
  /** Where a script asks whether the page has changed, and what it says then. */
  'data-live'?: string;
  'data-updated'?: string;
}

/** What a page is about. The focus can be put here, so that the skip link works in every browser. */
export function Main({ children, ...data }: MainProps) {
  return (
    <main id={MAIN_ID} class="govuk-main-wrapper" tabIndex={-1} {...data}>
      {children}
    </main>
  );
}
