import type { Waiting } from '../../domain/mining/waiting.ts';
import { OpeningCount } from '../../web/components/opening-count.tsx';
import { countWords } from '../../words/vi/count-words.ts';

/** A place of a procedure where dossiers wait, in words. */
export interface WaitingRow extends Waiting {
  key: string;
  place: string;
  /** The dossiers that are there now, and those that have been there. */
  nowAddress: string;
  staysAddress: string;
  /** With the way to its map; null: all rows are of one. */
  procedure: { name: string; address: string } | null;
}

interface WaitingTableProps {
  rows: readonly WaitingRow[];
  durationOf: (minutes: number) => string;
}

/** Where dossiers wait: the place where most time goes by first. */
export function WaitingTable({ rows, durationOf }: WaitingTableProps) {
  const withProcedures = rows.some(({ procedure }) => procedure !== null);
  const told = (minutes: number | null) => (minutes === null ? 'chưa có' : durationOf(minutes));
  return (
    <table class="mc-list mc-mining">
      <thead>
        <tr>
          {withProcedures && <th scope="col">Thủ tục</th>}
          <th scope="col">Nơi chờ</th>
          <th scope="col">Đang chờ</th>
          <th scope="col">Nửa số hồ sơ xong trong</th>
          <th scope="col">Chín phần mười xong trong</th>
          <th scope="col">Cộng cả kỳ</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(
          ({ key, procedure, place, on, inHand, median, p90, total, stays, nowAddress, staysAddress }) => (
            <tr key={key}>
              {procedure && (
                <td class="mc-list__holder mc-mining__place" data-label="Thủ tục">
                  <a class="govuk-link" href={procedure.address}>
                    {procedure.name}
                  </a>
                </td>
              )}
              <td class="mc-list__holder mc-mining__place" data-label="Nơi chờ">
                {place}
                {on === 'applicant' && (
                  <span class="mc-mining__side">chờ người nộp, không tính cho cơ quan</span>
                )}
              </td>
              <td data-label="Đang chờ">
                <OpeningCount count={inHand} href={nowAddress} of={`${place}, đang chờ`} />
              </td>
              <td data-label="Nửa số xong trong" class="mc-mining__time">
                {told(median)}
              </td>
              <td data-label="Chín phần mười trong" class="mc-mining__time">
                {told(p90)}
              </td>
              <td data-label="Cộng cả kỳ" class="mc-mining__time">
                {durationOf(total)}{' '}
                <a
                  class="govuk-link mc-mining__side"
                  href={staysAddress}
                  aria-label={`${place}: ${countWords(stays)} lượt`}
                >
                  {countWords(stays)} lượt
                </a>
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
