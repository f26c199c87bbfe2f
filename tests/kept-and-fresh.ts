// For tests of figures that are kept: what is read again must be what would be counted now.
import assert from 'node:assert/strict'
import type { Programme } from '#engine'
import { type Figure, figuresOf, type Span, wholesOf } from '#reports/index.ts'
import type { Db } from '#store/db.ts'
import type { Session } from '#store/types.ts'

/** Of every measure in every cell. Whoever asks for the cases has them counted anew. */
export async function sameAsFresh(
  db: Db,
  session: Session,
  programmes: readonly Programme[],
  spans: readonly Span[],
  after = '',
): Promise<void> {
  for (const span of spans) {
    const kept = await figuresOf(db, session, programmes, span)
    const fresh = await figuresOf(db, session, programmes, span, { cases: true })
    assert.deepEqual(sorted(kept), sorted(fresh), `${after} ${span.from}`)
    const uncut = fresh.filter(({ dimensions }) => Object.keys(dimensions).length === 0)
    const [wholes = []] = await wholesOf(db, session, programmes, [{ span, ids: uncut.map(({ measure }) => measure) }])
    const values = (figures: readonly Figure[]) => figures.map(({ measure, value }) => [measure, value])
    assert.deepEqual(values(wholes), values(uncut), `${after} ${span.from}, split by nothing`)
  }
}

const sorted = (figures: readonly Figure[]) =>
  figures.map((one) => ({ ...one, cases: [] })).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
const keyOf = ({ programme, measure, dimensions }: Figure) =>
  JSON.stringify([programme, measure, Object.entries(dimensions).toSorted()])
