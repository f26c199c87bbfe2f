// From the bank's bytes to what stands in the books: read, looked at row by row, booked by a second person.
import { setImmediate } from 'node:timers/promises'
import type { Refusal, Text } from '#engine'
import { answerFile, type AnswerFile, bookAnswers, bookedRows, keepAnswers } from '#store/payments/answers.ts'
import { linesNamed } from '#store/payments/lines.ts'
import type { Context } from '#store/context.ts'
import type { Session } from '#store/types.ts'
import { answersIn, toldBy } from './reading.ts'
import { type Verdict, verdicts } from './verdict.ts'

export type Looked = { file: AnswerFile; rows: Verdict[]; booked: Map<number, string> }

/** Keeps the file and books nothing. */
export async function receive(
  context: Context,
  session: Session,
  file: { name: string; content: Uint8Array },
  at: string,
): Promise<{ id: string; known: boolean } | { problem: Text }> {
  const read = await toldBy(file.content, file.name)
  if ('problem' in read) return read
  return keepAnswers(context, session, { ...file, ...read }, at)
}

/** Every row of a kept file with what would become of it now, and what became of it. */
export async function look(context: Context, session: Session, id: string, today: string): Promise<Looked | undefined> {
  const found = await answerFile(context, session, id)
  if (!found) return undefined
  const { content, ...file } = found
  const read = await answersIn(content, file.name)
  if ('problem' in read) throw new Error(`The kept answer ${id} cannot be read: ${read.problem.en}`)
  // It has come in whole: others are let in before it is gone over.
  await setImmediate()
  const named = read.rows.flatMap(({ list, line }) => (list && line !== undefined ? [{ list, line }] : []))
  const lines = await linesNamed(context, session, named)
  return {
    file,
    rows: await verdicts(read.rows, lines, (programme) => context.programme(programme), today),
    booked: await bookedRows(context, session, id),
  }
}

/** Books what the look says; rows that were booked before are left alone. */
export async function book(
  context: Context,
  session: Session,
  id: string,
  how: { at: string; today: string },
): Promise<{ refused: Refusal[] } | { booked: number; refusals: Map<number, Refusal[]> } | undefined> {
  const looked = await look(context, session, id, how.today)
  if (!looked) return undefined
  const bookings = looked.rows.flatMap(({ row, books }) =>
    books
      ? [{ ...books.line, id: books.line.id, row: row.row, what: books.what, step: books.step, values: books.values }]
      : [],
  )
  return bookAnswers(context, session, id, bookings, how.at)
}
