// Keeps hashed files, which never change, and one page for when nothing answers. Never anything of the API,
// never a page of the app: what a person may see is asked of the server each time.
const CACHE = 'switchboard-1'
const OFFLINE = ['/offline.html', '/offline.css', '/icon.svg']
const MOST_FILES = 200

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(OFFLINE)))
  void self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  const old = async () => {
    for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name)
    await self.clients.claim()
  }
  event.waitUntil(old())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match('/offline.html')))
  } else if (pathname.startsWith('/assets/')) {
    event.respondWith(fromCache(request))
  } else if (OFFLINE.includes(pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(request)))
  }
})

async function fromCache(request) {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request)
  if (kept) return kept
  const reply = await fetch(request)
  if (reply.ok) {
    await cache.put(request, reply.clone())
    await dropOldest(cache)
  }
  return reply
}

async function dropOldest(cache) {
  const files = (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith('/assets/'))
  for (const file of files.slice(0, Math.max(0, files.length - MOST_FILES))) await cache.delete(file)
}
