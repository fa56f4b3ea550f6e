import { STATED_PURPOSES, type StatedPurpose } from '../../domain/access/purpose.ts';
import type { OfficerRole } from '../../domain/access/roles.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { PURPOSE_WORDS } from '../../words/vi/trail-words.ts';

export const PURPOSE_FIELDS = { purpose: 'mucdich', words: 'ghiro', back: 've', code: 'ma' } as const;

export interface PurposeAsked {
  dossierId: string;
  code: string;
  /** Where they wanted to go. */
  back: string;
  purpose: string;
  words: string;
  problem: { field: string; text: string } | null;
}

/** What they mostly come for, whoever asks in that role. */
export function likelyPurpose(role: OfficerRole): StatedPurpose {
  if (role === 'supervisor') return 'supervision';
  return role === 'agency-admin' || role === 'system-admin' ? 'support' : 'coordination';
}

/** Mục đích xem hồ sơ: before anything of it is shown, once a dossier and day. */
export function purposePage(asked: PurposeAsked, likely: StatedPurpose): StaffPage {
  const { dossierId, code, back, purpose, words, problem } = asked;
  const errorOf = (field: string) => (problem?.field === field ? problem.text : undefined);
  // The likely one first: Enter takes it.
  const choices = [likely, ...STATED_PURPOSES.filter((one) => one !== likely)];
  return {
    title: `${problem ? 'Chưa mở được' : 'Mục đích xem'} - Hồ sơ ${code}`,
    job: null,
    main: (token) => (
      <Main>
        {problem && <ErrorSummary title="Chưa mở được hồ sơ" errors={[problem]} />}
        <div class="mc-panel mc-purpose">
          <h1 class="govuk-heading-m">
            Xem hồ sơ <span class="mc-nowrap">{code}</span> để làm gì?
          </h1>
          <p class="govuk-body">
            Hồ sơ này không nằm trong phần việc đang được giao. Mục đích được ghi vào nhật ký truy cập và dùng
            cho hồ sơ này đến hết hôm nay. Người nộp hồ sơ thấy được cơ quan, vai trò và mục đích, không thấy
            tên.
          </p>
          <form method="post" action={paths.statePurpose(dossierId)}>
            <HiddenToken token={token} />
            <input type="hidden" name={PURPOSE_FIELDS.back} value={back} />
            <input type="hidden" name={PURPOSE_FIELDS.code} value={code} />
            <RadioGroup
              id={PURPOSE_FIELDS.purpose}
              name={PURPOSE_FIELDS.purpose}
              legend="Mục đích"
              options={choices.map((value) => ({ value, text: capital(PURPOSE_WORDS[value]) }))}
              value={purpose}
              error={errorOf(PURPOSE_FIELDS.purpose)}
              autofocus={problem === null}
            />
            <TextField
              id={PURPOSE_FIELDS.words}
              name={PURPOSE_FIELDS.words}
              label="Ghi rõ thêm"
              hint="Bắt buộc khi chọn Việc khác. Ví dụ: theo văn bản số 12/VP-KSTT"
              value={words}
              error={errorOf(PURPOSE_FIELDS.words)}
            />
            <div class="mc-purpose__foot">
              <button type="submit" class="govuk-button">
                Xem hồ sơ
              </button>
              <a class="govuk-link" href={paths.search}>
                Không xem nữa
              </a>
            </div>
          </form>
        </div>
      </Main>
    ),
  };
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
