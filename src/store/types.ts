// What the store promises: who asks, what they may ask, what they get. Screens, reports and the API speak these words.
import type { Actor, Advanced, Attachment, Case, CodeGiven, Move, Programme, Refusal, Text } from '#engine'
import type { Head } from './chain/checkpoints.ts'
import type { OpenEvent } from './gate/events.ts'
import type { Purpose } from './gate/log.ts'
import type { Reader } from './gate/reader.ts'
import type { OpenReceipt } from './gate/values.ts'
import type { Suggested, SuggestQuestion } from './matching/suggested.ts'
import type { Unfiled } from './beside/unsent.ts'

export type { OpenEvent } from './gate/events.ts'
export type { Reader } from './gate/reader.ts'

/**
 * Who asks, on whose behalf, and how far they reach. Row-level security enforces bureau and reach in the database itself:
 * `desk` sees the programmes named, `partner` besides these the cases that name them, `portal` sees one case, `public` what stands in lists open to everyone and nothing
 * else, `system` (clock, rebuild, import) the whole bureau.
 */
export type Session = {
  bureau: string
  actor: Actor
  reach: 'desk' | 'partner' | 'portal' | 'public' | 'system'
  /** desk: ids of the programmes this person's section works on. */
  programmes?: readonly string[]
  /** partner: the register entries they stand for, and the fields, `programme.field`, that make a case theirs by naming one. */
  named?: { in: readonly `${string}.${string}`[]; entries: readonly string[] }
  /** desk, partner: the programmes of which they read only the cases they own, and of these the ones whose cases without an owner they read. */
  owned?: { in: readonly string[]; free: readonly string[] }
  /** portal: the one case. */
  caseId?: string
  /** portal: the register entries for which they hold a mandate, and in which programmes. */
  bodies?: readonly { body: string; programmes: readonly string[] | 'all' }[]
  /** What they see of what they reach; without one they see numbers, states and days. */
  reader?: Reader
}

/**
 * A case opened for a reader: values above their rights are left out and named in `withheld`. `tries`: the steps they could try.
 * `kept`: it is known to its owner and to who supervises; here are its number, state, owner and days.
 */
/** A case and what happened in it, oldest first, as a reader may see both. */
export type WholeCase = { one: OpenCase; events: OpenEvent[] }
export type OpenCase = Omit<Case, 'receipts'> & {
  receipts: Record<string, OpenReceipt>
  withheld: string[]
  kept?: true
  tries: readonly { step: string; role: string }[]
}

/** Acted, refused with all reasons, or somebody was faster: then the case as it now is and what happened meanwhile. */
export type Acted =
  | { done: OpenCase; event: OpenEvent; opened: { id: string; number: string; programme: string }[] }
  | { refused: Refusal[] }
  | { conflict: OpenCase; since: OpenEvent[] }
  | { missing: true }

/** The same request with the same key gives the same answer and acts once. */
export type Keyed = {
  key?: string
  /** The same key as it was called under keys of the house from before. */
  keysBefore?: readonly string[]
}

/** Who came in by number and code: in which part, and by which of its codes. */
export type Entered = { caseId: string; programme: string; role: string; code: number }
export type CodeGivenTo = { role: string; version: number; given: CodeGiven; at: string }

export type Row = {
  id: string
  number: string
  programme: string
  state: string
  openedOn: string
  closedOn?: string
  owner?: string
  /** The programme's title field in words, e.g. the parties' names; absent when the reader may not see it. */
  title?: string
  /** `alone`: the clock acts by itself, and waits for nobody. */
  next?: { clock: string; due: string; paused: boolean; alone: boolean }
  seq: number
}
/**
 * `today`: in which whoever asks entered something today, open or closed. `standing`: open, and no task; in no other view of what is open.
 */
export type View = 'mine' | 'today' | 'section' | 'due' | 'overdue' | 'unassigned' | 'standing' | 'closed'
export type WorklistQuestion = {
  view: View
  programme?: string
  state?: string
  today: string
  /** From `next` of the page before; keyset, so that page 1,000 costs as much as page 1. */
  after?: string
  limit?: number
  /** For the reading log, where the page names people. */
  at: string
  purpose?: string
}
export type Worklist = { rows: Row[]; next?: string }
export type Counts = Record<View, number>
/** Open tasks of one programme: all, those due in three days, late ones, nobody's. */
export type Pressing = { programme: string } & Record<'open' | 'due' | 'overdue' | 'unassigned', number>

/** What somebody entered last by a step that begins a case: what they said, as far as it is nobody's, and when. */
export type Line = { row: Row; values: Record<string, unknown>; at: string }
/** `name`: how the reading log calls the list. `where`: their facts that must be these. */
export type NamingQuestion = {
  name: string
  entry: string
  programme: string
  field: string
  shows: readonly string[]
  by: readonly string[]
  sums: readonly string[]
  soonest: boolean
  states?: readonly string[] | undefined
  where: Readonly<Record<string, string | boolean>>
  after?: string | undefined
  limit: number
}
/** `states`, `by`: how many of the whole list stand where; `total`, `sums`: of what is chosen. */
export type NamingPage = {
  rows: { row: Row; day: string; values: Record<string, unknown> }[]
  next?: string
  total: number
  states: Record<string, number>
  by: Record<string, Record<string, number>>
  sums: Record<string, number>
}
export type LinesQuestion = { programme: string; step: string; today: string; limit: number }

export type FindHow = {
  purpose?: string
  at: string
  programme?: string
  /** Only cases that are in one of these. */ states?: readonly string[]
  /** Only by words that are kept in plain: no number, no name of a person. */ plain?: boolean
  limit?: number
  /** From 1. */
  page?: number
}
export type RegisterEntry = { id: string; number: string; values: Record<string, unknown>; workload: number }
export type Found = {
  rows: Row[]
  /** How the words were understood. */ by: 'number' | 'identity' | 'words'
  more: boolean
}

/** A page of a list open to everyone, by words, filters and what its entries have in common. */
export type ListQuestion = {
  list: string
  today: string
  words?: string | undefined
  by?: Record<string, string>
  key?: string | undefined
  /** From `next` of the page before. */
  after?: string | undefined
  limit?: number
  /** Newest first when not said; what has dates ahead of it is read soonest first. */
  order?: 'newest' | 'soonest'
}
export type Entry = {
  list: string
  number: string
  on: string
  key?: string
  facts: Record<string, unknown>
  enteredOn: string
  changedAt: string
}
/** `changedAt`: when anything last happened in the list. */
export type ListPage = { entries: Entry[]; next?: string; changedAt?: string | undefined }
export type Gone = { number: string; on: string; /** Its lawful period ran out. */ lapsed: boolean }
export type ListedChange = {
  number: string
  at: string
  on: string
  what: 'entered' | 'changed' | 'corrected' | 'removed'
  fields: string[]
  why?: string | undefined
}

export type Draft = { code: string; programme: string; values: Record<string, unknown>; page: number }
/** What was typed into a form of the desk and not sent, and when that was kept. */
export type Typed = { values: Record<string, unknown>; at: string }
export type MovedClock = { case: string; number: string; clock: string; from: string; to: string }

export interface Store {
  readonly programmes: readonly Programme[]
  programme(id: string, version?: number): Programme

  /**
   * Begins a case. Everything derived is written in the same transaction; the answer comes after commit. The `account` with which it
   * is filed follows it from then on.
   */
  begin(session: Session, programme: string, move: Move, how: Keyed & { at: string; account?: string }): Promise<Acted>
  /** Takes a step. `seq` is what the person had before their eyes; another's step in between is a conflict, not an error. */
  take(session: Session, caseId: string, seq: number, move: Move, how: Keyed & { at: string }): Promise<Acted>
  correct(
    session: Session,
    caseId: string,
    seq: number,
    values: Record<string, unknown>,
    reason: string,
    /** `despite`: why what it is warned of is entered all the same. */
    how: Keyed & { at: string; despite?: string },
  ): Promise<Acted>
  assign(session: Session, caseId: string, owner: string, how: Keyed & { at: string; reason?: string }): Promise<Acted>
  note(session: Session, caseId: string, words: string, how: Keyed & { at: string }): Promise<Acted>

  /** Opens a case as far as the session's reader may see it; what was personal among it is logged with the purpose. */
  open(session: Session, caseId: string, how: Purpose & { only?: readonly string[] }): Promise<OpenCase | undefined>
  /** The case's events, oldest first; seen and logged as `open` would. */
  history(session: Session, caseId: string, how: Purpose & { only?: readonly string[] }): Promise<OpenEvent[]>
  /** Both from one reading, where both are shown; undefined where `open` would be. */
  whole(session: Session, caseId: string, how: Purpose & { only?: readonly string[] }): Promise<WholeCase | undefined>
  caseIdOf(session: Session, number: string): Promise<string | undefined>
  /** A party's way in: case number and code. The code itself is for letters to the party only, never for what staff read. */
  accessCode(session: Session, caseId: string, role: string): Promise<string>
  codesGiven(session: Session, caseId: string): Promise<CodeGivenTo[]>
  /** A new code for a party; the one before opens nothing any more. It stands in the chain who asked and what was shown for it. */
  renewCode(
    session: Session,
    caseId: string,
    renewal: { role: string; given: CodeGiven; showed?: string },
    how: Keyed & { at: string },
  ): Promise<Acted & { code?: string }>
  enter(bureau: string, number: string, code: string): Promise<Entered | undefined>

  worklist(session: Session, question: WorklistQuestion): Promise<Worklist>
  /** The lines whoever asks has logged in these days, the newest first. */
  lines(session: Session, question: LinesQuestion, how: Purpose): Promise<Line[]>
  counts(session: Session, today: string, programme?: string): Promise<Counts>
  pressing(session: Session, today: string): Promise<Pressing[]>
  /** Words (two Chinese characters are enough), a case number, a company, or an identity number, which needs a purpose and is logged. */
  find(session: Session, words: string, how: FindHow): Promise<Found>
  /**
   * Entries of a register for a choice list, with how many open cases name each; of those `ids` where some are wanted. What is open
   * of them is offered to everybody; never what is personal.
   */
  register(
    session: Session,
    programme: string,
    states: readonly string[] | 'any',
    ids?: readonly string[],
  ): Promise<RegisterEntry[]>
  /** Whether the register has more entries than `most` in these states. */
  outgrows(session: Session, programme: string, states: readonly string[], most: number): Promise<boolean>
  /** `listed`: links by which others name this one that a list on its page shows already, as `programme.field`. */
  related(
    session: Session,
    caseId: string,
    how: Purpose,
    listed?: readonly string[],
  ): Promise<{ row: Row; how: string }[]>
  /** A page of the cases that name an entry, with what they come to. */
  naming(session: Session, question: NamingQuestion, how: Purpose): Promise<NamingPage>
  /** What fits a case among those standing, the best first, with why; found again under the reader’s own rights. */
  suggested(session: Session, question: SuggestQuestion, how: Purpose): Promise<Suggested | undefined>
  /** What is booked on a day or span, for calendars and for picking a free hour. */
  bookings(
    session: Session,
    resource: string | undefined,
    from: string,
    to: string,
  ): Promise<{ resource: string; day: string; from: string; to: string; caseId?: string; number?: string }[]>

  /** When things are taken from one day to another: times only, of nobody in particular, so that everybody may see them. */
  taken(
    session: Session,
    resources: readonly string[],
    from: string,
    to: string,
  ): Promise<{ resource: string; day: string; from: string; untilDay: string; to: string }[]>

  /** What stands in a list open to everyone. */
  standing(bureau: string, question: ListQuestion): Promise<ListPage>
  /** The values that stand under a field of a list, each once; as many as one still chooses from. */
  standingValues(bureau: string, list: string, field: string): Promise<string[]>
  standingEntry(
    bureau: string,
    list: string,
    number: string,
    today: string,
  ): Promise<{ entry?: Entry; gone?: Gone; log: ListedChange[] } | undefined>
  listChanges(bureau: string, list: string, limit?: number): Promise<ListedChange[]>
  findStanding(
    bureau: string,
    words: string,
    today: string,
    limit?: number,
  ): Promise<{ entries: Entry[]; more: boolean }>

  /** Steps the clocks take by themselves, warnings, and what is over taken away. Idempotent; called each minute. */
  sweep(bureau: string, at: string): Promise<SweptClocks>
  /** Papers that wait for a case. */
  unfiled(bureau: string): Promise<Unfiled>
  /** Records a closed day (typhoon, by district), recomputes every open clock and says what moved. */
  closeDay(
    session: Session,
    closure: { day: string; districts?: readonly string[]; why: Text },
    at: string,
  ): Promise<MovedClock[]>

  /** A filing not sent yet: sealed, found again by its code, or by the account it is kept with. */
  saveDraft(
    bureau: string,
    draft: { code?: string; programme: string; values: Record<string, unknown>; page: number },
    at: string,
    account?: string | null,
  ): Promise<Draft>
  draftsOf(bureau: string, account: string, at: string): Promise<(Draft & { updatedAt: string })[]>
  openDraft(bureau: string, code: string, at: string): Promise<Draft | undefined>
  dropDraft(bureau: string, code: string): Promise<void>

  /** What somebody at the desk has typed and not sent, one for each form; `key` is the page's own, so that what was sent stays sent. */
  keepTyped(
    bureau: string,
    whose: { account: string; form: string; key?: string | undefined },
    values: Record<string, unknown>,
    at: string,
  ): Promise<void>
  typedOf(bureau: string, account: string, form: string, at: string): Promise<Typed | undefined>
  /** All that an account has typed into forms whose names begin with `below`, by the name of the form. */
  typedBelow(bureau: string, account: string, below: string, at: string): Promise<Map<string, Typed>>
  dropTyped(
    bureau: string,
    whose: { account: string; form: string; key?: string | undefined },
    at: string,
  ): Promise<void>

  /** `bare`: without what it says of place, device and author. */
  putFile(
    session: Session,
    /** `at`: when it came, ISO with offset; now where it is not said. */
    file: { name: string; content: Uint8Array; bare?: boolean; at?: string },
  ): Promise<Attachment | { refused: Text }>
  getFile(
    session: Session,
    caseId: string,
    hash: string,
    at: string,
  ): Promise<{ name: string; type: string; content: Uint8Array } | undefined>

  /**
   * Plays many cases quickly through the engine's own steps, in batches; for demonstration, import and benchmarks.
   * A `part` with a name is played once: cut off and begun again with the same lines, it goes on where it stopped.
   */
  play(
    session: Session,
    plays: AsyncIterable<Play> | Iterable<Play>,
    told?: (played: number) => void,
    part?: string,
  ): Promise<{ cases: number; events: number; refused: { at: number; says: string }[] }>
  /** Makes what derives from the events anew where an update has changed how, and says of how many cases. For whoever opens the house. */
  caughtUp(bureau: string, at: string, told?: (done: number, of: number) => void): Promise<number>
  /** Throws away and rebuilds every derived row from the events. */
  rebuild(bureau: string, told?: (done: number, of: number) => void): Promise<{ cases: number; events: number }>
  /** Signs a checkpoint over everything added since the last one; nothing where nothing was. */
  checkpoint(bureau: string, at: string): Promise<Head | undefined>
  headsAfter(bureau: string, n: number, limit?: number): Promise<Head[]>
  lastHead(bureau: string): Promise<Head | undefined>
  /** The next number of a series that is not cases, `payment:list`. Each is given once. */
  runningNumber(session: Session, series: `${string}:${string}`, year: number): Promise<number>
  /** Whether nothing has ever happened in this bureau. */
  isEmpty(bureau: string): Promise<boolean>
  /** Marks a long work as begun or done, and says when it first was. */
  mark(bureau: string, part: string, at: string): Promise<void>
  marked(bureau: string, part: string): Promise<string | undefined>
  marksUnder(bureau: string, words: string): Promise<string[]>
  close(): Promise<void>
}
/** `swept`: papers and drafts nobody sent, and rows of sessions, tries and messages that were over. */
export type SweptClocks = {
  acted: number
  breached: number
  failed: unknown[]
  swept: { papers: number; drafts: number; passing: number }
}
/** A case told as lines: day, actor and step, as in a story. `assign` names an owner after the first line. */
export type Play = {
  programme: string
  /** Its id, where later plays name it. */
  id?: string
  lines: readonly { on: string; at?: string; by: Actor; step: string; values?: Record<string, unknown> }[]
  owner?: string
}
export type { Advanced }
