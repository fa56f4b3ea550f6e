import { OpeningCount } from '../../web/components/opening-count.tsx';
import { Scrolled } from '../../web/components/scrolled.tsx';
import { ACCOUNT_WORDS } from '../../words/vi/evaluation-words.ts';
import { type AccountGroup, groupAddress } from './account-groups.ts';
import type { EvaluatedUnit } from './evaluate-officers.ts';
import type { Asked } from './evaluation-query.ts';

const COLUMNS: readonly { group: AccountGroup; head: string; of: (unit: EvaluatedUnit) => number }[] = [
  { group: 'ended-kept', head: 'Đúng hẹn', of: ({ ended }) => ended.kept },
  { group: 'ended-own', head: 'Trễ do phòng, bộ phận', of: ({ ended }) => ended.own },
  { group: 'ended-others', head: 'Trễ do người khác, nơi khác', of: ({ ended }) => ended.others },
  { group: 'open-kept', head: 'Còn hạn', of: ({ open }) => open.kept },
  { group: 'open-own', head: 'Quá hạn do phòng, bộ phận', of: ({ open }) => open.own },
  { group: 'open-others', head: 'Quá hạn do người khác, nơi khác', of: ({ open }) => open.others },
];

/** What units had at a step without giving it to anybody: no officer is ranked by it, and it is not lost. */
export function UnassignedTable({
  units,
  agency,
  asked,
}: {
  units: readonly EvaluatedUnit[];
  agency: string;
  asked: Asked;
}) {
  return (
    <section aria-labelledby="chua-giao">
      <h2 class="govuk-heading-s" id="chua-giao">
        Chưa giao cho ai
      </h2>
      <p class="govuk-body-s">
        Hồ sơ mà ở một bước cả phòng, bộ phận giữ chung, không ai nhận. Tính cho phòng, bộ phận; không xếp
        hạng ai theo đó.
      </p>
      <Scrolled name="Bảng hồ sơ chưa giao cho ai">
        <table class="mc-figures mc-evaluation">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                Phòng, bộ phận
              </th>
              <th scope="colgroup" colSpan={3}>
                {ACCOUNT_WORDS['ended-all']}
              </th>
              <th scope="colgroup" colSpan={3}>
                {ACCOUNT_WORDS['open-all']}
              </th>
            </tr>
            <tr>
              {COLUMNS.map(({ head }) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.unit}>
                <th scope="row" class="mc-evaluation__name">
                  {unit.name}
                </th>
                {COLUMNS.map(({ group, of }) => (
                  <td key={group} class="mc-figures__number">
                    <OpeningCount
                      count={of(unit)}
                      href={groupAddress(asked, { agency, worker: { unit: unit.unit } }, group)}
                      of={`${unit.name}, ${ACCOUNT_WORDS[group]}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}
