// How long each of the inputs made to hurt holds the server's thread. Run: npm run stalls [-- --only payroll --tries 5 --port 3918].
// Whoever else uses the site waits for that long; over 50 ms wants mending. On a machine that does nothing else the two columns agree.
import { parseArgs } from 'node:util'
import { withServer } from '../tests/stalls.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    tries: { type: 'string', default: '3' },
    port: { type: 'string', default: '3918' },
    database: { type: 'string' },
  },
})
const MOST = 50
const on = { port: Number(values.port), ...(values.database ? { database: values.database } : {}) }
const ms = (n) => n.toFixed(0).padStart(6)
const HEAD = 'status  computed ms (least, most)  waited ms (least, most)  what'
await withServer(on, async (measure, piece) => {
  console.log(`A fixed piece of work takes ${piece.toFixed(1)} ms here.`)
  console.log(HEAD)
  for await (const { what, status, wall, computed } of measure(new RegExp(values.only), Number(values.tries)))
    console.log(
      `${String(status).padStart(6)}  ${ms(computed.least)} ${ms(computed.most)}              ${ms(wall.least)} ${ms(wall.most)}            ${what}${computed.least > MOST ? '  ← over 50 ms' : ''}`,
    )
})
