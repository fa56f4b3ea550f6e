import { changedFields } from '../../domain/procedure/draft/changed-fields.ts';
import { ComparedLines } from '../../web/components/compared-lines.tsx';
import { FIELD_NAMES, linesOf } from '../../words/vi/procedure-content-lines.ts';
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
                    <ComparedLines lines={before} others={now} kind="before" />
                  </td>
                  <td data-label="Bản soạn này">
                    <ComparedLines lines={now} others={before} kind="now" />
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
