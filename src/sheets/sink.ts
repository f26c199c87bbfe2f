// Where rows go as they are read: a sheet begins, then row after row, each with its line. Nothing is kept by the reader.

import type { Text } from '#engine'

/** Stands in the place of a cell that holds a formula: what it shows may not be what it computes. */
export const FORMULA = '\u0001='

/** Stands where a cell shows something else than it holds, so that neither can be taken. */
export const UNCLEAR = '\u0001?'

export type Sheet = { file: string; name: string; /** Excel's calendar of 1904. */ from1904?: boolean }
export type Sink = {
  sheet(sheet: Sheet): void
  row(cells: string[], line: number): void
  /** What the sender does not see either, and is not read. */
  leftOut?(file: string, says: Text): void
}

/** What one upload may hold. Beyond it the file is refused, however small it was packed. */
export const LIMITS = { rows: 400_000, columns: 60, cell: 400, unpacked: 900 * 1024 * 1024, sheets: 40 }
