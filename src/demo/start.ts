// The demonstration bureau on its first start: register entries and a living present at once, published half-years behind them.
import { taipeiDay } from '#engine'
import { demoActor } from '#auth/index.ts'
import { enterFigure, importHistory, judgeFigure, type Published } from '#reports/index.ts'
import { roll } from '#roll'
import { ownDatasets } from './dataset.ts'
import { joinHolder } from './holder.ts'
import type { Context } from '#store/context.ts'
import { demoSession, fillFigures, fillGround, fillPresent, type Filling, joinPartners } from './fill.ts'

type Room = {
  store: Filling['store']
  db: Parameters<typeof enterFigure>[0]
  context: Context
  bureau: { id: string }
  calendar(): Filling['calendar']
  now(): number
  filling?: { doing: string; done: number; of: number } | undefined
}

const BEGUN = 'demonstration begun'
const DONE = 'demonstration done'

/** Does nothing in a bureau that had cases of its own, or is filled already; one that was cut off is filled to the end. */
export async function fillDemonstration(
  house: Room,
  log: (line: string) => void,
  datasets = ownDatasets(),
): Promise<void> {
  const { store, bureau } = house
  const session = demoSession(bureau.id)
  const at = new Date(house.now()).toISOString()
  if (await store.marked(bureau.id, DONE)) return
  if (await store.isEmpty(bureau.id)) await store.mark(bureau.id, BEGUN, at)
  // The day it was begun stays the day it is told from, or the same lines would not come out again.
  const begun = await store.marked(bureau.id, BEGUN)
  if (!begun) return
  const filling: Filling = {
    store,
    db: house.db,
    roll,
    calendar: house.calendar(),
    today: taipeiDay(Date.parse(begun)),
    bureau: bureau.id,
    staff: demoActor,
    told: ({ doing, cases, of }) => {
      house.filling = { doing, done: cases, of }
      log(`${doing}: ${cases} of ${of}`)
    },
  }
  const refused = [...(await fillGround(filling, '2019-12-02')), ...(await fillPresent(filling))]
  for (const line of refused) log(`refused: ${line}`)
  await joinPartners(filling)
  // The earlier one first: a register grows from one to the other.
  for (const dataset of datasets) {
    const played = await fillFigures(filling, dataset)
    for (const line of played.refused) log(`refused: ${line}`)
    await once(house, `${dataset.document.code} budgets`, at, () => enterBudgets(house, dataset, at))
  }
  for (const dataset of datasets) await importHistory(house.db, session, dataset as Published, at)
  await once(house, 'holder of a mandate', at, () => joinHolder(house.context, filling, at))
  await store.mark(bureau.id, DONE, at)
  house.filling = undefined
}

/** For what may be done twice without harm, but need not be. */
async function once({ store, bureau }: Room, part: string, at: string, work: () => Promise<void>): Promise<void> {
  if (await store.marked(bureau.id, part)) return
  await work()
  await store.mark(bureau.id, part, at)
}

/** The budgets printed beside the tables are entered by hand in life; here they are entered with their document as source. */
export async function enterBudgets(
  house: Pick<Room, 'db' | 'bureau'>,
  dataset: ReturnType<typeof ownDatasets>[number],
  at: string,
): Promise<void> {
  const entered = new Set(roll.flatMap(({ programme }) => Object.keys(programme.entered ?? {})))
  const { code, periodStart, periodEnd } = dataset.document
  for (const row of dataset.tables.flatMap((table) => table.tidy ?? []))
    if (entered.has(row.measure) && row.value !== null)
      await confirmed(
        house,
        { measure: row.measure, from: periodStart, to: periodEnd, value: row.value, source: code },
        at,
      )
}

/** Entered by one person and confirmed by another, as in life. */
async function confirmed(
  { db, bureau }: Pick<Room, 'db' | 'bureau'>,
  figure: Parameters<typeof enterFigure>[2],
  at: string,
): Promise<void> {
  const session = demoSession(bureau.id)
  const id = await enterFigure(db, session, figure, at)
  await judgeFigure(db, { ...session, actor: demoActor('accountant') }, id, { confirmed: true }, at)
}
