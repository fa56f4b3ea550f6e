import { EntryField } from '../../web/components/entry-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { TextareaField } from '../../web/components/textarea-field.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { DraftTrail } from './draft-trail.tsx';
import type { Problem } from './section-form.ts';
import { COMMAND_FIELD } from './writing.ts';

interface NewDraftProps {
  id: string;
  name: string;
  problems: readonly Problem[];
  commandId: string;
}

/** A draft that begins with nothing but a name. */
export function newDraftPage({ id, name, problems, commandId }: NewDraftProps): StaffPage {
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  return {
    title: 'Soạn thủ tục mới',
    job: 'drafting',
    main: (token) => (
      <Main>
        {problems.length > 0 && <ErrorSummary title="Chưa bắt đầu được bản soạn" errors={problems} />}
        <DraftTrail here="Soạn thủ tục mới" />
        <h1 class="govuk-heading-m">Soạn thủ tục mới</h1>
        <form class="mc-panel mc-narrow" method="post" action={paths.newDraft}>
          <HiddenToken token={token} />
          <input type="hidden" name={COMMAND_FIELD} value={commandId} />
          <TextareaField
            id="ten"
            name="ten"
            label="Tên thủ tục"
            hint="Đúng như quyết định công bố."
            value={name}
            error={errorOf('ten')}
            autofocus
          />
          <IdField id={id} error={errorOf('ma')} />
          <button type="submit" class="govuk-button">
            Bắt đầu soạn
          </button>
        </form>
      </Main>
    ),
  };
}

/** The id stays as long as the procedure does, whatever its name becomes. */
export function IdField({ id, error }: { id: string; error: string | undefined }) {
  return (
    <EntryField
      id="ma"
      name="ma"
      label="Mã trong hệ thống"
      hint="Chữ thường không dấu, nối bằng gạch: dang-ky-khai-sinh. Không đổi được về sau. Để trống thì lấy theo tên."
      value={id}
      error={error}
    />
  );
}
