// A bank's file read in a thread beside the server's: twenty thousand rows, or a table made to do harm, hold nobody up.
import { aside } from '#aside'
import type { Text } from '#engine'
import { lineName, UNNAMED } from '#store/payments/cut-file.ts'
import { type Answers, readAnswers } from './read-answer.ts'

type Order = { content: Uint8Array; name: string; told: 'rows' | 'names' }
type Unread = { problem: Text }
/** How many rows a file has, and which lines and cases they speak of, so that it is found again when one of them is destroyed. */
type Told = { form: string; rows: number; names: string[] }

export function work({ content, name, told }: Order): Answers | Told | Unread {
  const read = readAnswers(content, name)
  if ('problem' in read || told === 'rows') return read
  return { form: read.form, rows: read.rows.length, names: namesIn(read) }
}
const ask = <Done>(order: Order) => aside<Order, Done>(new URL(import.meta.url), order)

export const answersIn = (content: Uint8Array, name: string) => ask<Answers | Unread>({ content, name, told: 'rows' })
export const toldBy = (content: Uint8Array, name: string) => ask<Told | Unread>({ content, name, told: 'names' })

function namesIn({ rows, loose }: Answers): string[] {
  const names = rows.flatMap(({ list, line, number }) => [
    ...(list && line !== undefined ? [lineName(list, line)] : []),
    ...(number ? [number] : []),
  ])
  const unnamed = loose || rows.some(({ list, line, number }) => !number && !(list && line !== undefined))
  return [...new Set([...names, ...(unnamed ? [UNNAMED] : [])])]
}
