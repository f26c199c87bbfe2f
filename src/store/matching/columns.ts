// The facts of all standing cases of one side, kept in memory so that the best of them are found without looking at all of them.
import { compared, type Facts, type Fit, isScale, readIn, type RuleOfDay, type Side, theirsOf } from '#engine'
import { Best, type Ranked } from './best.ts'

/** One row of the table: `facts` are none where it can no longer be had. */
export type Kept = { id: string; number: string; facts: readonly Facts[] | null }
/** Sets of facts that differ in numbers alone, in the order of the numbers of their cases. `furthest`: the most, or the least, of each. */
type Group = { key: string; codes: number[]; slots: number[]; furthest: number[] }
/** What was ever said of a criterion, each once; its code is where it stands. */
type Said = { fit: Fit; codes: Map<string, number>; facts: Facts[] }
type Asked = { wanted: number; weight: number; must: boolean }

const NONE: ReadonlySet<string> = new Set()
const UNSAID = Number.NaN

/**
 * Ids, numbers of cases and facts in plain, and nothing else. What is asked is compared with each thing that was ever said, once; a group
 * then costs an addition for each criterion. The best groups come first, until none that is left could hold one of the first.
 */
export class Columns {
  /** The side the rows are of. */
  private readonly side: Side
  private readonly said: readonly Said[]
  private readonly scaled: readonly Fit[]
  private readonly scales: Float64Array[]
  private readonly ids: string[] = []
  private readonly numbers: string[] = []
  private readonly groupOf: Group[] = []
  private readonly slotsOf = new Map<string, number[]>()
  private readonly free: number[] = []
  private readonly groups = new Map<string, Group>()

  constructor(fits: readonly Fit[], side: Side) {
    this.side = side
    this.said = fits.filter((fit) => !isScale(fit)).map((fit) => ({ fit, codes: new Map(), facts: [] }))
    this.scaled = fits.filter(isScale)
    this.scales = this.scaled.map(() => new Float64Array(1024))
  }

  put({ id, number, facts }: Kept): void {
    for (const slot of this.slotsOf.get(id) ?? []) this.takeOut(slot)
    this.slotsOf.delete(id)
    if (facts)
      this.slotsOf.set(
        id,
        facts.map((one) => this.putIn(id, number, one)),
      )
  }

  /** What stands, spelt out by id: two that came about in different ways are compared by it. */
  told(): { id: string; number: string; said: Facts[]; scales: number[] }[] {
    return [...this.slotsOf]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([id, slots]) =>
        slots.map((slot) => ({
          id,
          number: this.numbers[slot] ?? '',
          said: this.said.map(({ facts }, at) => facts[this.groupOf[slot]?.codes[at] ?? -1] ?? {}),
          scales: this.scales.map((column) => column[slot] ?? UNSAID),
        })),
      )
  }

  /**
   * The first for whoever asks, by points and where those are equal by number, each case once.
   * @param wishes the facts of the side that asks; of several the best counts
   * @param without cases that are left out whatever they say
   */
  best(wishes: readonly Facts[], rule: RuleOfDay, top: number, without: ReadonlySet<string> = NONE): Ranked[] {
    const best = new Best(top)
    for (const [wish, asks] of wishes.entries()) this.walk(asks, wish, rule, best, without)
    return best.inOrder()
  }

  private walk(asks: Facts, wish: number, rule: RuleOfDay, best: Best, without: ReadonlySet<string>): void {
    const points = this.said.map((one) => one.facts.map((facts) => this.pointsFor(one.fit, asks, facts, rule)))
    const asked = this.scaled.map((fit) => ({
      wanted: asNumber(this.side === 'theirs' ? asks[fit.ours] : theirsOf(fit, asks)),
      weight: 100 * (rule.weights[fit.ours] ?? 0),
      must: fit.must === true,
    }))
    const groups: { group: Group; sure: number; bound: number }[] = []
    for (const group of this.groups.values()) {
      const sure = sumOf(group.codes, points)
      const bound = Number.isNaN(sure) ? sure : this.reached(sure, asked, (at) => group.furthest[at] ?? UNSAID)
      if (!Number.isNaN(bound)) groups.push({ group, sure, bound })
    }
    groups.sort((one, other) => other.bound - one.bound)
    for (const { group, sure, bound } of groups) {
      if (best.isBeyond(bound)) return
      for (const slot of group.slots) {
        const number = this.numbers[slot] ?? ''
        // Whatever follows in the group has no more points and a later number.
        if (best.isBeyond(bound, number)) break
        const all = this.reached(sure, asked, (at) => this.scales[at]?.[slot] ?? UNSAID)
        const id = this.ids[slot] ?? ''
        if (!Number.isNaN(all) && !without.has(id)) best.offer({ id, number, points: all, wish })
      }
    }
  }

  /** Points of a criterion; no number where it must be and is not. */
  private pointsFor(fit: Fit, asks: Facts, facts: Facts, rule: RuleOfDay): number {
    const { holds, part } = this.side === 'theirs' ? compared(fit, asks, facts, rule) : compared(fit, facts, asks, rule)
    return fit.must && holds === false ? Number.NaN : part * (rule.weights[fit.ours] ?? 0)
  }

  /** The points with those for the numbers added; none where one must reach what is asked and does not. */
  private reached(sure: number, asked: readonly Asked[], valueAt: (at: number) => number): number {
    let points = sure
    for (let at = 0; at < asked.length; at++) {
      const { wanted, weight, must } = asked[at] as Asked
      const value = valueAt(at)
      if (Number.isNaN(value) || Number.isNaN(wanted)) continue
      if (this.side === 'theirs' ? value >= wanted : value <= wanted) points += weight
      else if (must) return Number.NaN
    }
    return points
  }

  private putIn(id: string, number: string, facts: Facts): number {
    const slot = this.free.pop() ?? this.ids.length
    this.ids[slot] = id
    this.numbers[slot] = number
    const values = this.scaled.map((fit) => asNumber(this.side === 'theirs' ? theirsOf(fit, facts) : facts[fit.ours]))
    for (const [at, value] of values.entries()) this.scaleAt(at, slot, value)
    const codes = this.said.map((one) => codeIn(one, picked(facts, readIn(one.fit, this.side))))
    // A group has a number in all of its rows, or in none: so what is furthest of it says what any of them could reach.
    const key = [...codes, ...values.map((value) => Number.isNaN(value))].join()
    const group = this.groups.get(key) ?? { key, codes, slots: [], furthest: values }
    this.groups.set(key, group)
    group.furthest = values.map((value, at) => this.further(value, group.furthest[at] ?? value))
    group.slots.splice(this.placeIn(group, number), 0, slot)
    this.groupOf[slot] = group
    return slot
  }

  private takeOut(slot: number): void {
    const group = this.groupOf[slot] as Group
    let at = this.placeIn(group, this.numbers[slot] ?? '')
    while (group.slots[at] !== slot) at++
    group.slots.splice(at, 1)
    if (group.slots.length === 0) this.groups.delete(group.key)
    this.free.push(slot)
  }

  private further(one: number, other: number): number {
    return this.side === 'theirs' ? Math.max(one, other) : Math.min(one, other)
  }

  private scaleAt(at: number, slot: number, value: number): void {
    let column = this.scales[at] as Float64Array
    if (slot >= column.length) {
      column = new Float64Array(column.length * 2)
      column.set(this.scales[at] as Float64Array)
      this.scales[at] = column
    }
    column[slot] = value
  }

  /** The first place among the slots of a group whose number is not before this one. */
  private placeIn({ slots }: Group, number: string): number {
    let [low, high] = [0, slots.length]
    // What is new has the latest number.
    if (high > 0 && (this.numbers[slots[high - 1] ?? 0] ?? '') < number) return high
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.numbers[slots[middle] ?? 0] ?? '') < number) low = middle + 1
      else high = middle
    }
    return low
  }
}

const asNumber = (value: unknown): number => (typeof value === 'number' ? value : UNSAID)
const picked = (facts: Facts, names: readonly string[]): Facts =>
  Object.fromEntries(names.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])))

function codeIn({ codes, facts }: Said, what: Facts): number {
  const spelt = JSON.stringify(what)
  const known = codes.get(spelt)
  if (known !== undefined) return known
  codes.set(spelt, facts.length)
  return facts.push(what) - 1
}

function sumOf(codes: readonly number[], points: readonly (readonly number[])[]): number {
  let sum = 0
  for (let at = 0; at < codes.length; at++) sum += points[at]?.[codes[at] ?? -1] ?? 0
  return sum
}
