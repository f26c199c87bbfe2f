// The letters and files of a case.
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { answerFile } from '#web/files.ts'
import { answerLetter } from '#web/letters.ts'
import { missingPage } from '#web/frames/desk.tsx'
import { opened } from './opened.ts'

export async function letterOf(c: Ctx) {
  const found = await opened(c, 'letter')
  if (!found) return missingPage(c)
  const events = await house(c).store.history(deskSession(c), found.one.id, { purpose: 'letter', at: instant(c) })
  return answerLetter(c, found.one, events, undefined) ?? missingPage(c)
}

export async function fileOf(c: Ctx) {
  const found = await opened(c, 'file')
  if (!found) return missingPage(c)
  const file = await house(c).store.getFile(deskSession(c), found.one.id, c.req.param('hash') ?? '', instant(c))
  if (!file) return missingPage(c)
  return answerFile(c, file)
}
