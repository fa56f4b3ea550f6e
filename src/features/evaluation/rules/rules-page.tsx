import {
  type EvaluationRules,
  SUBJECTS,
  type SubjectKind,
} from '../../../domain/evaluation/evaluation-rules.ts';
import type { SetRules } from '../../../domain/evaluation/rules-in-force.ts';
import { ErrorSummary } from '../../../web/components/error-summary.tsx';
import { HiddenToken } from '../../../web/components/hidden-token.tsx';
import { Main } from '../../../web/components/main.tsx';
import { NumberField } from '../../../web/components/number-field.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { TextareaField } from '../../../web/components/textarea-field.tsx';
import { Trail } from '../../../web/components/trail.tsx';
import { paths } from '../../../web/paths.ts';
import type { StaffPage } from '../../../web/staff-page.ts';
import { doneBy } from '../../../words/vi/actor-words.ts';
import { dateWords, instantWords } from '../../../words/vi/date-words.ts';
import { CRITERION_WORDS, SUBJECT_WORDS } from '../../../words/vi/evaluation-words.ts';
import { criteriaOf, LIMITS, limitField, RULES_FORM, type TypedRules, weightField } from './rules-form.ts';
import { RulesTables } from './rules-tables.tsx';

export interface RulesView {
  /** By which periods that begin now are evaluated. */
  inForce: EvaluationRules;
  set: readonly SetRules[];
  nameOf: (officer: string) => string;
  /** null: who looks may not set any. */
  form: {
    typed: TypedRules;
    holdsFrom: string;
    reason: string;
    command: string;
    version: number;
    problems: readonly { field: string; text: string }[];
    quarters: readonly { from: string; name: string }[];
  } | null;
}

const TITLE = 'Tiêu chí, trọng số đánh giá';

/** By what is evaluated, what it was before and who changed it; whoever sets it has the form. */
export function rulesPage(view: RulesView): StaffPage {
  const { inForce, set, nameOf, form } = view;
  const problems = form?.problems ?? [];
  return {
    title: problems.length > 0 ? `Chưa lưu được - ${TITLE}` : TITLE,
    job: 'evaluation',
    main: (token) => (
      <Main>
        <Trail places={[{ text: 'Thi đua, đánh giá', href: paths.evaluation }, { text: TITLE }]} />
        {problems.length > 0 && <ErrorSummary title="Chưa lưu được tiêu chí" errors={problems} />}
        <h1 class="govuk-heading-m">{TITLE}</h1>
        <p class="govuk-body mc-lists__what">
          Mỗi lần đặt là một phiên bản, áp dụng cho các kỳ bắt đầu từ quý đã chọn. Kỳ trước đó giữ tiêu chí
          cũ.
        </p>
        <RulesTables rules={inForce} subjects={SUBJECTS} />
        <History set={set} nameOf={nameOf} />
        {form && <RulesForm form={form} token={token} />}
      </Main>
    ),
  };
}

function History({ set, nameOf }: Pick<RulesView, 'set' | 'nameOf'>) {
  return (
    <section aria-labelledby="cac-lan-dat">
      <h2 class="govuk-heading-s" id="cac-lan-dat">
        Các lần đặt
      </h2>
      {set.length === 0 ? (
        <p class="mc-empty">Chưa đặt lần nào: đang dùng tiêu chí ban đầu của hệ thống hoặc của tỉnh.</p>
      ) : (
        set.toReversed().map((one) => (
          <details key={one.version} class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">
                Phiên bản {one.version}, áp dụng từ {dateWords(one.holdsFrom)}:{' '}
                {doneBy(one.officer, one.onBehalfOf, nameOf)}, {instantWords(one.at)}
              </span>
            </summary>
            <div class="govuk-details__text">
              <p class="govuk-body">Căn cứ, lý do: {one.reason}</p>
              <RulesTables rules={one.rules} subjects={SUBJECTS} of={`phien-ban-${one.version}`} />
            </div>
          </details>
        ))
      )}
    </section>
  );
}

const LIMIT_WORDS: Readonly<Record<(typeof LIMITS)[number]['field'], string>> = {
  score: 'Đề nghị khen thưởng: từ bao nhiêu điểm',
  resolved: 'Đề nghị khen thưởng: giải quyết từ bao nhiêu hồ sơ',
  'nominate-lateShare': 'Đề nghị khen thưởng: trễ do mình tối đa (%)',
  late: 'Xem xét vi phạm: trễ do mình từ bao nhiêu hồ sơ',
  'violate-lateShare': 'Xem xét vi phạm: và từ bao nhiêu phần trăm số đã giải quyết (%)',
  overdue: 'Xem xét vi phạm: đang để quá hạn do mình từ bao nhiêu hồ sơ',
};

type Form = NonNullable<RulesView['form']>;

function RulesForm({ form, token }: { form: Form; token: string }) {
  const { problems, quarters } = form;
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.text;
  return (
    <form
      class="mc-panel mc-rules"
      method="post"
      action={paths.evaluationRules}
      aria-labelledby="dat-tieu-chi"
    >
      <HiddenToken token={token} />
      <input type="hidden" name={RULES_FORM.command} value={form.command} />
      <input type="hidden" name={RULES_FORM.version} value={String(form.version)} />
      <h2 class="govuk-heading-s" id="dat-tieu-chi">
        Đặt tiêu chí mới
      </h2>
      <SelectField
        id={RULES_FORM.holdsFrom}
        name={RULES_FORM.holdsFrom}
        label="Áp dụng cho các kỳ từ"
        value={form.holdsFrom}
        error={errorOf(RULES_FORM.holdsFrom)}
        options={quarters.map(({ from, name }) => ({ value: from, text: `${name} (từ ${dateWords(from)})` }))}
      />
      {SUBJECTS.map((subject) => (
        <SubjectFields key={subject} {...{ subject, form, errorOf }} />
      ))}
      <TextareaField
        id={RULES_FORM.reason}
        name={RULES_FORM.reason}
        label="Căn cứ, lý do thay đổi"
        value={form.reason}
        error={errorOf(RULES_FORM.reason)}
      />
      <button type="submit" class="govuk-button">
        Lưu tiêu chí
      </button>
    </form>
  );
}

interface SubjectFieldsProps {
  subject: SubjectKind;
  form: Form;
  errorOf: (name: string) => string | undefined;
}

function SubjectFields({ subject, form: { typed }, errorOf }: SubjectFieldsProps) {
  const field = (name: string, label: string) => (
    <NumberField {...{ id: name, name, label, value: typed[name] ?? '', error: errorOf(name) }} />
  );
  return (
    <fieldset class="govuk-fieldset mc-rules__subject">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{SUBJECT_WORDS[subject]}</legend>
      <p class="govuk-body-s">Điểm các tiêu chí cộng lại là 100. Để trống điểm: không dùng tiêu chí đó.</p>
      {criteriaOf(subject).map((code) => (
        <div key={code} class="mc-rules__row">
          {field(weightField(subject, code, 'most'), `${CRITERION_WORDS[code]}: điểm tối đa`)}
          {field(weightField(subject, code, 'fullFrom'), `${CRITERION_WORDS[code]}: đạt tối đa từ (%)`)}
        </div>
      ))}
      <div class="mc-rules__limits">
        {LIMITS.map(({ field: name }) => field(limitField(subject, name), LIMIT_WORDS[name]))}
      </div>
    </fieldset>
  );
}
