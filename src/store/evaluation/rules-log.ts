import type { EvaluationRules } from '../../domain/evaluation/evaluation-rules.ts';
import type { SetRules } from '../../domain/evaluation/rules-in-force.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { type Database, violatedConstraint } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';

/** All that were set, the earliest first. */
export async function readSetRules(
  database: Pick<Database, 'read'>,
  identity: Identity,
): Promise<readonly SetRules[]> {
  const [rows = []] = await database.read(identity, {
    name: 'evaluation_rules',
    text: `select version, holds_from, rules, reason, officer_id, officer_agency_id, on_behalf_of, at,
                  command_id from evaluation_rules order by version`,
    values: [],
  });
  return rows.map((row) => ({
    ...{ version: row.version as number, holdsFrom: row.holds_from as string },
    ...{ rules: row.rules as EvaluationRules, reason: row.reason as string },
    ...{ officer: row.officer_id as string, agency: row.officer_agency_id as string },
    ...{ onBehalfOf: row.on_behalf_of as SetRules['onBehalfOf'], at: row.at as string },
    commandId: row.command_id as string,
  }));
}

/** The first day of the last period of which a line was accepted or struck; null: none was. */
export async function readLastEvaluated(
  database: Pick<Database, 'read'>,
  identity: Identity,
): Promise<string | null> {
  const [rows = []] = await database.read(identity, {
    name: 'evaluation_last',
    text: 'select max(period_from) as last from evaluation_log',
    values: [],
  });
  return (rows[0]?.last as string | null | undefined) ?? null;
}

/** `moved`: somebody set others first; the same command again is done already. */
export async function addRules(
  database: Pick<Database, 'write'>,
  identity: Identity,
  { version, holdsFrom, rules, reason, officer, agency, onBehalfOf, at, commandId }: SetRules,
): Promise<Result<null, { code: 'moved' }>> {
  try {
    await database.write(identity, {
      name: 'evaluation_rules_set',
      text: `insert into evaluation_rules (version, holds_from, rules, reason, officer_id, officer_agency_id, on_behalf_of, at,
                                           command_id)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      values: [
        ...[version, holdsFrom, JSON.stringify(rules), reason, officer, agency],
        ...[onBehalfOf && JSON.stringify(onBehalfOf), at, commandId],
      ],
    });
    return ok(null);
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === 'evaluation_rules_command_once') return ok(null);
    if (constraint === 'evaluation_rules_pkey') return fail({ code: 'moved' });
    throw error;
  }
}
