// Heads as somebody outside remembers them: lines of a file, or a number and a root noted by hand.
import type { RememberedHead } from './told.ts'

/** @param bureau lines of other bureaus in the same file are not its */
export function readHeads(text: string, bureau: string): RememberedHead[] {
  return text.split('\n').flatMap((line, at) => {
    const told = line.trim()
    if (told === '') return []
    const noted = /^(\d+):([0-9a-f]{64})$/i.exec(told)
    if (noted) return [{ n: Number(noted[1]), root: String(noted[2]).toLowerCase() }]
    const read = parsed(told)
    // A crash may leave a line cut off; it was written again after it.
    if (!read && told.startsWith('{')) return []
    if (!read || !Number.isSafeInteger(read.n) || !/^[0-9a-f]{64}$/.test(String(read.root)))
      throw new Error(`Line ${at + 1} is no head: a line of a checkpoints file, or NUMBER:ROOT.`)
    return read.bureau === undefined || read.bureau === bureau ? [read] : []
  })
}

function parsed(line: string): (RememberedHead & { bureau?: string }) | undefined {
  try {
    return JSON.parse(line) as RememberedHead
  } catch {
    return undefined
  }
}
