// The look-up works without this. Where scripts run, the page of a dossier follows what happens to it, and a code can be
// read by the camera.

const EVERY_MS = 30_000;
const AT_MOST_MS = 10 * 60_000;

function followChanges(main) {
  let shown = main.innerHTML;
  let tag = '""';
  let timer;
  let pause = EVERY_MS;
  let asked = Date.now();

  function wait(milliseconds) {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(ask, milliseconds);
  }

  async function ask() {
    asked = Date.now();
    try {
      const answer = await fetch(main.dataset.live, { headers: { 'If-None-Match': tag }, cache: 'no-store' });
      if (answer.status === 200) {
        tag = answer.headers.get('etag') ?? tag;
        show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      }
      const told = Number(answer.headers.get('retry-after')) * 1000;
      pause = answer.ok || answer.status === 304 ? EVERY_MS : Math.max(told, Math.min(2 * pause, AT_MOST_MS));
    } catch {
      pause = Math.min(2 * pause, AT_MOST_MS);
    }
    wait(pause);
  }

  function show(fresh) {
    const next = fresh.querySelector('main[data-live]');
    if (!next || next.innerHTML === shown) return;
    // Nobody loses what they are typing: it is shown with the next question.
    if ([...main.querySelectorAll('input:not([type=hidden])')].some(({ value }) => value !== '')) {
      tag = '""';
      return;
    }
    shown = next.innerHTML;
    main.replaceChildren(...next.childNodes);
    main.dataset.status = next.dataset.status;
    document.title = fresh.title;
    told.textContent = '';
    told.textContent = main.dataset.updated;
  }

  const told = document.createElement('p');
  told.className = 'mc-told';
  told.setAttribute('role', 'status');
  main.before(told);
  // Who comes back to the page sees at once what has changed meanwhile.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) clearTimeout(timer);
    else wait(Math.max(0, asked + 5_000 - Date.now()));
  });
  wait(EVERY_MS);
}

/** What a code of ours says: the address on a receipt, or the code itself. */
function readScanned(text) {
  if (!/^https?:/i.test(text)) return { ma: text };
  const { searchParams } = new URL(text);
  const [ma, t] = [searchParams.get('ma'), searchParams.get('t')];
  return ma ? { ma, ...(t ? { t } : {}) } : undefined;
}

async function addCamera(form) {
  if (!('BarcodeDetector' in window) || !navigator.mediaDevices?.getUserMedia) return;
  const known = await BarcodeDetector.getSupportedFormats();
  const formats = ['qr_code', 'code_128'].filter((format) => known.includes(format));
  if (formats.length === 0) return;
  const detector = new BarcodeDetector({ formats });
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'govuk-button mc-button--quiet mc-scan';
  button.textContent = form.dataset.scan;
  const place = document.createElement('div');
  place.setAttribute('role', 'status');
  form.append(button, place);
  let stream;

  function stop(said = '') {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = undefined;
    place.textContent = said;
    button.textContent = form.dataset.scan;
  }

  button.addEventListener('click', async () => {
    if (stream) return stop();
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    } catch {
      return stop(form.dataset.scanProblem);
    }
    button.textContent = form.dataset.scanStop;
    const video = document.createElement('video');
    video.className = 'mc-scan__picture';
    video.muted = true;
    video.playsInline = true;
    video.srcObject = stream;
    place.append(form.dataset.scanLook, video);
    await video.play();
    look(video);
  });
  addEventListener('pagehide', () => stop());

  async function look(video) {
    if (!stream) return;
    const found = await detector.detect(video).catch(() => []);
    const scanned = found.map(({ rawValue }) => readScanned(rawValue)).find(Boolean);
    if (!scanned) return setTimeout(() => look(video), 200);
    stop();
    // Only what the code says is taken, never where it wants to lead.
    location.assign(`${form.action.split('?')[0]}?${new URLSearchParams(scanned)}`);
  }
}

const main = document.querySelector('main[data-live]');
if (main) followChanges(main);
const form = document.querySelector('form[data-scan]');
if (form) addCamera(form);
