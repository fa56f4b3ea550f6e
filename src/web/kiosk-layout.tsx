import { h, type VNode } from 'preact';
import { MAIN_ID } from './components/skip-link.tsx';
import { paths } from './paths.ts';
import { renderHtml } from './render-html.ts';

export interface KioskFrame {
  /** As the profile names it: `Tỉnh Kiên Giang`. */
  provinceName: string;
  styleSheet: string;
  script: string;
  icon: string;
}

export interface KioskPage {
  title: string;
  /** Name of the agency; null: the machine is not paired, or it is not said. */
  place: string | null;
  /** Where `Quay lại` leads; null: this is where everything begins. */
  back: string | null;
  /** Asked anew that often where no script runs, in seconds: a screen that nobody touches. */
  refresh?: number | undefined;
  /** It stands in place of a page that could not be had: the script asks for that one again. */
  away?: boolean;
  main: VNode;
}

export type RenderKiosk = (page: KioskPage) => string;

/** Nobody has touched it for that long: somebody else may be next. */
const IDLE_SECONDS = 60;
/** Then they are asked, and after that long it begins anew. */
const ASKED_SECONDS = 15;

/** Pages of machines that stand in a hall: nothing leads elsewhere, and each goes back to the beginning by itself. */
export function makeKioskRenderer(frame: KioskFrame): RenderKiosk {
  return (page) => `<!doctype html>${renderHtml(h(KioskLayout, { ...frame, ...page }))}`;
}

function KioskLayout(props: KioskFrame & KioskPage) {
  const { title, provinceName, place, styleSheet, script, icon, back, refresh, away, main } = props;
  return (
    <html lang="vi" class="govuk-template mc-kiosk">
      <head>
        <meta charset="utf-8" />
        <title>{title} - Một cửa điện tử</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#a4161a" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <link rel="stylesheet" href={styleSheet} />
        <Refresh back={back} refresh={refresh} />
        <script src={script} type="module" />
      </head>
      <body
        class="mc-kiosk__body"
        data-start={paths.kiosk}
        data-health={paths.health}
        data-worker={paths.kioskWorker}
        data-away={away}
      >
        <div class="mc-kiosk__page" data-page data-idle={back === null ? undefined : IDLE_SECONDS}>
          <header class="mc-kiosk__head">
            <img src={icon} alt="" width="48" height="48" />
            <p>
              <strong>Một cửa điện tử</strong>
              <span>{place ?? provinceName}</span>
            </p>
          </header>
          <div class="mc-kiosk__inner">
            {main}
            {back !== null && (
              <nav class="mc-kiosk__ways" aria-label="Quay lại">
                {back !== paths.kiosk && (
                  <a class="mc-key" href={back}>
                    Quay lại
                  </a>
                )}
                <a class="mc-key" href={paths.kiosk}>
                  Về trang đầu
                </a>
              </nav>
            )}
          </div>
        </div>
        <form class="govuk-visually-hidden" method="post" action={paths.kioskLookup} data-scanned hidden>
          <input type="hidden" name="ma" />
        </form>
        <dialog class="mc-kiosk__asking" data-still aria-labelledby="con-o-day">
          <h2 id="con-o-day">Ông/Bà còn dùng máy không?</h2>
          <p>
            Máy sẽ về trang đầu sau <strong data-seconds={ASKED_SECONDS}>{ASKED_SECONDS}</strong> giây.
          </p>
          <button type="button" class="mc-key mc-key--main" data-go-on>
            Tiếp tục
          </button>
        </dialog>
        <template data-offline>
          <AwayMain />
        </template>
      </body>
    </html>
  );
}

/** Said by a machine whose network is away. */
export function AwayMain() {
  return (
    <main id={MAIN_ID} class="mc-kiosk__offline" tabIndex={-1}>
      <h1>Máy đang mất kết nối mạng</h1>
      <p>Máy sẽ tự trở lại khi có mạng. Trong lúc chờ, mời Ông/Bà hỏi tại quầy.</p>
    </main>
  );
}

/** Where no script runs, the browser itself goes back to the beginning. */
function Refresh({ back, refresh }: Pick<KioskPage, 'back' | 'refresh'>) {
  if (back === null && refresh === undefined) return null;
  const content = refresh === undefined ? `${IDLE_SECONDS + ASKED_SECONDS};url=${paths.kiosk}` : `${refresh}`;
  return (
    <noscript>
      <meta http-equiv="refresh" content={content} />
    </noscript>
  );
}
