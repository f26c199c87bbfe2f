// The work of setting itself, as a thread beside the server's is asked for it.
import { useFonts } from './fonts/carried.ts'
import { odtOf } from './odt.ts'
import type { Paper } from './paper.ts'

export type Order = { form: 'pdf'; paper: Paper; at: number; fonts: string | undefined } | { form: 'odt'; paper: Paper }

let using: string | undefined

export async function work(order: Order): Promise<Uint8Array> {
  if (order.form === 'odt') return odtOf(order.paper)
  // A bureau's own fonts are said to the server, and a thread of its own knows them only by being told.
  if (order.fonts && order.fonts !== using) useFonts((using = order.fonts))
  // A large library that only letters in print need.
  const { typstPdf } = await import('./typst.ts')
  return typstPdf(order.paper, order.at)
}
