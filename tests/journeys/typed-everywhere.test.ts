// Every form of the desk, found from its pages: whatever is typed, ticked or chosen in it and not sent stands there again.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { fillGround, fillPresent } from '#demo/fill.ts'
import { openApp } from '../../src/app.ts'
import { aHouse, type TestHouse } from '../a-house.ts'
import { aSignedReport } from '../a-signed-report.ts'
import { Visitor } from '../a-visitor.ts'
import { type Control, formsIn, type PageForm, pairsOf, typedIn } from '../browser/forms.ts'
import { type Address, known, PAGES } from '../browser/addresses.ts'

/** Forms whose text is not kept, each with why. */
const NOT_KEPT: [action: RegExp, why: string][] = [
  [/^\/desk\/(demo-)?sign-in/, 'a password'],
  [/^\/desk\/account\/(confirm|password|second-factor)/, 'a password or a code'],
  [/^\/desk\/payroll$/, 'the page promises that wages are kept nowhere'],
  [/^\/desk\/payments\/list$/, 'ticks, which stand for what waits today'],
]

/** Forms that are a button alone, or are excused above. */
const NOTHING_TYPED: Record<string, number> = {
  'account.tsx': 1,
  'destruction/acts-on.tsx': 1,
  'destruction/page.tsx': 1,
  'features/entered/page.tsx': 1,
  'features/exchanges/page.tsx': 1,
  'features/payments/answers.tsx': 1,
  'features/payments/list.tsx': 1,
  'features/payments/sections.tsx': 1,
  'features/payroll/result.tsx': 1,
  'features/payroll/start.tsx': 1,
  'features/visits/page.tsx': 1,
  'first-sign-in.tsx': 1,
  'log/lines.tsx': 1,
  'notices.tsx': 1,
  'own-account.tsx': 2,
  'person/page.tsx': 1,
  'report/prepared.tsx': 2,
  'second-factor.tsx': 1,
  'sign-in.tsx': 2,
}
/** The portal's alone. */
const NOT_AT_THE_DESK = /^src\/features\/(calculators|bookings|published)\//

let house: TestHouse
let addresses: Address[]
let app: ReturnType<typeof openApp>
before(async () => {
  house = await aHouse('2026-11-24T10:00:00+08:00')
  await fillGround(house.fillable, '2026-10-01')
  await fillPresent(house.fillable)
  const signed = await aSignedReport(house, { from: '2026-01-01', to: '2026-06-30' }, house.at)
  const of = await known(house, { frozen: signed.frozen.id, prepared: signed.prepared })
  addresses = Object.entries(PAGES).flatMap(([route, make]) => (route.startsWith('/desk') ? make(of) : []))
  app = openApp(house)
})
after(() => house.drop())

const people = new Map<string, Visitor>()
async function visitor(account: string | undefined): Promise<Visitor> {
  const name = account ?? ''
  const found = people.get(name) ?? new Visitor(app)
  if (!people.has(name) && account) await found.post('/desk/demo-sign-in', { account })
  people.set(name, found)
  return found
}
const pageOf = async (who: Visitor, path: string) => (await who.get(path)).text()
const excused = ({ action }: PageForm) => NOT_KEPT.some(([which]) => which.test(action))

/** Something else than what stands there. */
function changed(form: PageForm): PageForm {
  const last = new Map(form.controls.filter(({ kind }) => kind === 'radio').map((one) => [one.name, one.value]))
  const controls = form.controls.map((one): Control => {
    if (one.kind === 'text') return { ...one, value: '甲乙丙丁戊己庚辛'.slice(0, Math.min(8, one.max)) }
    if (one.kind === 'time') return { ...one, value: '10:20' }
    if (one.kind === 'select') return { ...one, value: one.offers.at(-1) ?? '' }
    if (one.kind === 'checkbox') return { ...one, on: !one.on }
    if (one.kind === 'radio') return { ...one, on: last.get(one.name) === one.value }
    return one
  })
  return { ...form, controls }
}
const standing = (form: PageForm) =>
  typedIn(form)
    // What finds an entry is no answer.
    .filter(({ name }) => !name.endsWith('-words'))
    .map(({ name, kind, value, on }) => `${name}: ${['checkbox', 'radio'].includes(kind) ? `${value} ${on}` : value}`)

describe('what is typed in any form of the desk', () => {
  test('is kept while it is typed, and stands there again', async () => {
    const unkept = new Set<string>()
    const lost: Record<string, unknown> = {}
    const kinds = new Set<string>()
    for (const { path, as } of addresses) {
      const who = await visitor(as)
      const forms = formsIn(await pageOf(who, path)).filter((one) => typedIn(one).length > 0 && !excused(one))
      for (const form of forms) {
        if (!form.kept) {
          unkept.add(`${path}: ${form.action}`)
          continue
        }
        kinds.add(form.action.replace(/[0-9a-f-]{36}/g, ':id').replace(/[?].*/, ''))
        const typed = changed(form)
        const sent = new URLSearchParams(pairsOf(typed)).toString()
        const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
        // A second later than the form before: nobody types into two at one moment, and of what lies about the latest is looked through.
        house.at = new Date(Date.parse(house.at) + 1000).toISOString()
        // Kept by the page's own token: as little as a page has whose session is over.
        const kept = await app.request('/desk/drafts', { method: 'POST', headers, body: sent })
        assert.equal(kept.status, 204, `${path}: ${form.action}`)
        const again = formsIn(await pageOf(who, path)).find((one) => one.action === form.action && sameNames(one, form))
        const [is, was] = [again ? standing(again) : [], standing(typed)]
        if (is.join('\n') !== was.join('\n'))
          lost[`${path}: ${form.action}`] = was.filter((one, at) => one !== is[at]).slice(0, 4)
      }
    }
    assert.deepEqual([...unkept], [])
    assert.deepEqual(lost, {})
    assert.ok(kinds.size > 80, `${kinds.size} kinds of forms`)
  })

  test('stands in forms that say how they keep it, also on pages this test does not reach', () => {
    const without = Object.fromEntries(
      globSync(['src/desk/**/*.tsx', 'src/features/**/*.tsx']).flatMap((file): [string, number][] => {
        if (NOT_AT_THE_DESK.test(file)) return []
        const forms = [...readFileSync(file, 'utf8').matchAll(/<Form\b(?:[^>]|=>)*>/g)]
        const count = forms.filter(([head]) => !head.includes('draft=')).length
        return count > 0 ? [[file.replace(/^src\/(desk\/)?/, ''), count]] : []
      }),
    )
    assert.deepEqual(without, NOTHING_TYPED)
  })
})

const sameNames = (a: PageForm, b: PageForm) =>
  typedIn(a)
    .map(({ name }) => name)
    .join() ===
  typedIn(b)
    .map(({ name }) => name)
    .join()
