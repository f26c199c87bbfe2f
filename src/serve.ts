// One process that serves: takes its address, opens the house, lets the rounds begin, and closes in order. Alone, or one of several (primary.ts).
import cluster from 'node:cluster'
import { heard } from '#aside'
import { DEMO_STAFF } from '#auth/index.ts'
import { fillDemonstration } from '#demo/start.ts'
import { deliver } from '#notices'
import { openApp } from './app.ts'
import { type FrontDoor, takeFrontDoor } from './front-door.ts'
import { openHouse, type OpenHouse } from './open-house.ts'
import type { FromWorker, ToWorker } from './primary.ts'
import { keepRounds, type Round, type Rounds } from './rounds.ts'
import { said } from './said.ts'
import { endWithStarter } from './with-its-starter.ts'

/** Whether there is something left that only one may do: the tables, what an update made stale, the demonstration. */
const first = !cluster.isWorker || process.env.TAITSI_FIRST === '1'
const tell = (told: FromWorker) => void (cluster.isWorker && process.connected && process.send?.(told))
const ready = Promise.withResolvers<void>()
let crew: { serving: number; of: number } | undefined
let door: FrontDoor | undefined
let opening: Promise<OpenHouse> | undefined
let rounds: Rounds | undefined
let ending = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
if (cluster.isWorker) process.on('message', hear)
else endWithStarter(process.env, () => void end(0))

try {
  // The first is there from the start and asks for patience; a later one is let in when it can answer.
  if (first) door = await takeFrontDoor(process.env)
  if (first && cluster.isWorker) {
    tell({ taken: true })
    await ready.promise
  }
  opening = openHouse(process.env, Date.now, (line) => console.error(line), undefined, !cluster.isWorker)
  const house = await opening
  await catchUp(house)
  door ??= await takeFrontDoor(process.env)
  run(house, door)
} catch (error) {
  console.error(said(error))
  await end(1)
}

function hear(told: ToWorker): void {
  if ('open' in told) ready.resolve()
  else if ('crew' in told) crew = told.crew
  else if ('gone' in told) void rounds?.gone(told.gone)
  else {
    const answer = heard(told)
    if (answer) tell(answer)
  }
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
  if (cluster.isWorker) house.crew = () => crew ?? { serving: 1, of: 1 }
  const app = openApp(
    house,
    process.env.LOG === '1'
      ? (line) => console.log(JSON.stringify(line))
      : (line) => line.error && console.error(JSON.stringify(line)),
  )
  open(app.fetch)
  rounds = keepRounds(house, roundsOf(house), (says, error) => console.error(says, error))
  tell({ serves: rounds.holder })
  if (!first) return tell({ filled: true })
  for (const line of house.warns ?? []) console.error(line)
  console.log(`代誌 Taitsi: http://localhost:${port}`)
  if (house.demo)
    console.log(
      `Demonstration. Officers: http://localhost:${port}/desk/sign-in (as ${DEMO_STAFF.map((one) => one.id).join(', ')})`,
    )
  if (!house.demo || process.env.DEMO === 'empty') return tell({ filled: true })
  void fill(house)
}

async function fill(house: OpenHouse): Promise<void> {
  try {
    await fillDemonstration(house, (line) => console.log(line))
    console.log('The demonstration bureau is ready.')
  } catch (error) {
    if (ending) return
    house.filling = undefined
    console.error('The demonstration could not be loaded:', error)
  }
  tell({ filled: true })
}

function roundsOf(house: OpenHouse): Round[] {
  const { id } = house.bureau
  const away = { papers: 0, drafts: 0, passing: 0 }
  return [
    {
      duty: 'clock',
      every: 60_000,
      failing: 'The clocks could not be swept:',
      async work(at) {
        const { failed, swept: gone } = await house.store.sweep(id, at)
        for (const kind of ['papers', 'drafts', 'passing'] as const) away[kind] += gone[kind]
        if (gone.papers + gone.drafts > 0)
          console.log(`逾期未送出 Never sent, and taken away: ${gone.papers} papers, ${gone.drafts} drafts.`)
        for (const error of failed) console.error('A clock could not act:', error)
        return away
      },
    },
    {
      // What was written is signed each minute, and what is signed leaves the house.
      duty: 'evidence',
      every: 60_000,
      failing: 'The evidence could not be signed:',
      async work(at) {
        await house.evidence.round(at)
        return house.evidence.state()
      },
    },
    {
      // Letters follow their step within seconds.
      duty: 'letters',
      every: 5_000,
      failing: 'The letters could not be carried:',
      async work(at) {
        const sender = { ...house.bureau, url: house.url }
        await deliver({ ...house, bureau: id, sender, quiet: house.bureau.quiet }, Date.parse(at))
      },
    },
  ]
}

/** Whatever was opened is closed again, also where the opening itself failed. */
async function end(code: number): Promise<void> {
  if (ending) return
  ending = true
  // Those who are being answered get their answer; nobody new is let in.
  await door?.close(3_000)
  const house = await opening?.catch(() => undefined)
  await rounds?.end('evidence')
  await house?.close().catch((error: unknown) => console.error(error))
  process.exit(code)
}
