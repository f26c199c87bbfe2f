// What a rule or the law gives as its reasons is read as people write: no day as 2026-05-14, no amount without its commas.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { asRead, ofSeveral, say, tell, type Text } from '#engine'
import { ask } from '#law/ask.ts'
import { officeCalendar } from '#law/office-calendar/index.ts'
import { roll } from '#roll'

const RAW = /\d{4}-\d\d-\d\d|(?<![\w,.「“])\d{5,}(?!\w)/
const raw = (says: readonly Text[]): string[] =>
  says.flatMap((text) =>
    (['zh', 'en'] as const).map((lang) => asRead(say(text, lang), lang)).filter((sentence) => RAW.test(sentence)),
  )

describe('reasons are read as people write them', () => {
  for (const { programme, stories } of roll)
    test(programme.name.en, () => {
      const calendar = officeCalendar()
      const says = Object.values(stories)
        .filter((story) => !ofSeveral(story))
        .map((story) => tell(programme, story, calendar))
        .flatMap((told) => [
          ...(told.refused?.because ?? []),
          ...Object.values(told.case?.receipts ?? {}).flatMap((receipt) => receipt.because),
        ])
      assert.deepEqual(raw(says.map((one) => one.says)), [])
    })

  const vectors = new URL('../../law/vectors/', import.meta.url)
  for (const name of readdirSync(vectors).filter((file) => file.endsWith('.json')))
    test(`the law: ${name.replace('.json', '')}`, () => {
      const { topic, cases } = JSON.parse(readFileSync(new URL(name, vectors), 'utf8')) as {
        topic: string
        cases: { input: Record<string, unknown> & { kind: string } }[]
      }
      const says = cases.flatMap(({ input }) => {
        const found = ask(topic, input, '2026-11-24')
        if (!found.ok) return [found.says]
        const { answer, because, notices } = found.outcome
        return [answer, ...because.map((one) => one.says), ...notices]
      })
      assert.deepEqual(raw(says), [])
    })
})
