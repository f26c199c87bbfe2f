// Ten thousand people want one hundred times at once. `node bench/venues.ts [attempts] [times]` prints what came of them.
import { aHouse } from '../tests/a-house.ts'
import { rush } from '../tests/rush.ts'

const [attempts = 10_000, times = 100] = process.argv.slice(2).map(Number)
const house = await aHouse('2026-03-02T09:00:00+08:00')
try {
  const begun = performance.now()
  const result = await rush(house, attempts, times, '2026-03-02')
  const seconds = (performance.now() - begun) / 1000
  console.log(JSON.stringify({ attempts, times, ...result, seconds: Number(seconds.toFixed(1)) }))
} finally {
  await house.drop()
}
