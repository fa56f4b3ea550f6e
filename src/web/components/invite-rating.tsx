/** The result is handed out: whoever took it may say how it was, on their own phone or on a device of the desk. */
export function InviteRating({ code, atDesk }: { code: string; atDesk: string | null }) {
  return (
    <section class="mc-panel mc-invite" aria-labelledby="moi-danh-gia">
      <img
        class="mc-invite__code"
        src={`data:image/svg+xml;base64,${Buffer.from(code).toString('base64')}`}
        alt="Mã QR mở phiếu đánh giá trên điện thoại"
        width="132"
        height="132"
      />
      <div>
        <h2 class="govuk-heading-s" id="moi-danh-gia">
          Mời người nhận kết quả đánh giá
        </h2>
        {atDesk === null ? (
          <p class="govuk-body">Người nhận quét mã bằng điện thoại. Cán bộ không đánh giá thay.</p>
        ) : (
          <>
            <p class="govuk-body">
              Người nhận quét mã bằng điện thoại, hoặc tự bấm trên máy của quầy. Cán bộ không đánh giá thay;
              phiếu ghi rõ là nhập trên máy tại quầy.
            </p>
            <a class="govuk-button govuk-button--secondary" href={atDesk}>
              Đánh giá trên máy này
            </a>
          </>
        )}
      </div>
    </section>
  );
}
