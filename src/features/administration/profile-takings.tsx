import type { ProfileLine } from '../../domain/profile/profile-line.ts';
import type { RecordedTaking } from '../../store/office/profile-takings.ts';
import { actorWords } from '../../words/vi/actor-words.ts';
import { dateWords, instantWords } from '../../words/vi/date-words.ts';
import type { Names } from '../../words/vi/names.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { profilePartWords } from '../../words/vi/profile-words.ts';

/** What was taken before: when, by whom, why, and which lines. */
export function ProfileTakings({
  takings,
  nameOf,
  names,
}: {
  takings: readonly RecordedTaking[];
  nameOf: (line: Pick<ProfileLine, 'stream' | 'id'>) => string;
  names: Names;
}) {
  return (
    <section class="mc-panel" aria-labelledby="da-lay">
      <h2 class="govuk-heading-s" id="da-lay">
        Các lần đã lấy
      </h2>
      {takings.map(({ version, at, by, reason, rulesFrom, lines }) => (
        <details class="govuk-details" key={version}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {instantWords(at)}: {lines.length} dòng
            </span>
          </summary>
          <div class="govuk-details__text">
            <p class="govuk-body">
              {capitalise(actorWords(by, names))}. Lý do: {reason}.
              {rulesFrom !== null && ` Quy định áp dụng từ ${dateWords(rulesFrom)}.`}
            </p>
            <ul class="mc-plain-list">
              {lines.map((line) => (
                <li key={`${line.stream}/${line.id}/${line.part}`}>
                  {profilePartWords(line)}: {nameOf(line)}
                  {line.own && ' (thay bản tự sửa)'}
                </li>
              ))}
            </ul>
          </div>
        </details>
      ))}
    </section>
  );
}
