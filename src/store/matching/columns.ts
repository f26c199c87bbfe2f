// The facts of all standing cases of one side, kept in memory so that the best of them are found without looking at all of them.
import { compared, type Facts, type Fit, isScale, readIn, type RuleOfDay, type Side, theirsOf } from '#engine'
import { Best, type Ranked } from './best.ts'

/** One row of the table: `facts` are none where it can no longer be had. */
export type Kept = { id: string; number: string; facts: readonly Facts[] | null }
/**
 * What follows after the same was said of the criteria before: a branch for each thing said of the next, and at the end those who differ
 * in numbers alone, by the numbers of their cases. `furthest`: the most, or the least, of each number below; `unsaid`: whether one says none.
 */
type Node = { branches: Map<number, Node>; slots: number[]; furthest: number[]; unsaid: boolean[] }
/** What was ever said of a criterion, each once; its code is where it stands. */
type Said = { fit: Fit; codes: Map<string, number>; facts: Facts[] }
type Asked = { wanted: number; weight: number; must: boolean }

const NONE: ReadonlySet<string> = new Set()
const UNSAID = Number.NaN
const node = (): Node => ({ branches: new Map(), slots: [], furthest: [], unsaid: [] })
/** What shuts out most stands first: then what does not fit is never walked to. */
const firstToShut = ({ must, is }: Fit): number => (must ? (is === 'same' ? 0 : 1) : 2)

/**
 * Ids, numbers of cases and facts in plain, and nothing else. What is asked is compared with a thing that was said once, however many say
 * it. The best branches are walked first, and none below which nobody could be among the first.
 */
export class Columns {
  /** The side the rows are of. */
  private readonly side: Side
  private readonly said: readonly Said[]
  private readonly scaled: readonly Fit[]
  private readonly scales: Float64Array[]
  private readonly ids: string[] = []
  private readonly numbers: string[] = []
  private readonly paths: number[][] = []
  private readonly slotsOf = new Map<string, number[]>()
  private readonly free: number[] = []
  private readonly root = node()

  constructor(fits: readonly Fit[], side: Side) {
    this.side = side
    this.said = fits
      .filter((fit) => !isScale(fit))
      .toSorted((one, other) => firstToShut(one) - firstToShut(other))
      .map((fit) => ({ fit, codes: new Map(), facts: [] }))
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
          said: this.said.map(({ facts }, at) => facts[this.paths[slot]?.[at] ?? -1] ?? {}),
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
    const asked = this.scaled.map((fit) => ({
      wanted: asNumber(this.side === 'theirs' ? asks[fit.ours] : theirsOf(fit, asks)),
      weight: 100 * (rule.weights[fit.ours] ?? 0),
      must: fit.must === true,
    }))
    // Points for what was said, worked out when a branch is met that says it.
    const known: number[][] = this.said.map(() => [])
    const pointsAt = (at: number, code: number): number =>
      ((known[at] as number[])[code] ??= this.pointsFor(this.said[at] as Said, code, asks, rule))
    /** The most that the criteria from here on could add. */
    const rest = this.said.map((_, at) =>
      this.said.slice(at + 1).reduce((sum, { fit }) => sum + 100 * (rule.weights[fit.ours] ?? 0), 0),
    )
    const below = (of: Node, at: number, sure: number): void => {
      if (at === this.said.length) return this.offer(of, sure, asked, wish, best, without)
      const ways: { to: Node; points: number; most: number }[] = []
      for (const [code, to] of of.branches) {
        const points = sure + pointsAt(at, code)
        const most = Number.isNaN(points) ? points : mostBelow(to, points + (rest[at] ?? 0), asked, this.side)
        if (!Number.isNaN(most)) ways.push({ to, points, most })
      }
      ways.sort((one, other) => other.most - one.most)
      for (const { to, points, most } of ways) {
        if (best.isBeyond(most)) return
        below(to, at + 1, points)
      }
    }
    below(this.root, 0, 0)
  }

  private offer(
    of: Node,
    sure: number,
    asked: readonly Asked[],
    wish: number,
    best: Best,
    without: ReadonlySet<string>,
  ): void {
    const most = mostBelow(of, sure, asked, this.side)
    for (const slot of of.slots) {
      const number = this.numbers[slot] ?? ''
      // Whatever follows has no more points and a later number.
      if (best.isBeyond(most, number)) return
      let points = sure
      for (let at = 0; at < asked.length; at++)
        points += reached(this.scales[at]?.[slot] ?? UNSAID, asked[at] as Asked, this.side)
      const id = this.ids[slot] ?? ''
      if (!Number.isNaN(points) && !without.has(id)) best.offer({ id, number, points, wish })
    }
  }

  /** Points of what was said; no number where it must be and is not. */
  private pointsFor({ fit, facts }: Said, code: number, asks: Facts, rule: RuleOfDay): number {
    const said = facts[code] ?? {}
    const { holds, part } = this.side === 'theirs' ? compared(fit, asks, said, rule) : compared(fit, said, asks, rule)
    return fit.must && holds === false ? Number.NaN : part * (rule.weights[fit.ours] ?? 0)
  }

  private putIn(id: string, number: string, facts: Facts): number {
    const slot = this.free.pop() ?? this.ids.length
    this.ids[slot] = id
    this.numbers[slot] = number
    const values = this.scaled.map((fit) => asNumber(this.side === 'theirs' ? theirsOf(fit, facts) : facts[fit.ours]))
    for (const [at, value] of values.entries()) this.scaleAt(at, slot, value)
    const path = this.said.map((one) => codeIn(one, picked(facts, readIn(one.fit, this.side))))
    let at = this.root
    for (const code of path) {
      const next = at.branches.get(code) ?? node()
      at.branches.set(code, next)
      at = next
      for (const [nth, value] of values.entries()) {
        if (Number.isNaN(value)) at.unsaid[nth] = true
        else at.furthest[nth] = this.further(value, at.furthest[nth] ?? value)
      }
    }
    at.slots.splice(this.placeIn(at, number), 0, slot)
    this.paths[slot] = path
    return slot
  }

  private takeOut(slot: number): void {
    const path = this.paths[slot] ?? []
    const along = [this.root]
    for (const code of path) along.push(along.at(-1)?.branches.get(code) ?? node())
    const last = along.at(-1) as Node
    let at = this.placeIn(last, this.numbers[slot] ?? '')
    while (last.slots[at] !== slot) at++
    last.slots.splice(at, 1)
    for (let depth = path.length; depth > 0 && isEmpty(along[depth] as Node); depth--)
      along[depth - 1]?.branches.delete(path[depth - 1] ?? -1)
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

  /** The first place among the slots of a node whose number is not before this one. */
  private placeIn({ slots }: Node, number: string): number {
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

const isEmpty = ({ slots, branches }: Node): boolean => slots.length === 0 && branches.size === 0
/** Points for a number; none where it must reach what is asked and does not, and 0 where either is not said. */
function reached(value: number, { wanted, weight, must }: Asked, side: Side): number {
  if (Number.isNaN(value) || Number.isNaN(wanted)) return 0
  if (side === 'theirs' ? value >= wanted : value <= wanted) return weight
  return must ? Number.NaN : 0
}

/** The most that anybody below could come to; no number where all of them are shut out. */
function mostBelow({ furthest, unsaid }: Node, points: number, asked: readonly Asked[], side: Side): number {
  let most = points
  for (let at = 0; at < asked.length; at++) {
    const best = reached(furthest[at] ?? UNSAID, asked[at] as Asked, side)
    if (!Number.isNaN(best)) most += best
    else if (!unsaid[at]) return best
  }
  return most
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
