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

self.addEventListener('push', (event) => event.waitUntil(show(event.data?.json() ?? {})))

/** Not where somebody looks at us already: there bell and sound have told him. */
async function show({ title = '', body = '', path = '/', tag = '', lang = '' }) {
  const windows = await self.clients.matchAll({ type: 'window' })
  if (tag !== 'test' && windows.some(({ focused }) => focused)) return
  const icon = '/icon-192.png'
  await self.registration.showNotification(title, {
    body,
    tag,
    lang,
    icon,
    renotify: tag !== '',
    data: { path },
  })
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(event.notification.data?.path ?? '/'))
})

/** A window that is open already goes there by itself and keeps what is written in it. */
async function open(path) {
  const windows = await self.clients.matchAll({ type: 'window' })
  const there = windows.find(({ url }) => new URL(url).pathname === path) ?? windows[0]
  if (there) {
    there.postMessage({ open: path })
    // Not every browser lets us bring it forward.
    await there.focus().catch(() => undefined)
  } else {
    await self.clients.openWindow(path)
  }
}

// The browser may change its subscription by itself.
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(subscribeAgain(event)))

async function subscribeAgain({ oldSubscription, newSubscription }) {
  const options = oldSubscription?.options
  const next = newSubscription ?? (options && (await self.registration.pushManager.subscribe(options)))
  if (!next) return
  const { endpoint, keys } = next.toJSON()
  await fetch('/api/me/devices', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ endpoint, keys }),
  })
}
