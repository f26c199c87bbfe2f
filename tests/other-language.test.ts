// The switch of languages changes the words of a page and nothing else: what was asked for, sought and filtered is asked for again.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openApp } from '../src/app.ts'
import { Clerk } from './a-cashier.ts'
import { aHouse, filing, system, type TestHouse, withRooms } from './a-house.ts'

let house: TestHouse
let clerk: Clerk
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  await withRooms(house)
  const claimant = { ...system, actor: { id: 'somebody', role: 'claimant' } }
  const how = { at: '2026-03-02T09:00:00+08:00' }
  const begun = await house.store.begin(claimant, 'labour-dispute-mediation', { step: 'apply', values: filing }, how)
  assert.ok('done' in begun)
  clerk = await Clerk.signIn(openApp(house), 'demo-officer-0')
})
after(() => house.drop())

/** Where the page's own links into the other languages lead. */
const switches = (page: string): URL[] =>
  [...page.matchAll(/href="([^"]*[?&](?:amp;)?lang=(?:en|vi)[^"]*)"/g)].map(
    ([, link = '']) => new URL(link.replaceAll('&amp;', '&'), 'http://localhost'),
  )

for (const path of [
  '/desk?view=section&programme=labour-dispute-mediation',
  '/desk?view=closed&programme=labour-dispute-mediation',
  '/desk/find?q=林測試',
  '/desk/reports?period=2026H1',
  '/desk/commitments?period=2026H1',
  '/search?q=資遣費',
  '/open/qa?q=加班',
])
  test(`of ${path} keeps it`, async () => {
    assert.equal((await clerk.get(path)).status, 200)
    const asked = new URL(path, 'http://localhost')
    const links = switches(await clerk.page(path))
    assert.ok(links.length > 0, 'there is a switch')
    for (const link of links) {
      link.searchParams.delete('lang')
      assert.deepEqual([link.pathname, [...link.searchParams]], [asked.pathname, [...asked.searchParams]])
    }
    const [english] = switches(await clerk.page(path))
    const page = await clerk.page(`${english?.pathname}${english?.search}`)
    assert.match(page, /<html[^>]*lang="(en|vi)"/)
  })

test('of a list shows the same list, filtered as before', async () => {
  const number = /MD115-\d{6}/.exec(await clerk.page('/desk?view=section&programme=labour-dispute-mediation'))?.[0]
  assert.ok(number)
  const [english] = switches(await clerk.page('/desk?view=section&programme=labour-housing'))
  const page = await clerk.page(`${english?.pathname}${english?.search}`)
  assert.doesNotMatch(page, new RegExp(number))
})
