// A run in a thread of its own: reads what was sent, checks it, tells how far it is. The server goes on answering meanwhile.
import { parentPort, workerData } from 'node:worker_threads'
import { t, type Text } from '#engine'
import { checkPayroll, type Result } from '#law/payroll/check.ts'
import type { Options } from '#law/payroll/options.ts'
import { readSheets } from '#sheets/read.ts'
import { Unreadable } from '#sheets/refusal.ts'
import { Reading, type Readings } from './reading.ts'

export type Sent = { name: string; bytes: Uint8Array }
export type Order = { sent: Sent[]; options: Options }
export type Done = {
  result: Result
  read: Omit<Readings, 'people'>
  files: { name: string; form: string }[]
}
export type Told = { doing: 'reading' | 'checking'; done: number; of?: number } | { refused: Text } | { finished: Done }

export function work({ sent, options }: Order, tell: (told: Told) => void): void {
  const files: Done['files'] = []
  let at = ''
  try {
    const reading = new Reading((done) => tell({ doing: 'reading', done }))
    for (const { name, bytes } of sent) {
      at = name
      files.push({ name, form: readSheets(bytes, name, reading) })
    }
    at = ''
    const { people, ...read } = reading.done()
    tell({ doing: 'checking', done: 0, of: people.length })
    const result = checkPayroll(people, options, (done) => tell({ doing: 'checking', done, of: people.length }))
    tell({ finished: { result, read, files } })
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    tell({ refused: at ? t(`「${at}」：${error.says.zh}`, `“${at}”: ${error.says.en}`) : error.says })
  }
}

if (parentPort) {
  const port = parentPort
  work(workerData as Order, (told) => port.postMessage(told))
}
