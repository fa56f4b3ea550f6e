/** Over a form that was sent after the session had ended, and is shown again. */
export function KeptNotice() {
  return (
    <p class="mc-notice" role="status">
      Phiên làm việc đã hết trước khi gửi, nên việc này chưa được thực hiện. Nội dung đã nhập còn đây: xin xem
      lại rồi gửi. Tệp đính kèm, nếu có, xin chọn lại.
    </p>
  );
}
