// The front door: takes its address, opens the house, lets the clocks run, and closes in order.
import { DEMO_STAFF } from '#auth/index.ts'
import { fillDemonstration } from '#demo/start.ts'
import { deliver } from '#notices'
import { openApp } from './app.ts'
import { type FrontDoor, takeFrontDoor } from './front-door.ts'
import { openHouse, type OpenHouse } from './open-house.ts'
import { endWithStarter } from './with-its-starter.ts'

let door: FrontDoor | undefined
let opening: Promise<OpenHouse> | undefined
const rounds: NodeJS.Timeout[] = []
let ending = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
endWithStarter(process.env, () => void end(0))

try {
  door = await takeFrontDoor(process.env)
  opening = openHouse(process.env, Date.now, (line) => console.error(line))
  const house = await opening
  await catchUp(house)
  run(house, door)
} catch (error) {
  // What an operator can mend is said in a sentence; only what nobody foresaw shows where it happened.
  const foreseen = error instanceof Error && ['Error', 'DatabaseProblem'].includes(error.name) && !('code' in error)
  console.error(foreseen ? error.message : error)
  await end(1)
}

/** Once after an update that needs it; until then everybody is asked to come back in a moment. */
async function catchUp({ store, bureau, now }: OpenHouse): Promise<void> {
  let said = 0
  await store.caughtUp(bureau.id, new Date(now()).toISOString(), (done, of) => {
    if (done < of && done - said < 3_000) return
    said = done
    console.log(`更新後重建 Made anew after the update: ${done} of ${of} cases.`)
  })
}

function run(house: OpenHouse, { port, open }: FrontDoor): void {
  if (ending) return
  for (const line of house.warns ?? []) console.error(line)
  const app = openApp(
    house,
    process.env.LOG === '1'
      ? (line) => console.log(JSON.stringify(line))
      : (line) => line.error && console.error(JSON.stringify(line)),
  )
  open(app.fetch)
  console.log(`代誌 Taitsi: http://localhost:${port}`)
  if (house.demo)
    console.log(
      `Demonstration. Officers: http://localhost:${port}/desk/sign-in (as ${DEMO_STAFF.map((one) => one.id).join(', ')})`,
    )
  if (house.demo && process.env.DEMO !== 'empty')
    fillDemonstration(house, (line) => console.log(line)).then(
      () => console.log('The demonstration bureau is ready.'),
      (error: unknown) => {
        if (ending) return
        house.filling = undefined
        console.error('The demonstration could not be loaded:', error)
      },
    )
  const { id } = house.bureau
  let swept: number | undefined
  const away = { papers: 0, drafts: 0, passing: 0 }
  house.sweptAt = () => swept
  house.takenAway = () => away
  each(60_000, 'The clocks could not be swept:', async () => {
    const { failed, swept: gone } = await house.store.sweep(id, new Date(house.now()).toISOString())
    swept = house.now()
    for (const kind of ['papers', 'drafts', 'passing'] as const) away[kind] += gone[kind]
    if (gone.papers + gone.drafts > 0)
      console.log(`逾期未送出 Never sent, and taken away: ${gone.papers} papers, ${gone.drafts} drafts.`)
    for (const error of failed) console.error('A clock could not act:', error)
  })
  // What was written is signed each minute, and what is signed leaves the house.
  const sign = () => house.evidence.round(new Date(house.now()).toISOString())
  each(60_000, 'The evidence could not be signed:', sign)
  void sign()
  // Letters follow their step within seconds.
  each(5_000, 'The letters could not be carried:', () =>
    deliver(
      { ...house, bureau: id, sender: { ...house.bureau, url: house.url }, quiet: house.bureau.quiet },
      house.now(),
    ),
  )
}

/** One round at a time; what failed is said, and tried again at the next. */
function each(every: number, failing: string, round: () => Promise<unknown>): void {
  let going = false
  rounds.push(
    setInterval(() => {
      if (going) return
      going = true
      round()
        .catch((error: unknown) => console.error(failing, error))
        .finally(() => (going = false))
    }, every),
  )
}

/** Whatever was opened is closed again, also where the opening itself failed. */
async function end(code: number): Promise<void> {
  if (ending) return
  ending = true
  rounds.forEach(clearInterval)
  // Those who are being answered get their answer; nobody new is let in.
  await door?.close(3_000)
  const house = await opening?.catch(() => undefined)
  await house?.evidence.round(new Date(house.now()).toISOString())
  await house?.close().catch((error: unknown) => console.error(error))
  process.exit(code)
}
