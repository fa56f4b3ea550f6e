import { paths } from '../../web/paths.ts';

export interface ScanFormProps {
  /** For one answer (`turns.ts`). */
  turn: string;
  /** Letters of the codes of this province: an on-screen keypad needs no others. */
  letters: readonly string[];
  typed?: string;
  error?: string;
  /** Numbers to touch: where the code is typed by hand. */
  keypad: boolean;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** Sent and not asked for: a code in an address would stay in the history of the machine. */
export function ScanForm({ turn, letters, typed = '', error, keypad }: ScanFormProps) {
  return (
    <form class="mc-scan" method="post" action={paths.kioskLookup} autocomplete="off">
      <input type="hidden" name="luot" value={turn} />
      <label class="mc-scan__label" for="ma">
        Mã số hồ sơ
      </label>
      <p class="mc-scan__hint" id="ma-goi-y">
        Đưa mã vạch hoặc mã QR trên giấy tiếp nhận vào máy quét{keypad && ', hoặc bấm số dưới đây'}.
      </p>
      {error !== undefined && (
        <p class="mc-scan__error" id="ma-loi" role="alert">
          {error}
        </p>
      )}
      <div class="mc-scan__row">
        <input
          class="mc-scan__field"
          id="ma"
          name="ma"
          type="text"
          value={typed}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby={error === undefined ? 'ma-goi-y' : 'ma-goi-y ma-loi'}
          aria-invalid={error === undefined ? undefined : 'true'}
          autofocus
          data-scan
        />
        <button type="submit" class="mc-key mc-key--main">
          Tra cứu
        </button>
      </div>
      {keypad && <Keypad letters={letters} />}
      <div class="mc-scan__camera" hidden data-with-script>
        <button type="button" class="mc-key" data-camera>
          Quét bằng camera
        </button>
        {/* Nobody speaks in it: what the camera of the machine sees. */}
        <video data-video hidden muted playsInline />
      </div>
    </form>
  );
}

function Keypad({ letters }: Pick<ScanFormProps, 'letters'>) {
  return (
    <fieldset class="mc-keypad" hidden data-with-script>
      <legend class="govuk-visually-hidden">Bàn phím số</legend>
      {DIGITS.map((key) => (
        <Key key={key} value={key} />
      ))}
      {letters.map((key) => (
        <Key key={key} value={key} />
      ))}
      <Key value="back" text="Xóa" />
      <Key value="clear" text="Xóa hết" />
    </fieldset>
  );
}

function Key({ value, text = value }: { value: string; text?: string }) {
  return (
    <button type="button" class="mc-key" data-key={value}>
      {text}
    </button>
  );
}
