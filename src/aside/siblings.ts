// What one process of this machine knows and another is asked for. The process that started them carries the question (src/primary.ts).
import cluster from 'node:cluster'

export type Asked = { ask: number; topic: string; what: unknown }
export type Answered = { answer: number; found: unknown }

const answers = new Map<string, (what: never) => unknown>()
const waiting = new Map<number, (found: unknown) => void>()
const PATIENCE = 2_000
let nth = 0

/** Says how others are answered. What is answered is copied; nothing where it is not known here. */
export function answerSiblings<What, Found>(topic: string, answer: (what: What) => Found | undefined): void {
  answers.set(topic, answer)
}

/** The first answer of all the others; nothing where none knows it, or where this is the only process. */
export function askSiblings<What, Found>(topic: string, what: What): Promise<Found | undefined> {
  if (!cluster.isWorker || !process.connected) return Promise.resolve(undefined)
  const ask = ++nth
  return new Promise((done) => {
    const over = (found: unknown) => {
      waiting.delete(ask)
      clearTimeout(late)
      done(found as Found | undefined)
    }
    const late = setTimeout(over, PATIENCE, undefined)
    waiting.set(ask, over)
    process.send?.({ ask, topic, what } satisfies Asked)
  })
}

/** Hears what the primary carries here, where it is one of these; @returns what goes back to it */
export function heard(told: Partial<Asked & Answered>): Answered | undefined {
  if (told.answer !== undefined) waiting.get(told.answer)?.(told.found)
  if (told.ask === undefined || told.topic === undefined) return undefined
  return { answer: told.ask, found: answers.get(told.topic)?.(told.what as never) }
}
