// A paper set as a file in a thread beside the server's: fonts are read and pages are made while everybody else is served.
import { aside } from '#aside'
import { ownFonts } from './fonts/carried.ts'
import type { Paper } from './paper.ts'
import type { Order } from './setting.ts'

const set = (order: Order) => aside<Order, Uint8Array>(new URL('setting.ts', import.meta.url), order)

/** @param at the instant the paper was made, so that the same paper gives the same bytes */
export const toPdf = (paper: Paper, at: number): Promise<Uint8Array> =>
  set({ form: 'pdf', paper, at, fonts: ownFonts() })
export const toOdt = (paper: Paper): Promise<Uint8Array> => set({ form: 'odt', paper })
