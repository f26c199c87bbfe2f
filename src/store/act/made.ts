// What an act makes before it is written: the case as it is afterwards, its event, the rows, and the cases that began because of it.
import type { AnyThen, Case, CaseEvent, Linked, Programme, Refusal } from '#engine'
import type { Within } from '../context.ts'
import { derived } from '../fold/derived.ts'
import type { Loaded } from '../read/load.ts'
import { type Born, record, recordedAs, type Recorded } from '../chain/record.ts'
import { listingsOf } from '../published/rows.ts'
import type { Written } from '../fold/write.ts'

/** `linked`: the entries it named when it was made, for what follows. */
export type Made = { after: Case; event: CaseEvent; written: Written; opened: Begun[]; linked?: Linked }
/** With the word that made it begin. */
export type Begun = Made & { then: AnyThen }
export const writtenBy = (made: Made): Written[] => [made.written, ...made.opened.flatMap(writtenBy)]
export const openedBy = (made: Made): { id: string; number: string; programme: string }[] =>
  made.opened.flatMap((one) => [
    { id: one.after.id, number: one.after.number, programme: one.after.programme },
    ...openedBy(one),
  ])
export type Changed = Omit<Made, 'written'> | { refused: Refusal[] }

/** What was reckoned of a case that begins, with the number it then got: as little as hangs on it, since others wait for theirs. */
export function writtenAs(at: Within, programme: Programme, after: Case, written: Written): Written {
  const { keys, bureau } = at
  const recorded = recordedAs(after.number, written.recorded, keys, bureau)
  const { row, listings, compared } = written.after
  const listed = listings.rows.length > 0 || listings.log.length > 0
  const { number } = after
  return {
    ...written,
    recorded,
    after: {
      ...written.after,
      row: { ...row, number, doc: { ...row.doc, number } },
      listings: listed ? listingsOf(programme, after) : listings,
      compared: compared.map((one) => ({ ...one, number })),
    },
    head: recorded.at(-1)?.head ?? written.head,
  }
}

export function writtenOf(
  at: Pick<Within, 'keys' | 'listed' | 'compared' | 'bureau'>,
  programme: Programme,
  loaded: Loaded | undefined,
  after: Case,
  events: readonly CaseEvent[],
  born?: Born,
): Written {
  const { keys, bureau } = at
  let head = loaded?.head
  const recorded: Recorded[] = events.map((event) => {
    const one = record(programme, after, event, head, keys, bureau, born)
    head = one.head
    return one
  })
  return {
    before: loaded && derived(programme, loaded.case, at, bureau),
    after: derived(programme, after, at, bureau),
    recorded,
    head: head ?? Buffer.alloc(32),
  }
}
