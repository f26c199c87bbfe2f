// npm run bench:breadth: the roll as it stands and four times as broad, each in a house of its own, the same pages measured in both; ratios
// within the run. `SHOW=4150` leaves the broad house open at that port instead, to be looked at.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { openApp } from '../src/app.ts'
import { openHouse } from '../src/open-house.ts'
import type { AnyFormula } from '#engine'
import { type Enrolled, roll } from '#roll'
import type { Store } from '#store/types.ts'

const TIMES = 4
const PAGES = [
  '/',
  '/services',
  '/figures',
  '/figures?family=disputes',
  '/api/openapi.json',
  '/desk',
  '/desk/new',
  '/desk/dashboard',
  '/desk/dashboard?unit=labour-relations',
  '/desk/reports',
]

/** Each programme again under another id, with measures and lists of its own; what it names of others stays as it is. */
function broadened(enrolled: readonly Enrolled[], times: number): Enrolled[] {
  return Array.from({ length: times }, (_, nth) =>
    enrolled.map((one) => (nth === 0 ? one : { ...one, programme: again(one.programme, nth) })),
  ).flat()
}

function again(programme: Enrolled['programme'], nth: number): Enrolled['programme'] {
  const named = (name: string) => `${name}-${nth}`
  const own = new Set(
    [programme.measures, programme.formulas ?? {}, programme.entered ?? {}].flatMap((one) => Object.keys(one)),
  )
  const renamed = <T>(all: Readonly<Record<string, T>>, each: (one: T) => T = (one) => one): Record<string, T> =>
    Object.fromEntries(Object.entries(all).map(([name, one]) => [named(name), each(one)]))
  const formula = (one: AnyFormula): AnyFormula => ({
    ...one,
    ...Object.fromEntries(
      (['part', 'of', 'share', 'mean', 'change', 'against'] as const).flatMap((word) => {
        const name = one[word]
        return name && own.has(name) ? [[word, named(name)]] : []
      }),
    ),
  })
  const { publishes: _, portal, ...rest } = programme
  const publish = portal?.publish?.map((one) => (own.has(one) ? named(one) : one))
  return {
    ...rest,
    id: named(programme.id),
    code: `${programme.code}${'ABC'[nth - 1]}`,
    name: { ...programme.name, zh: `${programme.name.zh}（${nth}）`, en: `${programme.name.en} (${nth})` },
    covers: [],
    ...(portal ? { portal: { ...portal, ...(publish ? { publish } : {}) } } : {}),
    measures: renamed(programme.measures),
    formulas: renamed(programme.formulas ?? {}, formula),
    entered: renamed(programme.entered ?? {}),
  }
}

async function house(enrolled: readonly Enrolled[]) {
  const dataDir = mkdtempSync(join(tmpdir(), 'taitsi-breadth-'))
  const began = performance.now()
  const open = await openHouse({ DATA_DIR: dataDir, DEMO: 'open' }, Date.now, () => {}, enrolled)
  const app = openApp(open)
  const started = performance.now() - began
  let used = 0
  for (const one of enrolled) if (await begins(open.store, open.bureau.id, one)) used++
  const entered = await app.request('/desk/demo-sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ _csrf: '', account: 'demo-head-0' }),
  })
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const get = async (path: string) => {
    const answer = await app.request(path, { headers: { cookie, 'accept-language': 'zh-TW' } })
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}.`)
    return answer.text()
  }
  const close = async () => {
    await open.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { app, get, close, started, used }
}

/** As its first story begins that can begin by itself, so that the pages have something to count. */
async function begins(store: Store, bureau: string, { programme, stories }: Enrolled): Promise<boolean> {
  const at = new Date().toISOString()
  for (const [n, { lines }] of Object.values(stories).entries()) {
    const [, role = '', step = '', values = {}] = lines[0] ?? []
    const actor = { id: 'bench', role: role.split(':')[0] ?? '' }
    const reader = { name: 'bench', sees: () => ['open', 'internal', 'personal', 'special', 'sealed'] as const }
    const key = `${programme.id}-${n}`
    const acted = await store
      .begin({ bureau, reach: 'system', actor, reader }, programme.id, { step, values }, { at, key })
      .catch(() => undefined)
    if (acted && 'done' in acted) return true
  }
  return false
}

/** Of each its median, taken in turns, so that what else the machine does meanwhile falls on both. */
async function medians(times: number, works: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const taken = works.map((): number[] => [])
  for (let n = 0; n < times; n++)
    for (const [at, work] of works.entries()) {
      const before = performance.now()
      await work()
      taken[at]?.push(performance.now() - before)
    }
  return taken.map((one) => one.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0)
}

const broad = broadened(roll, TIMES)
if (process.env.SHOW) {
  const { app } = await house(broad)
  serve({ fetch: app.fetch, port: Number(process.env.SHOW) }, ({ port }) => console.log(`http://localhost:${port}`))
} else {
  const [narrow, wide] = [await house(roll), await house(broad)]
  const row = (name: string, few: number, many: number) =>
    console.log(
      `${name.padEnd(28)}${few.toFixed(1).padStart(10)}${many.toFixed(1).padStart(10)}${(many / few).toFixed(2).padStart(8)}`,
    )
  console.log(
    `${''.padEnd(28)}${String(roll.length).padStart(10)}${String(broad.length).padStart(10)}${'ratio'.padStart(8)}`,
  )
  row('programmes with a case', narrow.used, wide.used)
  row('opening the house, ms', narrow.started, wide.started)
  for (const path of PAGES) {
    await Promise.all([narrow.get(path), wide.get(path)])
    const [few = 0, many = 0] = await medians(31, [() => narrow.get(path), () => wide.get(path)])
    row(`${path}, ms`, few, many)
    row(`  its KB`, (await narrow.get(path)).length / 1024, (await wide.get(path)).length / 1024)
  }
  await narrow.close()
  await wide.close()
}
