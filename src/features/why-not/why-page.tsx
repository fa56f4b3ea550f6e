import type { Officer } from '../../domain/organisation/agency.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { SelectField } from '../../web/components/select-field.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { readingSentence } from '../../words/vi/reading-sentence.ts';
import { WHY_FIELDS, type WhyAnswer, type WhyProblem, type WhyTyped } from './question.ts';
import { type ReadingRule, RULE_FIELDS } from './reading-rule.ts';

export interface WhyView {
  typed: WhyTyped;
  problems: readonly WhyProblem[];
  /** Among whom the account is chosen; null: too many, its name is typed. */
  askable: readonly Officer[] | null;
  answer: (WhyAnswer & { officer: string; agency: string }) | null;
  /** Whose dossiers the answer is from; null: of the whole province. */
  ofAgency: string | null;
  /** Null: they look after no agency. */
  rule: ReadingRule | null;
}

/** Quyền xem hồ sơ. */
export function whyPage(view: WhyView): StaffPage {
  const { typed, problems, askable, answer } = view;
  const errorOf = (field: string) => problems.find((one) => one.field === field)?.text;
  const ofOfficer = {
    ...{ id: WHY_FIELDS.officer, name: WHY_FIELDS.officer, value: typed.officer },
    error: errorOf(WHY_FIELDS.officer),
  };
  return {
    title: problems.length > 0 ? 'Chưa tra được - Quyền xem hồ sơ' : 'Quyền xem hồ sơ',
    job: 'why-not',
    main: (token) => (
      <Main>
        {problems.length > 0 && <ErrorSummary title="Chưa tra được" errors={problems} />}
        <h1 class="govuk-heading-m">Vì sao thấy, vì sao không thấy một hồ sơ</h1>
        <p class="govuk-body">
          Gõ mã hồ sơ và chọn tài khoản: trang này nói quy tắc nào cho xem, quy tắc nào không, không mở hồ sơ.
        </p>
        <form method="get" action={paths.whyNot} class="mc-why">
          <TextField
            id={WHY_FIELDS.code}
            name={WHY_FIELDS.code}
            label="Mã hồ sơ"
            value={typed.code}
            error={errorOf(WHY_FIELDS.code)}
            isCode
          />
          {askable ? (
            <SelectField label="Tài khoản" options={optionsOf(askable)} {...ofOfficer} />
          ) : (
            <TextField label="Tên đăng nhập của tài khoản" {...ofOfficer} />
          )}
          <button type="submit" class="govuk-button">
            Xem vì sao
          </button>
        </form>
        {answer && <Answer {...view} answer={answer} />}
        {view.rule && <Rule rule={view.rule} token={token} />}
      </Main>
    ),
  };
}

function optionsOf(officers: readonly Officer[]) {
  const named = officers.toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
  return [
    { value: '', text: 'Chọn tài khoản' },
    ...named.map(({ username, name }) => ({ value: username.toLowerCase(), text: `${name} (${username})` })),
  ];
}

function Answer({ typed, answer, ofAgency }: WhyView & { answer: NonNullable<WhyView['answer']> }) {
  const reads = answer.kind === 'why' && answer.why.reads;
  return (
    <section class="mc-panel mc-why__answer" aria-labelledby="tra-loi">
      <h2 class="govuk-heading-s" id="tra-loi">
        {answer.officer} {reads ? 'xem được' : 'không xem được'} hồ sơ{' '}
        <span class="mc-nowrap">{typed.code}</span>
      </h2>
      {answer.kind === 'unknown' ? (
        <p class="govuk-body">{unknownSentence(ofAgency)}</p>
      ) : (
        <ul class="govuk-list mc-why__rules">
          {answer.why.reasons.map(({ reason, passed }) => (
            <li key={reason}>
              <Tag tone={passed ? 'on-time' : 'late'}>{passed ? 'Được' : 'Vướng'}</Tag>{' '}
              {readingSentence(reason, answer.agency)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function unknownSentence(ofAgency: string | null): string {
  if (ofAgency === null) return 'Không có hồ sơ nào mang mã này. Xin kiểm tra lại từng chữ số.';
  return `Trong các hồ sơ mà ${ofAgency} tham gia giải quyết không có hồ sơ nào mang mã này. Mã gõ sai và mã của cơ quan khác được trả lời như nhau; quản trị hệ thống tra được toàn tỉnh.`;
}

/** One press either way: what holds now stands above the button. */
function Rule({ rule: { kept, version, commandId }, token }: { rule: ReadingRule; token: string }) {
  return (
    <section class="mc-why__rule" aria-labelledby="gioi-han">
      <h2 class="govuk-heading-s" id="gioi-han">
        Giới hạn xem theo phần việc
      </h2>
      <p class="govuk-body">
        {kept
          ? 'Hiện nay: người được giao một số lĩnh vực, thủ tục chỉ xem và tìm được hồ sơ của các lĩnh vực, thủ tục đó.'
          : 'Hiện nay: ai làm việc tại cơ quan cũng xem và tìm được mọi hồ sơ của cơ quan, trừ hồ sơ MẬT theo quy tắc riêng.'}
      </p>
      <form method="post" action={paths.whyNot}>
        <HiddenToken token={token} />
        <input type="hidden" name={RULE_FIELDS.command} value={commandId} />
        <input type="hidden" name={RULE_FIELDS.version} value={String(version)} />
        <input type="hidden" name={RULE_FIELDS.kept} value={kept ? '' : 'co'} />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {kept ? 'Cho xem mọi hồ sơ của cơ quan' : 'Chỉ cho xem theo phần việc được giao'}
        </button>
      </form>
    </section>
  );
}
