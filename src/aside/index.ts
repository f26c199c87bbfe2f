// The one pool of the house: setting letters, reading tables, taking out of papers what speaks of their sender.
import { Pool } from './pool.ts'

export { NotDone, type Why } from './not-done.ts'
export { answerSiblings, askSiblings, heard } from './siblings.ts'

/** The server's own thread and two beside it: a small machine has no more. */
const pool = new Pool({ threads: 2, waiting: 24, patience: 20, seconds: 30, memoryMb: 1024 })

/**
 * Does `work(order)` of a module in a thread of its own. What goes in and comes out is copied.
 * @example aside<Order, Uint8Array>(new URL('set.ts', import.meta.url), { paper, at })
 */
export const aside = <Order, Done>(module: URL, order: Order): Promise<Done> => pool.do(module, order)
