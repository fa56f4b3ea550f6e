import { type AnySection, anySection } from '../section-form.ts';
import { feesSection } from './fees-section.tsx';
import { generalSection } from './general-section.tsx';
import { limitsSection } from './limits-section.tsx';
import { papersSection } from './papers-section.tsx';
import { processSection } from './process-section.tsx';
import { resultsSection } from './results-section.tsx';

/** In the order in which a draft is worked. */
export const SECTIONS: readonly AnySection[] = [
  anySection(generalSection),
  anySection(limitsSection),
  anySection(papersSection),
  anySection(feesSection),
  anySection(resultsSection),
  anySection(processSection),
];
