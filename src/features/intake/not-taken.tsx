import type { Procedure } from '../../domain/procedure/procedure.ts';
import { EntryField } from '../../web/components/entry-field.tsx';
import { TextareaField } from '../../web/components/textarea-field.tsx';
import type { ErrorOf } from './form-view.ts';
import type { NotTakenTyped } from './supplement-form.ts';

interface NotTakenProps {
  procedure: Procedure;
  typed: NotTakenTyped;
  /** Unfolded, because it is the way from here or something in it is wrong. */
  open: boolean;
  /** Asking for what is missing is the main thing to do. */
  main: boolean;
  errorOf: ErrorOf;
}

/**
 * The other ways: what was handed in is recorded, so that it has a code, and something is asked for, once and
 * completely, or it is declined; both with the reason (NĐ 61 Đ17.1a, 17.1b; ruling 11).
 */
export function NotTaken({ procedure, typed, open, main, errorOf }: NotTakenProps) {
  return (
    <details class="govuk-details mc-not-taken" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Chưa tiếp nhận: yêu cầu bổ sung, hoặc từ chối</span>
      </summary>
      <div class="mc-not-taken__ways">
        <section class="mc-panel" aria-labelledby="yeu-cau-bo-sung">
          <h2 class="govuk-heading-s" id="yeu-cau-bo-sung">
            Ghi nhận và yêu cầu bổ sung
          </h2>
          <p class="govuk-body mc-quiet">Hướng dẫn một lần, đầy đủ. Mục để trống thì không yêu cầu.</p>
          {procedure.papers.map((paper, index) => (
            <EntryField
              key={paper.code}
              id={`bs${index}`}
              name={`bs${index}`}
              label={paper.name}
              value={typed.asked[index] ?? ''}
              error={errorOf(`bs${index}`)}
            />
          ))}
          <TextareaField
            id="bs-khac"
            name="bs-khac"
            label="Nội dung khác, mỗi dòng một mục"
            rows={2}
            value={typed.others}
            error={errorOf('bs-khac')}
          />
          <TextareaField
            id="bs-lydo"
            name="bs-lydo"
            label="Lý do"
            rows={2}
            value={typed.supplementReason}
            error={errorOf('bs-lydo')}
          />
          <button
            type="submit"
            class={`govuk-button${main ? '' : ' govuk-button--secondary'}`}
            name="viec"
            value="bo-sung"
          >
            Ghi nhận và yêu cầu bổ sung
          </button>
        </section>
        <section class="mc-panel" aria-labelledby="tu-choi">
          <h2 class="govuk-heading-s" id="tu-choi">
            Từ chối tiếp nhận
          </h2>
          <TextareaField
            id="tc-lydo"
            name="tc-lydo"
            label="Lý do từ chối"
            rows={3}
            value={typed.declineReason}
            error={errorOf('tc-lydo')}
          />
          <button type="submit" class="govuk-button govuk-button--secondary" name="viec" value="tu-choi">
            Ghi nhận và từ chối tiếp nhận
          </button>
        </section>
      </div>
    </details>
  );
}
