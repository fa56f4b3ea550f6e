import type { ComponentChildren } from 'preact';
import type { ProfileLine, Thing } from '../../domain/profile/profile-line.ts';
import { ComparedLines } from '../../web/components/compared-lines.tsx';
import { paths } from '../../web/paths.ts';
import type { Names } from '../../words/vi/names.ts';
import { FIXED_SENTENCE } from '../../words/vi/profile-sentence.ts';
import { profilePartWords, profileValueLines, STREAM_WORDS } from '../../words/vi/profile-words.ts';
import { boxOf } from './profile-form.ts';

interface LinesProps {
  lines: readonly ProfileLine[];
  nameOf: (line: ProfileLine) => string;
  names: Names;
}

/** What an agency, a procedure, a person or a calendar is called. */
export function thingName({ stream, data }: Pick<Thing, 'stream' | 'data'>, names: Names): string {
  if (stream !== 'calendar') return (data as { name: string }).name;
  const own = /^rieng-(.+)$/.exec(data.id)?.[1];
  return own === undefined ? 'Lịch chung của tỉnh' : `Lịch riêng: ${names.agency(own)}`;
}

/** Lines with a box each; both sides stand beside it. */
export function TakeableLines({
  id,
  title,
  note,
  lines,
  nameOf,
  names,
  ticked,
}: LinesProps & { id: string; title: string; note?: string; ticked: readonly string[] }) {
  return (
    <section class="mc-panel" aria-labelledby={id}>
      <h2 class="govuk-heading-s" id={id}>
        {title} ({lines.length})
      </h2>
      {note !== undefined && <p class="govuk-body">{note}</p>}
      <BothSides>
        {lines.map((line, index) => {
          const box = boxOf(line);
          return (
            <tr key={line.key}>
              <th scope="row">
                <div class="govuk-checkboxes govuk-checkboxes--small">
                  <div class="govuk-checkboxes__item">
                    <input
                      {...{ class: 'govuk-checkboxes__input', type: 'checkbox', name: 'dong', value: box }}
                      {...{ id: `${id}-${index}`, checked: ticked.includes(box) }}
                    />
                    <label class="govuk-label govuk-checkboxes__label" for={`${id}-${index}`}>
                      <What line={line} nameOf={nameOf} />
                    </label>
                  </div>
                </div>
              </th>
              <Sides line={line} names={names} />
            </tr>
          );
        })}
      </BothSides>
    </section>
  );
}

/** What can only be seen here, with the reason and the way there is instead. */
export function FixedLines({ lines, nameOf, names }: LinesProps) {
  return (
    <section class="mc-panel" aria-labelledby="khong-lay">
      <h2 class="govuk-heading-s" id="khong-lay">
        Không lấy được ở đây ({lines.length})
      </h2>
      <BothSides>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">
              <What line={line} nameOf={nameOf} />
              <p class="mc-profile__why">{line.fixed && FIXED_SENTENCE[line.fixed]}</p>
              {line.fixed === 'calendar-decision' && (
                <a class="govuk-link" href={paths.changeCalendar}>
                  Ghi vào lịch
                </a>
              )}
            </th>
            <Sides line={line} names={names} />
          </tr>
        ))}
      </BothSides>
    </section>
  );
}

function BothSides({ children }: { children: ComponentChildren }) {
  return (
    <table class="mc-compare mc-profile">
      <thead>
        <tr>
          <th scope="col">Điều</th>
          <th scope="col">Đang có ở đây</th>
          <th scope="col">Trong bộ cấu hình</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function What({ line, nameOf }: { line: ProfileLine; nameOf: (line: ProfileLine) => string }) {
  return (
    <>
      {profilePartWords(line)}
      <span class="mc-profile__whose">
        {line.stream === 'profile' ? nameOf(line) : `${STREAM_WORDS[line.stream]}: ${nameOf(line)}`}
      </span>
    </>
  );
}

function Sides({ line, names }: { line: ProfileLine; names: Names }) {
  const here = profileValueLines(line, line.before, names);
  const there = profileValueLines(line, line.after, names);
  return (
    <>
      <td data-label="Đang có ở đây">
        <ComparedLines lines={here} others={there} kind="before" />
      </td>
      <td data-label="Trong bộ cấu hình">
        <ComparedLines lines={there} others={here} kind="now" />
      </td>
    </>
  );
}
