// Only makes faster what works without it.

const search = document.querySelector('[data-search-field]');

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key === '/' && !typing && search) {
    event.preventDefault();
    search.focus();
    search.select();
  }
});

// Lists: j and k move from row to row, Enter opens the row (its link has the focus), x ticks it.
const rows = [...document.querySelectorAll('[data-row]')];

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input:not([type=checkbox]), textarea, select');
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = rows.indexOf(event.target.closest('[data-row]'));
  const step = { j: 1, k: -1 }[event.key];
  if (step !== undefined && rows.length > 0) {
    const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1);
    rows[next].querySelector('a')?.focus();
  }
  if (event.key === 'x' && at >= 0) rows[at].querySelector('[type=checkbox]')?.click();
});

const bulk = [...document.querySelectorAll('[data-bulk]')].map((button) => [button, button.textContent]);
const countPicked = () => {
  const picked = document.querySelectorAll('[data-row] [type=checkbox]:checked').length;
  for (const [button, words] of bulk) button.textContent = picked > 0 ? `${words} (${picked})` : words;
};
if (bulk.length > 0) {
  document.addEventListener('change', countPicked);
  window.addEventListener('pageshow', countPicked);
}

// What is scanned next takes the place of what was typed before.
const scanned = document.querySelector('[data-select]');
scanned?.addEventListener('focus', () => scanned.select());
if (scanned === document.activeElement) scanned?.select();

// A form sent twice is harmless for the log; the second click should not look like a second act either.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent && form.method === 'post') return event.preventDefault();
  form.dataset.sent = 'yes';
  // Stopped while it was under way, the form can be sent again.
  setTimeout(() => delete form.dataset.sent, 5000);
});
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});

// The address of the page shows the same form: back to here asks for it, and not whether to send it once more.
if (document.querySelector('form[data-kept]')) history.replaceState(null, '', location.href);

// Enter goes on to the next field of a long form, Ctrl+Enter sends it; without this, Enter sends it.
document.addEventListener('keydown', (event) => {
  const form = event.key === 'Enter' && event.target.closest('form[data-enter-moves]');
  if (!form) return;
  // From wherever in the form somebody is, with a tick or a reason as with a name.
  if (event.ctrlKey) {
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  if (!event.target.matches('input:not([type=checkbox]):not([type=file]), select')) return;
  const next = nextField(form, event.target);
  // A number alone may be known: the page comes back with the rest filled in.
  if (event.target.name === 'sogiayto' && form.elements.hoten.value === '') return;
  event.preventDefault();
  if (next) next.focus();
  else form.requestSubmit();
});

function nextField(form, field) {
  const fields = [...form.elements].filter(
    (one) => one.offsetParent !== null && one.tabIndex >= 0 && !one.disabled,
  );
  return fields[fields.indexOf(field) + 1];
}

// One letter for what is done most on a page, shown beside it.
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || !/^[a-z]$/i.test(event.key)) return;
  if (event.target.closest('input, textarea, select, [contenteditable]')) return;
  document.querySelector(`[data-key="${event.key.toLowerCase()}"]`)?.click();
});

// The first field to put right, rather than the first of the page.
document.querySelector('form[data-enter-moves] [aria-invalid="true"]')?.focus();

// A dashboard follows what happens, as long as somebody is there: a screen that was left keeps nobody signed in.
const EVERY_MS = 60_000;
const THERE_MS = 10 * 60_000;
const followed = document.querySelector('[data-follow]');
if (followed) {
  let moved = Date.now();
  for (const kind of ['pointerdown', 'pointermove', 'keydown', 'scroll'])
    addEventListener(kind, () => (moved = Date.now()), { passive: true });
  setInterval(async () => {
    if (document.hidden || Date.now() - moved > THERE_MS) return;
    if (followed.contains(document.activeElement)) return;
    const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined);
    if (!answer?.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('[data-follow]');
    if (!fresh) return;
    const open = [...followed.querySelectorAll('details')].map((one) => one.open);
    followed.replaceChildren(...fresh.childNodes);
    for (const [index, one] of [...followed.querySelectorAll('details')].entries())
      one.open = open[index] ?? false;
  }, EVERY_MS);
}

// What is to be put on another site is copied whole; where the browser does not let us, it stands there marked.
for (const button of document.querySelectorAll('[data-copy]')) button.hidden = false;
document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  const said = button.parentElement.querySelector('[role=status]');
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    said.textContent = 'Đã chép.';
  } catch {
    said.textContent = 'Đã chọn hết: bấm Ctrl+C để chép.';
  }
});
