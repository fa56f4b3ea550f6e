import type { Spender } from '../../domain/dossier/time-spent.ts';
import type { Process } from '../../domain/procedure/procedure.ts';
import type { LateDossier } from '../../store/figures/late-accounts.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { durationWords } from '../../words/vi/date-words.ts';

const MINUTES_OF_DAY = 480;

/** On whose account a dossier is late, and who had it too long: `Phòng Tư pháp 1 ngày`, `sự cố hệ thống 2 giờ`. */
export function accountSentences(
  office: OfficeBook,
  process: Process,
  { agency, shares, overruns }: LateDossier,
): { account: readonly string[]; overran: readonly string[] } {
  const time = (minutes: number) => durationWords(minutes, MINUTES_OF_DAY);
  const stepName = (code: string) =>
    [...process.steps, ...(process.parts ?? [])].find((one) => one.code === code)?.name ?? code;
  return {
    account: shares.map(({ who, minutes }) => `${spenderName(office, who, agency)} ${time(minutes)}`),
    overran: overruns.map(
      ({ officer, step, minutes, budget, ...of }) =>
        `${holderName(office, officer, of)}: ${time(minutes)}, được ${time(budget)} (${stepName(step)})`,
    ),
  };
}

/** Of a unit that gave it to nobody, the unit. */
function holderName(
  office: OfficeBook,
  officer: string | null,
  { agency, unit }: { agency: string; unit: string },
): string {
  if (officer !== null) return office.findOfficer(officer)?.name ?? officer;
  const name = office.findAgency(agency)?.units.find(({ code }) => code === unit)?.name ?? unit;
  return `${name} (chưa giao cho ai)`;
}

function spenderName(office: OfficeBook, who: Spender, receiving: string): string {
  if (who.kind === 'applicant') return 'người nộp';
  if (who.kind === 'system') return 'sự cố hệ thống';
  const agency = office.findAgency(who.agency);
  const unit = agency?.units.find(({ code }) => code === who.unit)?.name ?? who.unit;
  return who.agency === receiving ? unit : `${unit} (${agency?.shortName ?? who.agency})`;
}
