// A machine in a hall: pages take one another's place without leaving a way back, nothing stays of who was here before,
// and where the network fails it says so and comes back by itself. Without this, pages work as plain links and forms.

const { start, health } = document.body.dataset;
const still = document.querySelector('[data-still]');
const left = document.querySelector('[data-seconds]');
const page = () => document.querySelector('[data-page]');

// The latest going counts; an answer that comes after it is dropped.
let going = 0;

async function go(address, options) {
  const mine = ++going;
  try {
    const answer = await fetch(address, options);
    if (answer.status >= 502) throw new Error(`${answer.status}`);
    const text = await answer.text();
    if (mine === going) show(new DOMParser().parseFromString(text, 'text/html'), address);
  } catch {
    if (mine === going) showOffline();
  }
}

function show(next, address) {
  const found = next.querySelector('[data-page]');
  // Not one of these pages: a fault of the server, or a page without this frame.
  if (!found) return address === start ? showOffline() : go(start);
  document.title = next.title;
  page().replaceWith(document.adoptNode(found));
  window.scrollTo(0, 0);
  begin();
}

function begin() {
  for (const one of document.querySelectorAll('[data-with-script]')) one.hidden = false;
  if (!window.BarcodeDetector || !navigator.mediaDevices)
    for (const one of document.querySelectorAll('[data-camera]')) one.hidden = true;
  for (const field of document.querySelectorAll('[data-scan]')) field.inputMode = 'none';
  const first = document.querySelector('[data-error-first]') ?? document.querySelector('[data-scan]');
  (first ?? document.querySelector('main'))?.focus();
  waitForSomebody();
}

// Without a network: what was on the screen goes, and the machine asks until it is answered again.
const ASK_AGAIN_MS = 5000;

function showOffline() {
  const message = document.querySelector('[data-offline]').content.cloneNode(true);
  page().replaceChildren(message);
  delete page().dataset.idle;
  waitForSomebody();
  setTimeout(askAgain, ASK_AGAIN_MS);
}

async function askAgain() {
  try {
    const answer = await fetch(health);
    if (answer.ok) return go(start);
  } catch {
    // Still away.
  }
  setTimeout(askAgain, ASK_AGAIN_MS);
}

// Idle: first asked, then back to the beginning.
let idle;
let counting;

function waitForSomebody() {
  clearTimeout(idle);
  clearInterval(counting);
  if (still.open) still.close();
  const seconds = Number(page().dataset.idle);
  if (seconds > 0) idle = setTimeout(ask, seconds * 1000);
}

function ask() {
  let seconds = Number(left.dataset.seconds);
  left.textContent = seconds;
  still.showModal();
  counting = setInterval(() => {
    left.textContent = --seconds;
    if (seconds > 0) return;
    clearInterval(counting);
    still.close();
    // Gone from the screen at once, whatever the network does.
    page().replaceChildren();
    go(start);
  }, 1000);
}

for (const sign of ['pointerdown', 'keydown', 'scroll', 'touchmove'])
  document.addEventListener(sign, () => still.open || waitForSomebody(), { passive: true });
still.addEventListener('close', waitForSomebody);
still.addEventListener('click', (event) => event.target.closest('[data-go-on]') && still.close());

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  if (link && link.origin === location.origin && !link.hash) {
    event.preventDefault();
    go(link.href);
  }
  if (event.target.closest('[data-print]')) window.print();
  const key = event.target.closest('[data-key]');
  if (key) press(key.dataset.key);
});

function press(key) {
  const field = document.querySelector('[data-scan]');
  if (!field) return;
  if (key === 'clear') field.value = '';
  else if (key === 'back') field.value = field.value.slice(0, -1);
  else field.value += key;
  field.focus();
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method === 'dialog') return;
  event.preventDefault();
  send(form, event.submitter);
});

function send(form, submitter) {
  const fields = new URLSearchParams(new FormData(form, submitter));
  if (form.method === 'get') return go(`${form.action}?${fields}`);
  return go(form.action, { method: 'POST', body: fields });
}

// Scanners type: very fast, and Enter at the end. Where a field waits it takes what is typed; elsewhere it is put together
// here, and looked up.
const FASTEST_FINGER_MS = 250;
const SHORTEST_CODE = 10;
let scanned = '';
let lastKey = 0;

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('input, textarea, select'))
    return;
  if (event.key.length === 1) {
    const field = document.querySelector('[data-scan]');
    if (field) return field.focus();
    scanned = event.timeStamp - lastKey > FASTEST_FINGER_MS ? event.key : scanned + event.key;
    lastKey = event.timeStamp;
  } else if (event.key === 'Enter' && scanned.length >= SHORTEST_CODE) {
    event.preventDefault();
    lookUp(scanned);
  }
});

function lookUp(text) {
  scanned = '';
  const form = document.querySelector('[data-scanned]');
  form.elements.ma.value = text;
  send(form);
  form.elements.ma.value = '';
}

// The camera, where the browser reads codes itself.
const LOOK_AGAIN_MS = 200;

document.addEventListener('click', async (event) => {
  if (!event.target.closest('[data-camera]')) return;
  const video = document.querySelector('[data-video]');
  const detector = new window.BarcodeDetector({ formats: ['qr_code', 'code_128'] });
  try {
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  } catch {
    video.after('Máy không mở được camera. Xin dùng máy quét hoặc bấm mã số.');
    return;
  }
  video.hidden = false;
  await video.play();
  const look = async () => {
    // Another page has come meanwhile.
    if (!video.isConnected) return stop(video);
    const [code] = await detector.detect(video).catch(() => []);
    if (!code) return setTimeout(look, LOOK_AGAIN_MS);
    stop(video);
    lookUp(code.rawValue);
  };
  look();
});

function stop(video) {
  for (const track of video.srcObject?.getTracks() ?? []) track.stop();
}

// A new version of the system comes with the beginning, while nobody is there.
const FRESH_MS = 10 * 60_000;
setInterval(async () => {
  if (page().dataset.idle) return;
  const answer = await fetch(health).catch(() => undefined);
  if (answer?.ok) location.replace(start);
}, FRESH_MS);

// A machine that is switched on without a network says so, rather than showing the browser's own fault (kiosk-worker.js).
navigator.serviceWorker
  ?.register(document.body.dataset.worker, { scope: new URL(start, location.href).pathname })
  .catch(() => undefined);

// This page stands in place of another one: that is asked for once the system answers.
async function askForThisPage() {
  const answer = await fetch(health).catch(() => undefined);
  if (answer?.ok) return location.reload();
  setTimeout(askForThisPage, ASK_AGAIN_MS);
}
if (document.body.dataset.away !== undefined) setTimeout(askForThisPage, ASK_AGAIN_MS);

window.addEventListener('offline', showOffline);
begin();
