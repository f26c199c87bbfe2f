// A programme: one line of business, as data an official could read. The compiler blames a misspelt name where it stands.
import type { Citation } from '../citation.ts'
import type { Condition } from '../condition.ts'
import type { Length, Span } from '../days/index.ts'
import type { Fields, Values } from '../field.ts'
import type { Letter } from './letter.ts'
import type { Dimension, Measure, Sentence, Table } from './measure.ts'
import type { AnyPublication, Publication } from './publication.ts'
import type { Rule } from '../rule.ts'
import type { Text } from '../text.ts'

/** Who acts. A party is a person of the case, named by the field that holds them; staff and partners sign in at the desk. */
export type Role<F = Fields, S = string> =
  /** `sees`: what a party sees of the case besides what it gave itself. Nothing else leaves the bureau but in a letter. */
  | { name: Text; kind: 'party'; is: keyof F & string; sees?: readonly Seen<keyof F & string, S>[] }
  /** `named`: the fields that name the register entry a partner stands for. They read and act in no case but where it is theirs. */
  | { name: Text; kind: 'partner'; named: EntryOf<F> | readonly EntryOf<F>[] }
  | { name: Text; kind: 'staff' }

/** Of the fields those that name an entry of a register. */
export type EntryOf<F> = { [K in keyof F & string]: F[K] extends { kind: 'entry' } ? K : never }[keyof F & string]

/** A field that is always seen, or fields that are seen only while the case is in one of these states: an amount, once approved. */
export type Seen<N = string, S = string> = N | { in: readonly S[]; fields: readonly N[] }

/**
 * A state is what is now true. `ends` closes the case; `rests` says why an open state needs no clock or next step; `seenAs` is the
 * state that parties read instead, where the house only prepares what it has not decided. `void` ends it too: it never was, so
 * nothing of it is counted, ever; a signed report names it among what has moved, and search and lists still show it.
 */
export type State<S = string> =
  | Text
  | { name: Text; ends?: true; rests?: Text; tone?: 'good' | 'bad' | 'waiting'; seenAs?: S; void?: never }
  | { name: Text; ends: true; void: true; rests?: never; tone?: 'bad'; seenAs?: never }

/** A gate of the law: while it is shut the step cannot be taken, and it says why. */
export type Gate<F> =
  | { needs: Condition<F>; says: Text; cites?: Citation }
  /** Two lists of names or numbers that must have nothing in common, e.g. a mediator's own interests and the parties. */
  | { apart: readonly [string, string]; says: Text; cites?: Citation }

export type Branch<F, S> = { when?: Condition<F>; to: S }
/** The case another case opens, of a programme named by id; in the same transaction, or neither happens. */
export type Opening = {
  programme: string
  step: string
  /** What it takes over, theirs by ours: `{ employer: 'respondent' }`; with `each`, ours may lie in the row: `targets.employer`. */
  with?: Record<string, string>
  /** What it is told, theirs by value. */
  sets?: Record<string, unknown>
  /** Their field that names the case that opened it. */
  as?: string
  /** One for every row of this field. */
  each?: string
  when?: Record<string, unknown>
  /** Nothing is opened, and nothing is wrong, where their rule across cases says there is such a case already. */
  unlessThere?: true
}
/**
 * A look across cases, kept to its purpose and logged: how many cases of a programme, other than this one, entered one of the
 * states within the time before the step and hold the same number (or register entry) as this field, or name this case.
 */
export type Check<F> = (
  | { same: keyof F & string; naming?: never }
  /** Those that name this case: in any field of theirs, or in this field, then counted in the states they stand in now. */
  | { naming: true | string; same?: never }
) & {
  of: string
  in: string | readonly string[]
  /** Their reported facts that must equal ours, theirs by ours. */
  and?: Record<string, keyof F & string>
  /** Their reported facts that must be these. */
  where?: Record<string, string>
  /** Not how many, but this whole number of the one entered last; nothing found is nothing. */
  latest?: string
  within?: Length
  purpose: Text
}

/**
 * Steps that other cases take because of this one, in the same transaction: those that name this case in a field of theirs, or
 * the one that a field of ours names. Only cases in these states, and to which the step applies, take it; the clock signs.
 */
export type Moving<F = Fields> = {
  programme: string
  in: string | readonly string[]
  step: string
  /** What they are told, theirs by ours. */
  with?: Record<string, keyof F & string>
} & ({ naming: string } | { named: keyof F & string })
/**
 * The step that says who was there: one screen ticks it for all cases that name a register entry, session by session. The step
 * asks the day and a yes or no; the days so far lie in `has`.
 */
export type RollCall<F = Fields> = {
  of: keyof F & string
  /** The entry's rows of sessions, and the day in them: `sessions.day`. */
  days: string
  day: keyof F & string
  here: keyof F & string
  has: keyof F & string
}

export type Step<F = Fields, S extends string = string, R extends string = string, A extends string = string> = {
  does: Text
  help?: Text
  by: R | 'clock' | readonly (R | 'clock')[]
  from: 'start' | S | readonly S[]
  /** `same` leaves the state as it is; branches are read top to bottom. */
  to: S | 'same' | readonly Branch<F, S>[]
  asks?: readonly (keyof F & string)[]
  /**
   * The day it happened, a date among what it asks: what is counted, the clocks and its rules go by it, and a correction of it moves
   * them. Refused after today; before the day of the step that came last it takes a reason, and goes by that day. Without it a step
   * happens on the day it is taken.
   */
  on?: keyof F & string
  when?: Condition<F>
  /** Days among what it asks that it plans: none may be gone by. A day that every step plans says `notBeforeToday` itself. */
  plans?: readonly (keyof F & string)[]
  gates?: readonly Gate<F>[]
  /** Copied from a register entry the case names, as it stands at this moment: `{ fee: 'course.fee' }`. */
  takes?: { [K in keyof F]?: string }
  /** Whole numbers found by looking across cases. */
  checks?: { [K in keyof F]?: Check<F> }
  /** Besides the fields of the case, a rule may read `today`, the day on which the step happened. */
  computes?: { [K in keyof F]?: Rule<Fields, unknown> }
  sets?: Partial<Values<F>>
  clears?: readonly (keyof F & string)[]
  /** Letters written and sent with the step, by their name in `letters`. */
  sends?: string | readonly string[]
  opens?: Opening | readonly Opening[]
  /** The text said with the step: it stands in the timeline that both sides read, and is empty again for the next. */
  speaks?: keyof F & string
  /** Read in this order; whoever comes first in one of them is moved once. */
  moves?: Moving<F> | readonly Moving<F>[]
  rollCall?: RollCall<F>
  /** Second person: whoever takes this step must not be whoever took that one, or one of those. */
  notBy?: A | readonly A[]
  /**
   * What a party shows for it besides the way into the case. `second`: a code sent to the address on file, the account's password,
   * or the number of their identity paper. `code` says beside a step that ends the case that the access code is enough for it.
   */
  proof?: 'second' | 'code'
  /** The field that says what was asked of the party: the step answers it, stands open under it, and is refused where nothing changed. */
  answers?: keyof F & string
  /** Taken on a screen of its own, `/desk/<screen>`, and not on the page of the case. */
  screen?: string
}

/** A dated duty with its article. */
export type Clock<F = Fields, S extends string = string, A extends string = string> = {
  name: Text
  cites: Citation
  /**
   * Starts when the case enters one of these states, on the day a field holds, or with each week, month, quarter, half-year or
   * year that begins while the case is in one of them.
   */
  from: S | readonly S[] | { day: keyof F & string; in: S | readonly S[] } | { each: Span; in: S | readonly S[] }
  /** Stops when the case enters one of these. */
  to: S | readonly S[]
  within: Length
  when?: Condition<F>
  /** Days the case lies with somebody else do not count. */
  pausedIn?: S | readonly S[]
  extend?: { by: A; length: Length; times: number }
  /** Days before the due day from which the desk shows it as due soon; two when not said. */
  warn?: number
  /** The step the clock takes by itself once the due day has passed. */
  act?: A
  /** A promise to citizens, shown on the public board of commitments. */
  commitment?: true
  /** `none` for statutory periods that a closed day does not lengthen. */
  shift?: 'forward' | 'none'
}

/** A rule across cases, kept by a constraint of the database and not by looking first. */
export type Across<F = Fields, S extends string = string> =
  | { once: readonly string[]; in: 'open' | 'ever' | readonly S[]; says: Text; cites?: Citation }
  | Exclusive<F, S>
  | Seats<F, S>

/**
 * Nobody else has it meanwhile: a room on a day from and to a time, or a flat from one day to and with another, or a thing
 * that is let by named parts of a day. Whoever finds it taken is told the nearest free parts, or waits in order where there is a queue.
 */
export type Exclusive<F = Fields, S extends string = string> = {
  exclusive: keyof F & string
  during:
    | readonly [day: keyof F & string, from: keyof F & string, to: keyof F & string]
    | readonly [from: keyof F & string, to: keyof F & string]
  in: readonly S[]
  says: Text
  /** What the parts of the day are, by the options of a choice that is then the second field of `during`: `{ morning: ['08:00', '12:00'] }`. */
  slots?: { readonly [option: string]: readonly [from: string, to: string] }
  /** Fields of the register entry that say when it is shut: weekdays 'mon' to 'sun', and single days. */
  shut?: readonly [weekdays: string, days: string]
  /** The yes-or-no field that steps read to learn whether it is free. */
  tells?: keyof F & string
  /** Who waits is let in by this step, in the transaction that frees the time. */
  queue?: { in: S; step: string }
}

/**
 * Places in something: a case in one of the states takes some, never more than there are. Whoever comes later waits in order,
 * and is let in by the step of the queue, in the transaction that frees a place.
 */
export type Seats<F = Fields, S extends string = string> = {
  /** The register entry that has the places, and its field that says how many. */
  seats: keyof F & string
  of: string
  /** How many the case takes; one when not said. */
  taking?: keyof F & string
  /** Places kept for groups: our choice of group, and their rows `{ group, places }`. */
  groups?: readonly [ours: keyof F & string, theirs: string]
  in: readonly S[]
  /** The yes-or-no field that steps read to learn whether there is room, ahead of nobody who waits. */
  tells: keyof F & string
  queue?: { in: S; step: string }
  says: Text
}

/**
 * Money that leaves the bureau: how much, to which account, and the steps by which a payment goes. An approval binds payee, account
 * and amount; nobody approves what they gave themselves, and in the states named nothing of it can be changed.
 */
export type Pays<F = Fields, S extends string = string, A extends string = string, M extends string = string> = {
  amount: keyof F & string
  to: keyof F & string
  payee: keyof F & string
  /** Filled as the approval is given: what it binds, sealed. Shown to nobody. */
  seal: keyof F & string
  /** The line on which the bank gets it. */
  names: { list: keyof F & string; line: keyof F & string }
  bound: readonly S[]
  /** What it is charged to, and the figure the yearly budget is reported as, where one is. */
  budget: { line: string; name: Text; measure?: M }
  approve: A | readonly A[]
  list: A
  /** What the bank may say: paid, sent back, sent back after it had said paid. */
  confirm: A
  bounce: A
  late: A
  /** How each of these is taken back. */
  undo: { confirm: A; bounce: A; late: A }
}

/**
 * When and where the parties are to come, while the case stands in one of these states: they take it into their calendar, and say in
 * one of the steps `unable` that they cannot come. The time is the case's own, or that of the register entry it names.
 */
export type Meets<F = Fields, S extends string = string, A extends string = string> = {
  in: readonly S[]
  unable: readonly A[]
} & (
  | {
      on: keyof F & string
      /** Two times of day, or a choice and what its options are. */
      hours:
        | readonly [from: keyof F & string, to: keyof F & string]
        | { part: keyof F & string; of: { readonly [option: string]: readonly [from: string, to: string] } }
      at?: keyof F & string
    }
  | { of: keyof F & string }
)

export type Page<F = Fields> = { title: Text; help?: Text; fields: readonly (keyof F & string)[] }
/**
 * What people type who mean this, in their own words and languages, beside its name: the search finds it by each. An article of law
 * it is asked for by (`勞基法第24條`) is one of them.
 */
export type EverydayWords = readonly string[]

export type Portal<F, A extends string, M extends string> = {
  apply?: A
  /** Filed without an account, even by somebody signed in: nothing of the case leads back to who filed it. */
  unlinked?: true
  /** What a person wants to do, in their words, and where the home page shows it. */
  want: Text
  topic: 'dispute' | 'accident' | 'work' | 'housing' | 'union' | 'training' | 'migrant' | 'employer' | 'register'
  about: Text
  words?: EverydayWords
  needs?: readonly Text[]
  pages: readonly Page<F>[]
  publish?: readonly M[]
}

/** 個資法 §8: what a person is told before the first field. */
export type Privacy = { purpose: Text; recipients: Text; kept: Text; without: Text }

export type Definition<
  F extends Fields = Fields,
  S extends string = string,
  R extends string = string,
  A extends string = string,
  C extends string = string,
  M extends string = string,
  D extends string = string,
> = {
  id: string
  /** Raised whenever a running case would notice the change; a case keeps the version it began under. */
  version: number
  earlier?: readonly Programme[]
  name: Text
  /** Two or three capitals ahead of its case numbers. */
  code: string
  unit: Text
  purpose: Text
  law: Citation
  covers: readonly string[]
  privacy?: Privacy
  /** Years the file is kept after closing, and where that is laid down. */
  keep: { years: number; cites: Citation }
  /** What names one of its cases in a list: the field shown as the title. */
  title: keyof F & string
  /** The address or choice that says in which district it lies: typhoon days are by district. */
  district?: keyof F & string
  fields: F
  roles: { [K in R]: Role<NoInfer<F>, NoInfer<S>> }
  states: { [K in S]: State<NoInfer<S>> }
  steps: { [K in A]: Step<NoInfer<F>, NoInfer<S>, NoInfer<R>, NoInfer<A>> }
  clocks: { [K in C]: Clock<NoInfer<F>, NoInfer<S>, NoInfer<A>> }
  across?: { [name: string]: Across<NoInfer<F>, NoInfer<S>> }
  letters?: { [name: string]: Letter }
  dimensions: { [K in D]: Dimension<NoInfer<F>, NoInfer<S>> }
  measures: { [K in M]: Measure<NoInfer<F>, NoInfer<S>, NoInfer<M>, NoInfer<C>, NoInfer<D>> }
  tables: { [id: string]: Table<NoInfer<M>, NoInfer<D>> }
  sentences?: readonly Sentence<NoInfer<M>, NoInfer<D>>[]
  portal?: Portal<NoInfer<F>, NoInfer<A>, NoInfer<M>>
  pays?: Pays<NoInfer<F>, NoInfer<S>, NoInfer<A>, NoInfer<M>>
  meets?: Meets<NoInfer<F>, NoInfer<S>, NoInfer<A>>
  /** Lists open to everyone: which cases stand in one, in which states, and what each shows. */
  publishes?: { [list: string]: Publication<NoInfer<F>, NoInfer<S>> }
}

/** A definition whose names the compiler no longer knows: what the engine, the store and the screens work on. */
export type Programme = {
  id: string
  version: number
  earlier?: readonly Programme[]
  name: Text
  code: string
  unit: Text
  purpose: Text
  law: Citation
  covers: readonly string[]
  privacy?: Privacy
  keep: { years: number; cites: Citation }
  title: string
  district?: string
  fields: Fields
  roles: Record<string, AnyRole>
  states: Record<string, State>
  steps: Record<string, AnyStep>
  clocks: Record<string, AnyClock>
  across?: Record<string, AnyAcross>
  letters?: Record<string, Letter>
  dimensions: Record<string, AnyDimension>
  measures: Record<string, AnyMeasure>
  tables: Record<string, Table>
  sentences?: readonly AnySentence[]
  portal?: AnyPortal
  pays?: AnyPays
  meets?: AnyMeets
  publishes?: Record<string, AnyPublication>
}
export type AnyPays = Omit<Pays, 'amount' | 'to' | 'payee' | 'seal' | 'names'> & {
  amount: string
  to: string
  payee: string
  seal: string
  names: { list: string; line: string }
}
export type AnyMeets = {
  in: readonly string[]
  unable: readonly string[]
  on?: string
  hours?:
    | readonly [string, string]
    | { part: string; of: { readonly [option: string]: readonly [from: string, to: string] } }
  at?: string
  of?: string
}
type Loose = Record<string, unknown>
export type AnyRole = {
  name: Text
  kind: 'party' | 'partner' | 'staff'
  is?: string
  sees?: readonly Seen[]
  named?: string | readonly string[]
}
export type AnyGate = { needs?: Loose; apart?: readonly [string, string]; says: Text; cites?: Citation }
export type AnyStep = Omit<
  Step,
  'when' | 'gates' | 'to' | 'computes' | 'sets' | 'takes' | 'checks' | 'moves' | 'rollCall'
> & {
  moves?: AnyMoving | readonly AnyMoving[]
  rollCall?: AnyRollCall
  takes?: Record<string, string>
  checks?: Record<string, AnyCheck>
  when?: Loose
  gates?: readonly AnyGate[]
  to: string | readonly { when?: Loose; to: string }[]
  computes?: Record<string, Rule<Fields, unknown>>
  sets?: Loose
}
export type AnyCheck = {
  of: string
  in: string | readonly string[]
  same?: string
  naming?: true | string
  and?: Record<string, string>
  where?: Record<string, string>
  latest?: string
  within?: Length
  purpose: Text
}
export type AnyMoving = {
  programme: string
  in: string | readonly string[]
  step: string
  with?: Record<string, string>
  naming?: string
  named?: string
}
export type AnyRollCall = { of: string; days: string; day: string; here: string; has: string }
export type AnyClock = Omit<Clock, 'when' | 'from'> & {
  when?: Loose
  from:
    | string
    | readonly string[]
    | { day: string; in: string | readonly string[] }
    | { each: Span; in: string | readonly string[] }
}
export type AnyAcross = {
  once?: readonly string[]
  exclusive?: string
  during?: readonly [string, string, string] | readonly [string, string]
  slots?: Record<string, readonly [from: string, to: string]>
  shut?: readonly [weekdays: string, days: string]
  seats?: string
  of?: string
  taking?: string
  groups?: readonly [string, string]
  tells?: string
  queue?: { in: string; step: string }
  in: 'open' | 'ever' | readonly string[]
  says: Text
  cites?: Citation
}
export type AnyDimension = {
  name: Text
  field?: string
  reached?: Record<string, string | readonly string[]>
  otherwise?: string
  labels?: Record<string, Text>
}
export type AnyMeasure = {
  name: Text
  unit: Measure['unit']
  means?: Text
  source?: Citation
  by?: readonly (readonly string[])[]
  count?: string | readonly string[]
  sum?: string
  mean?: string
  distinct?: string
  at?: string | readonly string[]
  where?: Loose
  every?: true
  stock?: string | readonly string[]
  ratio?: readonly [string, string]
  shareOf?: string
  over?: Record<string, readonly string[]>
  decimals?: number
  daysFrom?: string
  daysTo?: string | readonly string[]
  take?: 'median'
  onTime?: string
  entered?: Text
}
export type AnySentence = Omit<Sentence, 'cells'> & {
  cells?: Record<string, readonly [measure: string, cell: Record<string, string>]>
}
export type AnyPortal = {
  apply?: string
  unlinked?: true
  want: Text
  topic: string
  about: Text
  words?: EverydayWords
  needs?: readonly Text[]
  pages: readonly { title: Text; help?: Text; fields: readonly string[] }[]
  publish?: readonly string[]
}

/**
 * Declares a programme. Six sets of names (fields, roles, states, steps, clocks, measures) and the dimensions are read
 * from where they are defined; every other mention must be one of them.
 */
export function programme<
  const F extends Fields,
  const S extends string,
  const R extends string,
  const A extends string,
  const C extends string,
  const M extends string,
  const D extends string,
>(definition: Definition<F, S, R, A, C, M, D>): Definition<F, S, R, A, C, M, D> {
  return definition
}

/** Forgets the names, for the engine. The one place where the two meet. */
export const loosely = (definition: { id: string; fields: Fields }): Programme => definition as unknown as Programme

export const stateName = (state: State): Text => ('zh' in state ? state : state.name)
export const stateEnds = (state: State | undefined): boolean =>
  state !== undefined && !('zh' in state) && state.ends === true
/** It never was: its entries and clocks leave what is counted. */
export const stateVoid = (state: State | undefined): boolean =>
  state !== undefined && !('zh' in state) && state.void === true
/** Open, but nobody has anything to do until something happens: an entry that stands in a register. */
export const stateRests = (state: State | undefined): boolean =>
  state !== undefined && !('zh' in state) && state.rests !== undefined
/** The state a party reads while the case stands in this one. */
export const stateSeen = ({ states }: Pick<Programme, 'states'>, state: string): string => {
  const found = states[state]
  return found && !('zh' in found) ? (found.seenAs ?? state) : state
}
export const listed = <T>(one: T | readonly T[] | undefined): readonly T[] =>
  one === undefined ? [] : Array.isArray(one) ? (one as readonly T[]) : [one as T]
