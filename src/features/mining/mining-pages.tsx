import { type Difference, differencesOf } from '../../domain/mining/differences.ts';
import type { NodeId } from '../../domain/mining/path.ts';
import type { Waiting } from '../../domain/mining/waiting.ts';
import type { Process } from '../../domain/procedure/procedure.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Main } from '../../web/components/main.tsx';
import type { StaffPage } from '../../web/staff-page.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import { differenceWords, placeWords } from '../../words/vi/mining-words.ts';
import { ArrowTable } from './arrow-table.tsx';
import { behindAddress, placeAddresses } from './mining-dossiers.tsx';
import { type FilterView, MiningExport, MiningFilter } from './mining-filter.tsx';
import { ProcessMapSvg } from './process-map-svg.tsx';
import type { MappedProcedure } from './read-maps.ts';
import { type WaitingRow, WaitingTable } from './waiting-table.tsx';

interface MiningView extends FilterView {
  durationOf: (minutes: number) => string;
}

export interface OverviewView extends MiningView {
  rows: readonly WaitingRow[];
  /** Where the applicant is waited for: no time of the office. */
  forApplicant: readonly WaitingRow[];
  dossiers: number;
  more: number;
}

export interface ProcedureMapView extends MiningView {
  mapped: MappedProcedure;
  waiting: readonly Waiting[];
  budgetOf: (step: Process['steps'][number]) => string;
}

/** Khai phá quy trình: where dossiers of a period wait, over all procedures. */
export function miningOverview(view: OverviewView): StaffPage {
  const { typed, problems, rows, forApplicant, dossiers, more, durationOf } = view;
  const isWrong = problems.length > 0;
  return {
    title: isWrong ? 'Chưa xem được - Khai phá quy trình' : 'Khai phá quy trình',
    job: 'mining',
    main: () => (
      <Main>
        {isWrong && <ErrorSummary title="Chưa xem được" errors={problems} />}
        <h1 class="govuk-heading-m">Hồ sơ chờ ở đâu</h1>
        <MiningFilter {...view} />
        {!isWrong && dossiers === 0 && <p class="mc-empty">Không có hồ sơ nào nộp trong khoảng ngày này.</p>}
        {!isWrong && dossiers > 0 && (
          <>
            <p class="govuk-body mc-lists__what">
              <a class="govuk-link" href={behindAddress(typed, { of: 'all' })}>
                {countWords(dossiers)} hồ sơ
              </a>{' '}
              nộp từ {dateWords(typed.from)} đến {dateWords(typed.to)}. Nơi chờ lâu nhất đứng đầu; thời gian
              tính theo giờ làm việc của cơ quan tiếp nhận. Chọn một thủ tục để xem sơ đồ đường đi của hồ sơ.
            </p>
            <WaitingTable rows={rows} durationOf={durationOf} />
            {forApplicant.length > 0 && (
              <>
                <h2 class="govuk-heading-s mc-mining__more">Chờ người nộp</h2>
                <WaitingTable rows={forApplicant} durationOf={durationOf} />
              </>
            )}
            {more > 0 && (
              <p class="govuk-body">Còn {countWords(more)} nơi chờ ngắn hơn. Chọn thủ tục để xem đủ.</p>
            )}
            <MiningExport typed={typed} />
          </>
        )}
      </Main>
    ),
  };
}

/** One procedure: its map beside the approved process, what was otherwise, and where its dossiers wait. */
export function procedureMap(view: ProcedureMapView): StaffPage {
  const { typed, mapped, waiting, durationOf, budgetOf } = view;
  const { content, map, version, ofOtherVersions } = mapped;
  const nameOf = placeWords(content.process);
  const differences = differencesOf(map, content.process);
  const addressOf = (from: NodeId, to: NodeId) => behindAddress(typed, { of: 'arrow', from, to });
  const rows = waiting.map((one) => ({
    ...one,
    ...{ key: one.node, place: nameOf(one.node), procedure: null, ...placeAddresses(typed, one.node) },
  }));
  return {
    title: `${content.name} - Khai phá quy trình`,
    job: 'mining',
    main: () => (
      <Main>
        <h1 class="govuk-heading-m">{content.name}</h1>
        <MiningFilter {...view} />
        {map.dossiers === 0 ? (
          <p class="mc-empty">Không có hồ sơ nào của thủ tục này nộp trong khoảng ngày này.</p>
        ) : (
          <>
            <p class="govuk-body mc-lists__what">
              <a class="govuk-link" href={behindAddress(typed, { of: 'all' })}>
                {countWords(map.dossiers)} hồ sơ
              </a>{' '}
              {summaryWords(view, rows, differences)} Quy trình đang áp dụng: phiên bản {version},{' '}
              {content.process.basis}.
              {ofOtherVersions > 0 &&
                ` ${countWords(ofOtherVersions)} hồ sơ theo phiên bản trước, vẫn so với phiên bản này.`}
            </p>
            <h2 class="govuk-heading-s" id="so-do">
              Sơ đồ đường đi
            </h2>
            <p class="govuk-body mc-lists__what">
              Trên mũi tên: số lần, rồi thời gian chờ trước đó của nửa số hồ sơ / của chín phần mười. Nét dày
              là đi nhiều. Chọn mũi tên để xem hồ sơ.
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
            <section class="mc-map__box" aria-labelledby="so-do" tabIndex={0}>
              <ProcessMapSvg
                {...{ map, nameOf, durationOf, budgetOf, addressOf }}
                process={content.process}
              />
            </section>
            <h2 class="govuk-heading-s mc-mining__more">Khác với quy trình đã duyệt</h2>
            <Differences {...{ differences, nameOf, addressOf }} />
            <h2 class="govuk-heading-s mc-mining__more">Hồ sơ chờ ở đâu</h2>
            <WaitingTable rows={rows} durationOf={durationOf} />
            <h2 class="govuk-heading-s mc-mining__more">Các đường đi</h2>
            <ArrowTable {...{ nameOf, durationOf, addressOf }} arrows={map.arrows} />
            <MiningExport typed={typed} />
          </>
        )}
      </Main>
    ),
  };
}

function Differences({
  differences,
  nameOf,
  addressOf,
}: {
  differences: readonly Difference[];
  nameOf: (node: NodeId) => string;
  addressOf: (from: NodeId, to: NodeId) => string;
}) {
  if (differences.length === 0)
    return <p class="govuk-body">Hồ sơ trong kỳ đều đi đúng các bước của quy trình.</p>;
  return (
    <ul class="govuk-list govuk-list--bullet mc-mining__differences">
      {differences.map((one) => (
        <li key={`${one.kind} ${one.from} ${one.to}`}>
          {one.from === null ? (
            `${differenceWords(one, nameOf)}.`
          ) : (
            <a class="govuk-link" href={addressOf(one.from, one.to)}>
              {differenceWords(one, nameOf)}.
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the drawing says, for who does not see it. */
function summaryWords(
  { typed, durationOf }: ProcedureMapView,
  rows: readonly WaitingRow[],
  differences: readonly Difference[],
): string {
  const longest = rows.find(({ on, p90 }) => on === 'office' && p90 !== null);
  const open = rows.reduce((sum, { inHand }) => sum + inHand, 0);
  const moved = differences.filter(({ kind }) => kind !== 'never').length;
  return [
    `nộp từ ${dateWords(typed.from)} đến ${dateWords(typed.to)}, ${countWords(open)} chưa xong.`,
    longest?.p90 != null &&
      `Mất nhiều thời gian nhất ở “${longest.place}”: chín phần mười lượt xong trong ${durationOf(longest.p90)}.`,
    moved === 0 ? 'Không có đường đi nào khác quy trình.' : `${countWords(moved)} đường đi khác quy trình.`,
  ]
    .filter(Boolean)
    .join(' ');
}
