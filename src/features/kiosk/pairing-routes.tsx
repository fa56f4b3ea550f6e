import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { formToken } from '../../web/csrf.ts';
import { textField } from '../../web/form-fields.ts';
import { rememberDevice } from '../../web/kiosk-device.ts';
import type { KioskPage } from '../../web/kiosk-layout.tsx';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../../web/send-page.ts';
import type { KioskDeps } from './kiosk-deps.ts';

const CODE = 'ma';
/** Of ten digits nobody guesses one within half an hour at this pace. */
const TRIES_A_MINUTE = 10;

/** Ghép máy: the code that the agency's administrator was shown is typed at the machine, once. */
export function pairingRoutes(app: FastifyInstance, deps: KioskDeps): void {
  const { devices, newToken, now, page, baseUrl } = deps;
  const secure = baseUrl.startsWith('https:');

  function show(
    request: FastifyRequest,
    reply: FastifyReply,
    { typed, error, status = 200 }: { typed: string; error?: string; status?: number },
  ) {
    const view = { place: request.device?.agency.name ?? null, token: formToken(reply), typed, error };
    return sendPage(reply, page(pairingPage(view)), status);
  }

  // The address with the code in it, for a machine that is set up by its address.
  app.get(paths.kioskPairing, (request, reply) =>
    show(request, reply, { typed: textField(request.query, CODE) }),
  );

  const config = { rateLimit: { max: TRIES_A_MINUTE, timeWindow: 60_000 } };
  app.post(paths.kioskPairing, { config }, async (request, reply) => {
    const typed = textField(request.body, CODE);
    const token = newToken();
    const paired = await devices.pair(typed.replace(/\D/g, ''), token, now());
    if (!paired)
      return show(request, reply, {
        typed,
        error: 'Mã không đúng hoặc đã hết hạn. Xin lấy mã mới ở trang Quản trị, mục Kiosk và gọi số.',
        status: 422,
      });
    rememberDevice(reply, token, { secure });
    return reply.redirect(paths.kiosk, 303);
  });
}

interface PairingView {
  place: string | null;
  token: string;
  typed: string;
  error: string | undefined;
}

function pairingPage({ place, token, typed, error }: PairingView): KioskPage {
  return {
    ...{ title: 'Ghép máy', place, back: paths.kiosk },
    main: (
      <Main>
        <h1>Ghép máy với Bộ phận Một cửa</h1>
        {place !== null && <p class="govuk-body">Máy này đang ghép với {place}.</p>}
        <form class="mc-scan" method="post" action={paths.kioskPairing} autocomplete="off">
          <HiddenToken token={token} />
          <label class="mc-scan__label" for={CODE}>
            Mã ghép máy
          </label>
          <p class="mc-scan__hint" id="ma-goi-y">
            10 chữ số, quản trị cơ quan lấy ở trang Quản trị, mục Kiosk và gọi số.
          </p>
          {error !== undefined && (
            <p class="mc-scan__error" id="ma-loi" role="alert">
              {error}
            </p>
          )}
          <div class="mc-scan__row">
            <input
              class="mc-scan__field"
              id={CODE}
              name={CODE}
              type="text"
              inputMode="numeric"
              value={typed}
              autocomplete="off"
              aria-describedby={error === undefined ? 'ma-goi-y' : 'ma-goi-y ma-loi'}
              aria-invalid={error === undefined ? undefined : 'true'}
            />
            <button type="submit" class="mc-key mc-key--main">
              Ghép máy
            </button>
          </div>
        </form>
      </Main>
    ),
  };
}
