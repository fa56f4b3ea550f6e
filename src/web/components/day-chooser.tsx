import type { ComponentChildren } from 'preact';
import { formatDay, parseDay } from '../../domain/calendar/local-time.ts';
import { DateField } from './date-field.tsx';

interface DayChooserProps {
  /** The address of the page, and what else it keeps, as hidden fields. */
  action: string;
  children?: ComponentChildren;
  /** `2026-11-23`; or as it was typed, where that is no day. */
  day: string;
  today: string;
  error: string | undefined;
  addressOf: (day: string) => string;
}

/** Which day a page shows, no later than today by its links. */
export function DayChooser({ action, children, day, today, error, addressOf }: DayChooserProps) {
  const number = parseDay(day);
  return (
    <form class="mc-period" action={action} method="get">
      {children}
      <DateField id="ngay" name="ngay" label="Ngày" value={day} error={error} />
      <button type="submit" class="govuk-button govuk-button--secondary">
        Xem
      </button>
      {number === undefined ? (
        <a class="govuk-link" href={addressOf(today)}>
          Hôm nay
        </a>
      ) : (
        <a class="govuk-link" href={addressOf(formatDay(number - 1))}>
          Ngày trước
        </a>
      )}
      {number !== undefined && day < today && (
        <a class="govuk-link" href={addressOf(formatDay(number + 1))}>
          Ngày sau
        </a>
      )}
    </form>
  );
}
