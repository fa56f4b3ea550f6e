import { Tag } from '../../web/components/tag.tsx';
import { paths } from '../../web/paths.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import type { Names } from '../../words/vi/names.ts';
import type { Foreseen, ForeseenGroup, Kept } from './foresee.ts';

interface EffectsProps {
  foreseen: Foreseen;
  names: Pick<Names, 'agency'>;
  procedure: (id: string) => string;
  /** What is said of a reason to keep the date; a reason that cannot be is not shown. */
  kept: Readonly<Partial<Record<Kept, string>>>;
  /** Whether the reader may open the dossiers: an administrator of the province may not. */
  opens: boolean;
}

/** Which dossiers get another date, by agency and procedure; and how many keep theirs, and why. */
export function Effects({ foreseen, names, procedure, kept, opens }: EffectsProps) {
  const reasons = (Object.keys(kept) as Kept[]).filter((reason) => foreseen.kept[reason] > 0);
  return (
    <>
      {foreseen.groups.length > 0 && (
        <table class="mc-list mc-effects">
          <thead>
            <tr>
              <th scope="col">Cơ quan</th>
              <th scope="col">Thủ tục, hồ sơ</th>
              <th scope="col">Số hồ sơ</th>
            </tr>
          </thead>
          <tbody>
            {foreseen.groups.map((group) => (
              <tr key={`${group.agency} ${group.procedure}`}>
                <td class="mc-list__name" data-label="Cơ quan">
                  {names.agency(group.agency)}
                </td>
                <td class="mc-effects__procedure">
                  <details class="govuk-details mc-effects__rows">
                    <summary class="govuk-details__summary">
                      <span class="govuk-details__summary-text">{procedure(group.procedure)}</span>
                    </summary>
                    <Rows group={group} opens={opens} />
                  </details>
                </td>
                <td class="mc-list__time" data-label="Số hồ sơ">
                  {countWords(group.count)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {reasons.length > 0 && (
        <>
          <h2 class="govuk-heading-s">Giữ nguyên ngày hẹn</h2>
          <ul class="govuk-list govuk-list--bullet">
            {reasons.map((reason) => (
              <li key={reason}>
                <strong>{countWords(foreseen.kept[reason])} hồ sơ</strong> {kept[reason]}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Rows({ group: { rows, count }, opens }: { group: ForeseenGroup; opens: boolean }) {
  return (
    <ul class="govuk-list mc-effects__list">
      {rows.map(({ id, code, before, due }) => (
        <li key={id}>
          {opens ? (
            <a class="govuk-link mc-nowrap" href={paths.dossier(id)}>
              {code}
            </a>
          ) : (
            <strong class="mc-nowrap">{code}</strong>
          )}
          <span>
            Hẹn trả: {instantWords(before.promise)} chuyển sang {instantWords(due.promise)}
          </span>
          {before.law !== due.law && (
            <span>
              Hạn theo luật: {instantWords(before.law)} chuyển sang {instantWords(due.law)}
            </span>
          )}
        </li>
      ))}
      {count > rows.length && (
        <li>
          <Tag tone="plain">và {countWords(count - rows.length)} hồ sơ nữa</Tag>
        </li>
      )}
    </ul>
  );
}
