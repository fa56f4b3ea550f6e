import type { AgencyRule, Procedure } from './procedure.ts';

/**
 * A procedure as it is done now that agencies it names were merged into others: published versions name the old ones for
 * good, and dossiers run under the version of their receipt.
 */
export function withSuccessors(procedure: Procedure, answering: (id: string) => string): Procedure {
  const { agencies, process } = procedure;
  const heirOf = <Held extends { agency?: AgencyRule }>(one: Held): Held =>
    one.agency !== undefined && 'id' in one.agency
      ? { ...one, agency: { id: answering(one.agency.id) } }
      : one;
  return {
    ...procedure,
    agencies: agencies && [...new Set(agencies.map(answering))],
    process: {
      ...process,
      steps: process.steps.map(heirOf),
      ...(process.parts ? { parts: process.parts.map(heirOf) } : {}),
    },
  };
}
