// The front door: opens the house, listens, lets the clocks run, and closes in order.
import { serve } from '@hono/node-server'
import { DEMO_STAFF } from '#auth/index.ts'
import { fillDemonstration } from '#demo/start.ts'
import { deliver } from '#notices'
import { openApp } from './app.ts'
import { openHouse } from './open-house.ts'

const port = Number(process.env.PORT ?? 3000)
const house = await openHouse(process.env)
const app = openApp(
  house,
  process.env.LOG === '1'
    ? (line) => console.log(JSON.stringify(line))
    : (line) => line.error && console.error(JSON.stringify(line)),
)
const server = serve({ fetch: app.fetch, port, hostname: process.env.HOST ?? '0.0.0.0' }, () => {
  console.log(`代誌 Taitsi: http://localhost:${port}`)
  if (house.demo)
    console.log(
      `Demonstration. Officers: http://localhost:${port}/desk/sign-in (as ${DEMO_STAFF.map((one) => one.id).join(', ')})`,
    )
})

if (house.demo && process.env.DEMO !== 'empty')
  fillDemonstration(house, (line) => console.log(line)).then(
    () => console.log('The demonstration bureau is ready.'),
    (error: unknown) => {
      house.filling = undefined
      console.error('The demonstration could not be loaded:', error)
    },
  )

let sweeping = false
const clocks = setInterval(() => {
  if (sweeping) return
  sweeping = true
  house.store
    .sweep(house.bureau.id, new Date(house.now()).toISOString())
    .then(
      ({ failed }) => failed.forEach((error) => console.error('A clock could not act:', error)),
      (error: unknown) => console.error('The clocks could not be swept:', error),
    )
    .finally(() => (sweeping = false))
}, 60_000)

// Letters follow their step within seconds; one round at a time.
let delivering = false
const post = setInterval(() => {
  if (delivering) return
  delivering = true
  deliver(
    { ...house, bureau: house.bureau.id, sender: { ...house.bureau, url: house.url }, quiet: house.bureau.quiet },
    house.now(),
  )
    .catch((error: unknown) => console.error('The letters could not be carried:', error))
    .finally(() => (delivering = false))
}, 5_000)

let closing = false
async function close() {
  if (closing) return
  closing = true
  clearInterval(clocks)
  clearInterval(post)
  // Those who are being answered get their answer; nobody new is let in.
  await Promise.race([new Promise((done) => server.close(done)), new Promise((done) => setTimeout(done, 3_000))])
  await house.close()
  process.exit(0)
}
process.on('SIGINT', () => void close())
process.on('SIGTERM', () => void close())
