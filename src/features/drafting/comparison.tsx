import { changedFields } from '../../domain/procedure/draft/changed-fields.ts';
import { FIELD_NAMES, linesOf } from './content-lines.ts';
import type { OpenedDraft } from './opened-draft.ts';

/** What publishing would change: each field that is not as in the version in force, old and new side by side. */
export function Comparison({ opened }: { opened: OpenedDraft }) {
  const { inForce, content, names } = opened;
  if (!inForce) return null;
  const changed = changedFields(inForce.content, content);
  return (
    <section class="mc-panel" aria-labelledby="thay-doi">
      <h2 class="govuk-heading-s" id="thay-doi">
        Thay đổi so với phiên bản {inForce.version} đang áp dụng
      </h2>
      {changed.length === 0 ? (
        <p class="govuk-body">Bản soạn giống hệt phiên bản đang áp dụng: chưa có gì để công bố.</p>
      ) : (
        <table class="mc-compare">
          <thead>
            <tr>
              <th scope="col">Mục</th>
              <th scope="col">Phiên bản {inForce.version}, đang áp dụng</th>
              <th scope="col">Bản soạn này</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((field) => {
              const [before, now] = [linesOf(field, inForce.content, names), linesOf(field, content, names)];
              return (
                <tr key={field}>
                  <th scope="row">{FIELD_NAMES[field]}</th>
                  <td data-label="Đang áp dụng">
                    <Lines lines={before} others={now} kind="before" />
                  </td>
                  <td data-label="Bản soạn này">
                    <Lines lines={now} others={before} kind="now" />
                    {isAlike(before, now) && <p class="mc-quiet">Chỉ đổi thứ tự hoặc mã bên trong.</p>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

function isAlike(before: readonly string[], now: readonly string[]): boolean {
  return before.length === now.length && before.every((line) => now.includes(line));
}

interface LinesProps {
  lines: readonly string[];
  others: readonly string[];
  kind: 'before' | 'now';
}

function Hidden({ children }: { children: string }) {
  return <span class="govuk-visually-hidden">{children}</span>;
}

/** Lines that are not on the other side stand out, by a word for who cannot see it. */
function Lines({ lines, others, kind }: LinesProps) {
  const own = lines.filter((line) => !others.includes(line));
  const same = lines.length - own.length;
  return (
    <ul class="mc-plain-list">
      {own.map((line, index) => (
        <li key={`${line} ${String(index)}`}>
          <Hidden>{kind === 'before' ? 'Bỏ: ' : 'Mới: '}</Hidden>
          {kind === 'before' ? <del>{line}</del> : <ins>{line}</ins>}
        </li>
      ))}
      {own.length === 0 && same === 0 && <li class="mc-quiet">không có</li>}
      {same > 0 && <li class="mc-quiet">{same} dòng như nhau</li>}
    </ul>
  );
}
