import { DateField } from '../../web/components/date-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import type { NamedPeriod, TypedPeriod } from '../../web/typed-period.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import type { EvaluatedUnit } from './evaluate-officers.ts';
import { type Asked, type EvaluationTable, evaluationAddress, periodWords } from './evaluation-query.ts';
import type { ListingLine } from './find-lines.ts';
import { OwnListings } from './own-listings.tsx';
import { type RankingRow, RankingTable } from './ranking-table.tsx';
import { RulesTables } from './rules/rules-tables.tsx';
import { UnassignedTable } from './unassigned-table.tsx';

export interface FoundEvaluation {
  asked: Asked;
  running: boolean;
  /** null: who asks does not compare agencies. */
  agencies: readonly RankingRow[] | null;
  /** Of the agency whose head asks; null: somebody else does. */
  officers: {
    agency: string;
    own: RankingRow | null;
    rows: readonly RankingRow[];
    /** What was given to nobody, by unit. */
    units: readonly EvaluatedUnit[];
  } | null;
  /** The line of who asks; null: they worked on no dossier of the period. */
  own: RankingRow | null;
  /** On which lists they stand, and what was decided. */
  ownLines: readonly ListingLine[];
  ownAgency: string;
  worksOnDossiers: boolean;
}

export interface EvaluationView {
  nameOf: (officer: string) => string;
  typed: TypedPeriod;
  problems: readonly { field: string; text: string }[];
  periods: readonly NamedPeriod[];
  found: FoundEvaluation | null;
}

/** Thi đua, đánh giá: points with their evidence, for whoever may see them. */
export function evaluationPage(view: EvaluationView): StaffPage {
  const { problems, found } = view;
  return {
    title: problems.length > 0 ? 'Chưa xem được - Thi đua, đánh giá' : 'Thi đua, đánh giá',
    job: 'evaluation',
    main: () => (
      <Main>
        {problems.length > 0 && <ErrorSummary title="Chưa xem được" errors={problems} />}
        <h1 class="govuk-heading-m">Thi đua, đánh giá</h1>
        <Chooser view={view} />
        {found && <Found view={view} found={found} />}
      </Main>
    ),
  };
}

function Chooser({ view: { typed, problems, periods } }: { view: EvaluationView }) {
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  return (
    <form class="mc-panel mc-figures__chooser" method="get" action={paths.evaluation}>
      <DateField id="tu" name="tu" label="Từ ngày" value={typed.from} error={errorOf('tu')} />
      <DateField id="den" name="den" label="Đến hết ngày" value={typed.to} error={errorOf('den')} />
      <button type="submit" class="govuk-button">
        Xem
      </button>
      <p class="govuk-body-s mc-figures__quarters">
        Kỳ báo cáo:{' '}
        {periods.map(({ name, period }, index) => (
          <>
            {index > 0 && ' · '}
            <a key={name} class="govuk-link" href={evaluationAddress(paths.evaluation, { period })}>
              {name}
            </a>
          </>
        ))}
      </p>
    </form>
  );
}

function Found({ view: { nameOf }, found }: { view: EvaluationView; found: FoundEvaluation }) {
  const { asked, running, agencies, officers, own, ownLines, ownAgency, worksOnDossiers } = found;
  const leads = agencies !== null || officers !== null;
  return (
    <>
      <p class="govuk-body mc-lists__what">
        Từ {periodWords(asked.period)}, tính đến {instantWords(asked.asOf.at)}
        {running && ' (kỳ chưa kết thúc)'}. Hồ sơ trễ do sự cố hệ thống, do người nộp hoặc do nơi khác được
        ghi riêng và không ai bị trừ điểm vì những hồ sơ đó. Bấm vào một số để xem danh sách hồ sơ.
      </p>
      {leads && (
        <p class="govuk-body">
          <a
            class="govuk-button govuk-button--secondary"
            href={evaluationAddress(paths.evaluationLists, asked)}
          >
            Danh sách đề nghị, vi phạm
          </a>
        </p>
      )}
      {agencies && (
        <section aria-labelledby="xep-hang-co-quan">
          <h2 class="govuk-heading-s" id="xep-hang-co-quan">
            Xếp hạng cơ quan
          </h2>
          <RankingTable
            {...{ name: 'Bảng xếp hạng cơ quan', head: 'Cơ quan', rows: agencies, asked }}
            weights={asked.rules.criteria.agency}
            subjectOf={({ id }) => ({ agency: id, worker: null })}
          />
          <Files asked={asked} table="co-quan" />
        </section>
      )}
      {officers?.own && (
        <section aria-labelledby="diem-co-quan">
          <h2 class="govuk-heading-s" id="diem-co-quan">
            Điểm của cơ quan
          </h2>
          <RankingTable
            {...{ name: 'Bảng điểm của cơ quan', head: 'Cơ quan', rows: [officers.own], asked }}
            weights={asked.rules.criteria.agency}
            subjectOf={({ id }) => ({ agency: id, worker: null })}
          />
        </section>
      )}
      {officers && (
        <section aria-labelledby="xep-hang-can-bo">
          <h2 class="govuk-heading-s" id="xep-hang-can-bo">
            Xếp hạng công chức, viên chức
          </h2>
          {officers.rows.length === 0 ? (
            <p class="mc-empty">Không ai trong cơ quan làm hồ sơ nào trong kỳ này. Xin chọn kỳ khác.</p>
          ) : (
            <>
              <RankingTable
                {...{
                  name: 'Bảng xếp hạng công chức, viên chức',
                  head: 'Họ tên',
                  rows: officers.rows,
                  asked,
                }}
                weights={asked.rules.criteria.officer}
                subjectOf={({ id }) => ({ agency: officers.agency, worker: { officer: id } })}
              />
              <Files asked={asked} table="can-bo" />
            </>
          )}
        </section>
      )}
      {officers && officers.units.length > 0 && (
        <UnassignedTable units={officers.units} agency={officers.agency} asked={asked} />
      )}
      {worksOnDossiers && !officers && (
        <section aria-labelledby="cua-toi">
          <h2 class="govuk-heading-s" id="cua-toi">
            Điểm của tôi
          </h2>
          {own ? (
            <>
              <RankingTable
                {...{ name: 'Bảng điểm của tôi', head: 'Họ tên', rows: [own], asked }}
                weights={asked.rules.criteria.officer}
                subjectOf={({ id }) => ({ agency: ownAgency, worker: { officer: id } })}
              />
              <OwnListings lines={ownLines} nameOf={nameOf} />
            </>
          ) : (
            <p class="mc-empty">
              Trong kỳ này chưa có hồ sơ nào qua tay, nên chưa có điểm. Xin chọn kỳ khác.
            </p>
          )}
        </section>
      )}
      <RulesTables
        rules={asked.rules}
        subjects={agencies ? ['agency'] : officers ? ['agency', 'officer'] : ['officer']}
      />
      {leads && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.evaluationRules}>
            Tiêu chí, trọng số và các lần đặt
          </a>
        </p>
      )}
      <p class="govuk-body-s">
        Điểm là trên 100, của những tiêu chí có số liệu; tiêu chí không có hồ sơ, không có kỳ báo cáo hoặc
        chưa đến hạn gửi báo cáo thì không tính. Hồ sơ cả bộ phận giữ chung, không giao riêng ai, thì tính cho
        phòng, bộ phận và cơ quan, không tính cho từng người. Một công chức chỉ bị tính trễ khi một mình giữ
        hồ sơ quá thời gian của bước, và hồ sơ trễ vì bước đó.
      </p>
    </>
  );
}

/** The same as files, as of the same moment. */
export function Files({ asked, table }: { asked: Asked; table: EvaluationTable }) {
  const address = (to: string) => evaluationAddress(to, asked, { bang: table });
  return (
    <p class="govuk-body-s mc-evaluation__files">
      <a class="govuk-link" href={address(paths.evaluationWorkbook)} download>
        Tải tệp Excel
      </a>{' '}
      ·{' '}
      <a class="govuk-link" href={address(paths.evaluationPrint)}>
        Bản in PDF
      </a>
    </p>
  );
}
