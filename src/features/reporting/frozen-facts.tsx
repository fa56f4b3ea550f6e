import { SummaryList, type SummaryRow } from '../../web/components/summary-list.tsx';

/** When and by whom numbers were fixed, with the hash by which a change of them would show. */
export function FrozenFacts({
  rows,
  hash,
  intact,
}: {
  rows: readonly SummaryRow[];
  hash: string;
  intact: boolean;
}) {
  return (
    <div class="mc-reports__frozen">
      <SummaryList
        rows={[...rows, { key: 'Mã băm SHA-256', value: <code class="mc-reports__hash">{hash}</code> }]}
      />
      {!intact && (
        <p class="govuk-inset-text" role="alert">
          Số liệu đang lưu không khớp với mã băm. Xin báo ngay quản trị hệ thống và không dùng bảng này.
        </p>
      )}
    </div>
  );
}
