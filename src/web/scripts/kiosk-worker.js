// Keeps one page for a machine that starts without a network: that it is away, and that it asks again. Nothing that
// anybody looked up is ever kept: of all else not even the answer is seen here.

// What is kept; whoever serves this fills it in.
const KEPT = { name: '', page: '', files: [] };
const NAME = `kiosk-${KEPT.name}`;

self.addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(NAME);
    await cache.addAll(
      [KEPT.page, ...KEPT.files].map((address) => new Request(address, { cache: 'reload' })),
    );
    await self.skipWaiting();
  };
  event.waitUntil(keep());
});

self.addEventListener('activate', (event) => {
  const begin = async () => {
    for (const name of await caches.keys()) if (name !== NAME) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(begin());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(pageOrAway(request));
  else if (KEPT.files.includes(new URL(request.url).pathname)) event.respondWith(fileOrKept(request));
});

/** A gateway before us that answers that we are not there is no better than no network. */
async function pageOrAway(request) {
  try {
    const answer = await fetch(request);
    if (answer.status < 502 || answer.status > 504) return answer;
  } catch {
    // Away.
  }
  return caches.match(KEPT.page);
}

async function fileOrKept(request) {
  return (await caches.match(request.url)) ?? fetch(request);
}
