// A figure: a value with its unit, where it stands, and what is behind it.

export type Figure = {
  programme: string
  measure: string
  dimensions: Record<string, string>
  /** By the dimensions that are register entries: what the register calls them. */
  names?: Record<string, string>
  /** Null where there is nothing to divide by, or nobody has entered it. */
  value: number | null
  unit: string
  /** It is printed with so many, where its programme says so. */
  decimals?: number
  /** Told by persons, itself or some of what it is reckoned from: never counted. */
  told?: readonly Told[]
  /** It is of a series with a line of its own: of which register, under which code, and where the line stands. */
  line?: { register: string; code: string; name: string; at: string }
  /** Ids of the cases behind it, when asked for. */
  cases: string[]
}
/** Who told a figure, from where, and who confirmed it; those from before a second person was asked have none. */
export type Told = { source: string; by: string; confirmedBy?: string; at: string }

export const cellKey = (dimensions: Record<string, string>) => JSON.stringify(Object.entries(dimensions).toSorted())
/** What tells one figure of a programme from another. */
export const figureKey = (measure: string, dimensions: Record<string, string>) =>
  JSON.stringify([measure, Object.entries(dimensions).toSorted()])
/** The figure of a measure that is split by nothing. */
export const whole = (figures: readonly Figure[], programme: string, measure: string): Figure | undefined =>
  figures.find(
    (one) => one.programme === programme && one.measure === measure && Object.keys(one.dimensions).length === 0,
  )
