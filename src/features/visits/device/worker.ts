// Keeps the empty page and its scripts for when there is no network. Nothing about any case ever lies in this store.
declare const FILES: readonly string[]
declare const VERSION: string
type Waiting = Event & { waitUntil(work: Promise<unknown>): void }
type Asking = Waiting & { request: Request; respondWith(answer: Promise<Response>): void }
type Worker = {
  addEventListener(name: 'install' | 'activate', act: (event: Waiting) => void): void
  addEventListener(name: 'fetch', act: (event: Asking) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}
const worker = globalThis as unknown as Worker
const NAME = `visits-${VERSION}`

worker.addEventListener('install', (event) =>
  event.waitUntil(
    caches
      .open(NAME)
      .then((store) => store.addAll([...FILES]))
      .then(() => worker.skipWaiting()),
  ),
)
worker.addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== NAME).map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  ),
)
worker.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== location.origin || !FILES.includes(pathname)) return
  event.respondWith(caches.match(pathname, { cacheName: NAME }).then((found) => found ?? fetch(event.request)))
})
