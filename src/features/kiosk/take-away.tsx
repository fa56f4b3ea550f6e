import { qrCode } from '../../documents/barcode.ts';

/** Printed, or taken along on a phone. */
export function TakeAway({ url, what }: { url: string; what: string }) {
  const picture = `data:image/svg+xml;base64,${Buffer.from(qrCode(url)).toString('base64')}`;
  return (
    <section class="mc-take" aria-labelledby="mang-ve">
      <img
        class="mc-take__code"
        src={picture}
        alt={`Mã QR mở ${what} trên điện thoại`}
        width="180"
        height="180"
      />
      <div>
        <h2 id="mang-ve">Mang về</h2>
        <p>Quét mã này bằng điện thoại để xem {what} trên điện thoại.</p>
        <PrintButton />
      </div>
    </section>
  );
}

export function PrintButton() {
  return (
    <button type="button" class="mc-key" data-print hidden data-with-script>
      In ra giấy
    </button>
  );
}
