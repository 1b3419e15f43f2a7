/* VERSION and FILES are written above this line by the build. */

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(VERSION)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' }))))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => name.startsWith('holdfast-') && name !== VERSION).map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  )
})

/** What the server answers itself, beside the pages: its interface, its manual, its log. */
const SERVERS_OWN = /^\/(?:api|docs|health|log|metrics)(?:\/|$)/

// Everything comes from the cache of one build, so that page and engine never disagree. Nothing else is answered here.
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || SERVERS_OWN.test(pathname)) return
  event.respondWith(
    caches.open(VERSION).then(async (cache) => {
      const page = request.mode === 'navigate' ? await cache.match('./') : undefined
      return page ?? (await cache.match(request, { ignoreSearch: true })) ?? fetch(request)
    }),
  )
})
