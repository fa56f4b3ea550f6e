import type { EvaluationRules, SubjectKind } from '../../../domain/evaluation/evaluation-rules.ts';
import { Scrolled } from '../../../web/components/scrolled.tsx';
import { CRITERION_WORDS, percentWords, pointsWords } from '../../../words/vi/evaluation-words.ts';

const FOR: Readonly<Record<SubjectKind, string>> = {
  agency: 'Cách tính điểm của cơ quan',
  officer: 'Cách tính điểm của công chức, viên chức',
};

/** By what is evaluated: criteria with their weights, and where merit and blame begin. */
export function RulesTables({
  rules,
  subjects,
  of = '',
}: {
  rules: EvaluationRules;
  subjects: readonly SubjectKind[];
  /** Tells apart the tables of several versions on one page. */
  of?: string;
}) {
  return (
    <>
      {subjects.map((subject) => (
        <section key={subject} aria-labelledby={`cach-tinh-${subject}${of}`}>
          <h2 class="govuk-heading-s" id={`cach-tinh-${subject}${of}`}>
            {FOR[subject]}
          </h2>
          <Scrolled name={`${FOR[subject]}${of === '' ? '' : `, ${of.replaceAll('-', ' ')}`}`}>
            <table class="mc-figures mc-evaluation">
              <thead>
                <tr>
                  <th scope="col">Tiêu chí</th>
                  <th scope="col">Điểm tối đa</th>
                  <th scope="col">Đạt tối đa từ</th>
                  <th scope="col">Căn cứ</th>
                </tr>
              </thead>
              <tbody>
                {rules.criteria[subject].map(({ code, most, fullFrom, basis }) => (
                  <tr key={code}>
                    <th scope="row">{CRITERION_WORDS[code]}</th>
                    <td class="mc-figures__number">{most}</td>
                    <td class="mc-figures__number">{percentWords(fullFrom)}</td>
                    <td class="mc-evaluation__words">{basis}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scrolled>
          <p class="govuk-body-s">{limitsSentence(rules, subject)}</p>
        </section>
      ))}
    </>
  );
}

function limitsSentence({ nominate, violate }: EvaluationRules, subject: SubjectKind): string {
  const { [subject]: merit } = nominate;
  const { [subject]: blame } = violate;
  return `Đề nghị khen thưởng: từ ${pointsWords(merit.score)} điểm, giải quyết từ ${merit.resolved} hồ sơ, trễ do mình không quá ${percentWords(merit.lateShare)}. Xem xét vi phạm: trễ do mình từ ${blame.late} hồ sơ và từ ${percentWords(blame.lateShare)} số đã giải quyết, hoặc đang để quá hạn do mình từ ${blame.overdue} hồ sơ.`;
}
