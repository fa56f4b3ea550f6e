import type { Limit, LimitUnit } from '../calendar/limit.ts';

const UNITS: Readonly<Record<string, LimitUnit>> = { wd: 'wd', cd: 'cd', mo: 'mo', wh: 'wh' };

/** `3wd`, `1.5wd`, `30cd`, `2mo`, `8wh`; undefined for anything else. Which amounts a policy takes: `refusalOf`. */
export function parseLimit(text: string): Limit | undefined {
  const match = /^(\d+(?:\.\d)?)(wd|cd|mo|wh)$/.exec(text);
  const unit = UNITS[match?.[2] ?? ''];
  return unit === undefined ? undefined : { amount: Number(match?.[1]), unit };
}
