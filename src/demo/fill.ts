// Fills an empty bureau: register entries, cases that add up to published figures, and a living present, all as ordinary events.
import { createHash } from 'node:crypto'
import { addDays, type Calendar, listed, type Programme } from '#engine'
import type { Play, Seeding, SeedingContext, Wanted } from './seeding.ts'
import { standFor } from '#auth/index.ts'
import { figureKey, figuresOf } from '#reports/index.ts'
import type { Enrolled } from '#roll'
import { asWork } from '#store'
import type { Db } from '#store/db.ts'
import type { RegisterEntry, Session, Store } from '#store/types.ts'
import { type Dataset, wantedOf } from './dataset.ts'
import { seedings } from './seedings.ts'

export type Filling = {
  store: Store
  db: Db
  roll: readonly Enrolled[]
  calendar: Calendar
  today: string
  bureau: string
  /** Somebody of the demonstration bureau for a role of a programme. */
  staff(role: string, nth?: number): { id: string; role: string; name?: string }
  told?(progress: { doing: string; cases: number; of: number }): void
}

export const demoSession = (bureau: string): Session => ({
  bureau,
  reach: 'system',
  actor: { id: 'demonstration', role: 'officer' },
})

/** Register entries and the like, once; they are dated before every period that will be played. */
export async function fillGround(filling: Filling, from: string): Promise<string[]> {
  const refused: string[] = []
  for (const { programme, seeding } of inOrder(filling.roll)) {
    if (!seeding.ground) continue
    const day = nextWorkday(filling.calendar, from)
    const played = await play(
      filling,
      [...seeding.ground(await contextOf(filling, seeding, { from: day, to: day }, seedOf(programme.id)))],
      programme.name.en,
      `ground ${programme.id}`,
    )
    refused.push(...played.refused)
  }
  await joinPartners(filling)
  return refused
}

/** Partners of the demonstration stand for the entry of their register that most open cases name. */
export async function joinPartners(filling: Filling): Promise<void> {
  const everybody = asWork(filling.bureau, 'public')
  for (const { programme } of filling.roll)
    for (const [role, { named }] of Object.entries(programme.roles)) {
      const field = programme.fields[listed(named)[0] ?? '']
      if (field?.kind !== 'entry') continue
      const entries = await filling.store.register(everybody, field.of, field.in)
      const [busiest] = entries.toSorted((a, b) => b.workload - a.workload)
      if (busiest) await standFor(filling.db, filling.bureau, filling.staff(role).id, [busiest.id])
    }
}

/** Plays a dataset's derivable figures. Gives back what was refused, which should be nothing. */
export async function fillFigures(
  filling: Filling,
  dataset: Dataset,
): Promise<{ cases: number; events: number; refused: string[] }> {
  const period = { from: dataset.document.periodStart, to: dataset.document.periodEnd }
  const wanted: Wanted[] = wantedOf(dataset)
  // The figures are part of the name: a file that was changed is another file.
  const part = `${dataset.document.code} ${seedOf(JSON.stringify(wanted))}`
  const total = { cases: 0, events: 0, refused: [] as string[] }
  for (const { programme, seeding } of inOrder(filling.roll)) {
    if (!seeding.figures) continue
    const context = await contextOf(filling, seeding, period, seedOf(programme.id + dataset.document.code))
    const plays = [
      ...seeding.figures(wanted, {
        ...context,
        standing: await standingOf(filling, programme, period.to, `${part} ${programme.id}`),
      }),
    ]
    const played = await play(
      filling,
      plays,
      `${dataset.document.code} ${programme.name.en}`,
      `${part} ${programme.id}`,
    )
    total.cases += played.cases
    total.events += played.events
    total.refused.push(...played.refused)
  }
  return total
}

/** Open cases with clocks around today. Gives back what was refused, which should be nothing. */
export async function fillPresent(filling: Filling): Promise<string[]> {
  const refused: string[] = []
  for (const { programme, seeding } of inOrder(filling.roll)) {
    if (!seeding.present) continue
    const period = { from: addDays(filling.today, -30), to: filling.today }
    const played = await play(
      filling,
      [...seeding.present(await contextOf(filling, seeding, period, seedOf(`${programme.id} present`)))],
      programme.name.en,
      `present ${programme.id}`,
    )
    refused.push(...played.refused)
  }
  return refused
}

/** Registers ahead of the programmes whose plays name their entries. */
/** Whoever plays anything, registers ahead of those who name their entries. */
function inOrder(roll: readonly Enrolled[]): { programme: Programme; seeding: Seeding }[] {
  const placed = new Map<string, { programme: Programme; seeding: Seeding }>()
  const seen = new Set<string>()
  const place = (one: Enrolled | undefined) => {
    if (!one || seen.has(one.programme.id)) return
    seen.add(one.programme.id)
    const seeding = seedings.get(one.programme.id)
    for (const before of seeding?.after ?? []) place(roll.find(({ programme }) => programme.id === before))
    if (seeding) placed.set(one.programme.id, { programme: one.programme, seeding })
  }
  roll.forEach(place)
  return [...placed.values()]
}

/** Each part is played once: a filling that was cut off goes on where it stopped, since the lines come out the same again. */
async function play({ store, bureau, told }: Filling, plays: Play[], doing: string, part: string) {
  const of = plays.length
  const played = await store.play(demoSession(bureau), plays, (cases) => told?.({ doing, cases, of }), part)
  return { ...played, refused: played.refused.map((one) => `${doing}, case ${one.at}: ${one.says}`) }
}

async function contextOf(
  filling: Filling,
  seeding: Seeding,
  period: { from: string; to: string },
  seed: number,
): Promise<SeedingContext> {
  const entries = new Map<string, readonly RegisterEntry[]>()
  for (const register of seeding.after ?? []) {
    const found = await filling.store.register(demoSession(filling.bureau), register, ['active', 'published', 'open'])
    entries.set(register, found)
  }
  return {
    ...period,
    today: filling.today,
    random: randomFrom(seed),
    staff: filling.staff,
    newId: idsFrom(`${filling.bureau} ${seed} ${period.from}`),
    workday: (day) => nextWorkday(filling.calendar, day),
    entries: (programme) => (entries.get(programme) ?? []).map(({ id }) => id),
    entryOf: (programme, code) => entries.get(programme)?.find(({ values }) => values.code === code)?.id,
    standing: () => ({ asOf: 0, now: 0 }),
  }
}

/**
 * The stocks of a programme on two days, and what it counts since the beginning, as they were before the part was begun: kept as a mark, so that a part that was cut off
 * is told by the same lines when it goes on.
 */
async function standingOf(
  { store, db, bureau, today }: Filling,
  programme: Programme,
  then: string,
  part: string,
): Promise<SeedingContext['standing']> {
  const measures = Object.entries(programme.measures).flatMap(([name, { stock, since }]) =>
    stock || since ? [name] : [],
  )
  if (measures.length === 0) return () => ({ asOf: 0, now: 0 })
  const words = `stocks before ${part}: `
  const [kept] = await store.marksUnder(bureau, words)
  const counted =
    kept ??
    JSON.stringify(await Promise.all([then, today].map((day) => stocksOn(db, bureau, programme, measures, day))))
  if (!kept) await store.mark(bureau, words + counted, `${today}T00:00:00Z`)
  const [before = {}, after = {}] = JSON.parse(counted) as Record<string, number>[]
  return (measure, dimensions) => {
    const key = figureKey(measure, dimensions)
    return { asOf: before[key] ?? 0, now: after[key] ?? 0 }
  }
}

async function stocksOn(
  db: Db,
  bureau: string,
  programme: Programme,
  measures: string[],
  day: string,
): Promise<Record<string, number>> {
  const figures = await figuresOf(db, demoSession(bureau), [programme], { from: day, to: day }, { measures })
  return Object.fromEntries(figures.map((one) => [figureKey(one.measure, one.dimensions), one.value ?? 0]))
}

function nextWorkday(calendar: Calendar, day: string): string {
  let on = day
  while (calendar.isDayOff(on).off) on = addDays(on, 1)
  return on
}

/** The same numbers each time for the same seed, so that a demonstration can be told twice. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The same ids each time, so that later plays of a part that was cut off name the cases that stand already. */
function idsFrom(seed: string): () => string {
  let nth = 0
  return () => {
    nth += 1
    const hex = createHash('sha256').update(`${seed} ${nth}`).digest('hex')
    return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')
  }
}

const seedOf = (words: string): number =>
  [...words].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0, 7)
