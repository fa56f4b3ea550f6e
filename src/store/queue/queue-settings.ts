import type { Instant } from '../../domain/calendar/local-time.ts';
import { DEFAULT_QUEUE, type QueueSetting } from '../../domain/queue/queue-setting.ts';
import { type Database, violatedConstraint } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';

/** 0: the agency has set nothing, and what holds is the default. */
export interface SettingRecord {
  version: number;
  setting: QueueSetting;
}

export async function readQueueSetting(
  database: Pick<Database, 'read'>,
  identity: Identity,
  agency: string,
): Promise<SettingRecord> {
  const [rows = []] = await database.read(identity, {
    name: 'queue_setting',
    text: `select version, services, counters, priorities from queue_setting
           where agency_id = $1 order by version desc limit 1`,
    values: [agency],
  });
  const row = rows[0] as ({ version: number } & QueueSetting) | undefined;
  if (!row) return { version: 0, setting: DEFAULT_QUEUE };
  const { version, services, counters, priorities } = row;
  return { version, setting: { services, counters, priorities } };
}

/** False: somebody was faster. */
export async function writeQueueSetting(
  database: Pick<Database, 'write'>,
  identity: Identity,
  { agency, version, setting }: SettingRecord & { agency: string },
  { officer, at }: { officer: string; at: Instant },
): Promise<boolean> {
  const { services, counters, priorities } = setting;
  try {
    await database.write(identity, {
      text: `insert into queue_setting (agency_id, version, services, counters, priorities, officer_id, set_at)
             values ($1, $2, $3, $4, $5, $6, $7)`,
      values: [agency, version + 1, JSON.stringify(services), counters, priorities, officer, at],
    });
    return true;
  } catch (error) {
    if (violatedConstraint(error) === 'queue_setting_pkey') return false;
    throw error;
  }
}
