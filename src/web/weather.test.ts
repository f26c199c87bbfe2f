// The heat index as the stations measure it, from a provider that answers over HTTP, well and badly.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { openWeather, type WeatherProvider } from '#web/weather.ts'
import { openApp } from '#app'
import { aHouse, type TestHouse } from '#tests/a-house.ts'

const NOW = '2026-07-15T13:05:00+08:00'
const example = JSON.parse(
  readFileSync(new URL('../../docs/weather.example.json', import.meta.url), 'utf8'),
) as WeatherProvider
let house: TestHouse
let server: Server
let asked: string[] = []
let answer: (to: ServerResponse) => void
before(async () => {
  house = await aHouse(NOW)
  server = createServer((request, to) => {
    asked.push(`${request.url} ${request.headers.authorization ?? ''}`)
    answer(to)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
after(async () => {
  server.closeAllConnections()
  server.close()
  await house.drop()
})

/** A station as the example's provider writes it. */
const station = (name: string, air: unknown, humidity: unknown, time = '13:00') => ({
  StationName: name,
  ObsTime: { DateTime: `2026-07-15T${time}:00+08:00` },
  WeatherElement: { AirTemperature: air, RelativeHumidity: humidity },
})
const measuring = (stations: unknown[]) => (to: ServerResponse) =>
  to.end(JSON.stringify({ records: { Station: stations } }))
const provider = (more: Partial<WeatherProvider> = {}): WeatherProvider => ({
  ...example,
  url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/now?key={CWA_KEY}`,
  ...more,
})
/** A house that has just begun to read that provider. */
const reading = (more?: Partial<WeatherProvider>) => {
  asked = []
  house.at = NOW
  const app = openApp(
    { ...house, now: () => house.now(), weather: openWeather(provider(more), { CWA_KEY: 'a&b' }) },
    () => {},
  )
  return async (query = '') => {
    const page = await app.request(`/calculators/heat-index${query}`)
    assert.equal(page.status, 200)
    return page.text()
  }
}
const SILENT = /測站資料目前沒有更新/

describe('a bureau that reads the stations', () => {
  test('shows each place with its index and level, the hottest first, and each answers the questions', async () => {
    answer = measuring([station('示範山', '18.2', '90'), station('示範港', '33.5', 72), station('示範市', 36, '55')])
    const page = await reading()()
    const rows = [...page.matchAll(/temperature=([\d.]+)&amp;humidity=([\d.]+)">(.+?)</g)].map((row) =>
      row.slice(1).join(' '),
    )
    assert.deepEqual(rows, ['33.5 72 示範港', '36 55 示範市', '18.2 90 示範山'])
    assert.match(page, /13:00/)
    assert.match(page, /第三級（危險）/)
    assert.match(await reading()('?temperature=33.5&humidity=72'), /熱指數 4\d(\.\d)?°C，第三級/)
  })

  test('leaves out what was not measured, what is hours old, and the stations of other cities', async () => {
    answer = measuring([
      station('無氣溫', '-99', '70'),
      station('無濕度', 30, null),
      station('無時間', 30, 70, 'x'),
      station('兩小時前', 30, 70, '11:00'),
      station('別的城市', 30, 70),
      station('示範市', 30, 70),
      { StationName: '空' },
      'x',
    ])
    const page = await reading({ places: ['無氣溫', '無濕度', '無時間', '兩小時前', '示範市', '空'] })()
    assert.deepEqual(
      [...page.matchAll(/humidity=[\d.]+">(.+?)</g)].map((row) => row[1]),
      ['示範市'],
    )
  })

  test('finds one among many by a part of its name', async () => {
    answer = measuring(Array.from({ length: 40 }, (_, n) => station(n === 7 ? '示範港' : `測站${n}`, 30, 60)))
    const page = reading()
    assert.equal([...(await page()).matchAll(/humidity=60"/g)].length, 12)
    assert.match(await page(`?place=${encodeURIComponent('範港')}`), /humidity=60">示範港/)
    assert.match(await page(`?place=${encodeURIComponent('沒有<b>')}`), /沒有名稱含「沒有&lt;b>」的測站/)
  })

  test('asks the provider every ten minutes at most, with its secret, and says nothing old', async () => {
    answer = measuring([station('示範市', 30, 70)])
    const page = reading({ headers: { authorization: 'Bearer {CWA_KEY}' } })
    await Promise.all([page(), page()])
    house.at = '2026-07-15T13:14:59+08:00'
    await page()
    assert.deepEqual(asked, ['/now?key=a&b Bearer a&b'])
    house.at = '2026-07-15T15:01:00+08:00'
    assert.match(await page(), SILENT)
    assert.equal(asked.length, 2)
  })

  for (const [how, badly] of Object.entries<(to: ServerResponse) => void>({
    'not at all': () => {},
    'with an error': (to) => to.writeHead(503).end('later'),
    'no JSON': (to) => to.end('<html>'),
    'another form': (to) => to.end('{"records":{"Station":{"a":1}}}'),
    'far too much': (to) => to.end(`"${'x'.repeat(5_000_001)}"`),
  }))
    test(`lets people enter their own numbers when it answers ${how}`, async () => {
      answer = badly
      const page = await reading()()
      assert.match(page, SILENT)
      assert.match(page, /name="temperature"/)
    })
})

test('a bureau that reads none asks for the numbers alone', async () => {
  const page = await (await openApp(house, () => {}).request('/calculators/heat-index')).text()
  assert.ok(!page.includes('現在量到的'))
  assert.match(page, /name="temperature"/)
})
