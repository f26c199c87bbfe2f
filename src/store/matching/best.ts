// The first so many of what is offered, by points and where those are equal by number; each case once.

/** `points`: hundredths of the weights. `wish`: which of several it fits best, the first where two do as well. */
export type Ranked = { id: string; number: string; points: number; wish: number }

/** Which comes first; numbers by their signs, as the database puts them in the order of no language. */
export const firstOf = (one: Pick<Ranked, 'points' | 'number'>, other: Pick<Ranked, 'points' | 'number'>): number =>
  other.points - one.points || (one.number < other.number ? -1 : one.number > other.number ? 1 : 0)

export class Best {
  private readonly top: number
  private readonly all: Ranked[] = []
  constructor(top: number) {
    this.top = top
  }

  /** Whether nothing with so many points, and no number before this one, could be among them. */
  isBeyond(points: number, number?: string): boolean {
    const last = this.all.length < this.top ? undefined : this.all.at(-1)
    if (!last) return false
    return points < last.points || (number !== undefined && points === last.points && number > last.number)
  }

  offer(one: Ranked): void {
    const known = this.all.findIndex(({ id }) => id === one.id)
    const had = this.all[known]
    if (had && had.points >= one.points) return
    if (had) this.all.splice(known, 1)
    const place = this.all.findIndex((other) => firstOf(one, other) < 0)
    if (place === -1) this.all.push(one)
    else this.all.splice(place, 0, one)
    if (this.all.length > this.top) this.all.pop()
  }

  inOrder(): Ranked[] {
    return this.all
  }
}
