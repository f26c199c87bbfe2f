// The scripts of the page that works where there is no network, and the worker that keeps it on the device.
import { type Assets, hashed, modules, scriptHref, stylesheetHref } from '#ui/assets.ts'

const device = modules(new URL('./device/', import.meta.url), 'visits')
const scripts = Object.keys(device.files).filter((name) => name !== 'worker')
const path = (name: string) => `/assets/visits-${name}-${device.hash}.js`

export const visitsHref = path('app')

/** What the page needs where there is no network, and the worker that keeps it. */
export const visitsOffline = (page: string): { worker: string; files: string[] } => {
  const files = [page, '/icon.svg', stylesheetHref, scriptHref, ...scripts.map(path)]
  const version = hashed(files.join('\n'))
  const worker = `const VERSION = ${JSON.stringify(version)}\nconst FILES = ${JSON.stringify(files)}\n${device.files.worker}`
  return { worker, files }
}

/** Sent to whoever opens the page and to nobody else. */
export const visitAssets: Assets = Object.fromEntries(
  scripts.map((name) => [path(name), { type: 'text/javascript; charset=utf-8', body: device.files[name] ?? '' }]),
)
