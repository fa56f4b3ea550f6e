/** The button that asks the browser, and where its answer goes on its way to us. */
export function PasskeyAnswer({ id, label }: { id: string; label: string }) {
  return (
    <>
      <input type="hidden" name="traloi" value="" />
      <p class="govuk-error-message" role="alert" data-passkey-problem />
      {/* Gone as soon as the script runs. */}
      <p class="govuk-body" data-without-script>
        Riêng khóa truy cập cần trình duyệt bật JavaScript. Nếu không bật được, xin dùng mật khẩu cùng mã xác
        thực.
      </p>
      <button type="submit" class="govuk-button" id={id}>
        {label}
      </button>
    </>
  );
}

/** Said where browsers would refuse. */
export function NoPasskeysHere() {
  return (
    <p class="govuk-body">
      Địa chỉ đang mở không dùng được khóa truy cập: trình duyệt chỉ cho phép khi trang có tên miền và HTTPS.
      Xin dùng mật khẩu cùng mã xác thực.
    </p>
  );
}
