import { FORMS_BY_REGIME } from './forms-by-regime.ts';
import type { LawSection } from './law-row.ts';
import { LOOKING_UP } from './looking-up.ts';
import { MAIN_ROAD } from './main-road.ts';
import { PROCESS_AND_RECORD } from './process-and-record.ts';
import { ROAD_TO_THE_END } from './road-to-the-end.ts';
import { RULES_OF_TIME } from './rules-of-time.ts';
import { RULINGS } from './rulings.ts';
import { SEVERAL_AGENCIES } from './several-agencies.ts';
import { THE_OFFICES } from './the-offices.ts';
import { THE_REGULATION } from './the-regulation.ts';
import { THE_WATCH } from './the-watch.ts';
import { WHOLE_SYSTEM } from './whole-system.ts';
import { WORKING_TIME } from './working-time.ts';

/** The whole table. What is new in the core goes into the section whose clause it serves. */
export const LAW_TABLE: readonly LawSection[] = [
  MAIN_ROAD,
  ROAD_TO_THE_END,
  RULES_OF_TIME,
  SEVERAL_AGENCIES,
  PROCESS_AND_RECORD,
  FORMS_BY_REGIME,
  WORKING_TIME,
  THE_REGULATION,
  THE_OFFICES,
  THE_WATCH,
  LOOKING_UP,
  RULINGS,
  WHOLE_SYSTEM,
];
