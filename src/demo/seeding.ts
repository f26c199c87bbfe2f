// How a programme plays cases that add up to published figures, and a living present. Pure: figures in, told cases out.
import type { Actor } from '#engine/case.ts'

/** A case told as lines, to be played through the engine's own steps. */
export type Play = {
  programme: string
  /** Its id, where later plays name it; see `newId`. */
  id?: string
  lines: readonly { on: string; at?: string; by: Actor; step: string; values?: Record<string, unknown> }[]
  owner?: string
}

/** One published value, with its span where that is not the document's: `{ measure: 'mediation-cases', dimensions: { method: 'committee', outcome: 'settled' }, value: 117 }`. */
export type Wanted = { measure: string; dimensions: Record<string, string>; value: number; from?: string; to?: string }

export type SeedingContext = {
  from: string
  to: string
  /** The day it is; a living present has clocks around it. */
  today: string
  /** Numbers in [0, 1), the same each time. */
  random(): number
  /** A working day at or after this one. */
  workday(day: string): string
  /** Somebody of the demonstration bureau in this role; another one for another `nth`. */
  staff(role: string, nth?: number): Actor
  /** An id for a play that later ones name. */
  newId(): string
  /** Ids of entries of a register, played before. */
  entries(programme: string): readonly string[]
  /** The entry of a register that has this code. */
  entryOf(programme: string, code: string): string | undefined
  /**
   * What a stock of this programme, or what it counts since the beginning, is before these plays: on the last day of the period, and today. Where the two differ, other
   * figures of a later day stand already, and what is added for this period must be gone again after it.
   */
  standing(measure: string, dimensions: Record<string, string>): { asOf: number; now: number }
}

export type Seeding = {
  /** Programmes whose entries these plays name; they are played first. */
  after?: readonly string[]
  /** Register entries and the like, played once into an empty bureau. */
  ground?(context: SeedingContext): Iterable<Play>
  /** Cases that make exactly the wanted values come out for the period. */
  figures?(wanted: readonly Wanted[], context: SeedingContext): Iterable<Play>
  /** Open cases with clocks around today. */
  present?(context: SeedingContext): Iterable<Play>
}
