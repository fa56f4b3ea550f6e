// The screen of a hall: asked anew every few seconds, with a chime for who is called. Without this it is loaded anew.

const ASK_MS = 3000;
const SILENT_AFTER = 3;
const page = () => document.querySelector('[data-page]');
const calls = () => [...document.querySelectorAll('[data-call]')].map(({ dataset }) => dataset.call);

const sound = new AudioContext();
let failed = 0;

async function ask() {
  try {
    const answer = await fetch(location.href);
    const next = new DOMParser()
      .parseFromString(await answer.text(), 'text/html')
      .querySelector('[data-page]');
    if (!answer.ok || !next) throw new Error(`${answer.status}`);
    failed = 0;
    const before = new Set(calls());
    page().replaceWith(document.adoptNode(next));
    begin();
    if (calls().some((call) => !before.has(call))) chime();
  } catch {
    // What is called is not known any more; an old number must not stand there as a new one.
    if (++failed === SILENT_AFTER)
      page().replaceChildren(document.querySelector('[data-offline]').content.cloneNode(true));
  }
  setTimeout(ask, ASK_MS);
}

/** Two tones, as in a station. */
function chime() {
  for (const [index, pitch] of [659, 523].entries()) {
    const begins = sound.currentTime + index * 0.35;
    const tone = new OscillatorNode(sound, { frequency: pitch });
    const loud = new GainNode(sound, { gain: 0 });
    loud.gain.setValueAtTime(0, begins);
    loud.gain.linearRampToValueAtTime(0.6, begins + 0.02);
    loud.gain.exponentialRampToValueAtTime(0.001, begins + 0.9);
    tone.connect(loud).connect(sound.destination);
    tone.start(begins);
    tone.stop(begins + 1);
  }
}

/** Browsers are silent until somebody touched the page; in kiosk mode a setting allows it from the start. */
function begin() {
  for (const button of document.querySelectorAll('[data-sound]')) button.hidden = sound.state === 'running';
}

document.addEventListener('click', async (event) => {
  if (!event.target.closest('[data-sound]')) return;
  await sound.resume();
  begin();
  chime();
});
sound.addEventListener('statechange', begin);
begin();
setTimeout(ask, ASK_MS);
