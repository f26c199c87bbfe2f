// docs/words.md lists the words of the definition language by how many programmes use them. Out of date it fails: `WRITE=1 npm test -- words-used`.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { programmes } from '#roll'
import { KEPT, usersOf } from '#tests/words-used.ts'

const path = join(import.meta.dirname, '../../../docs/words.md')
const users = usersOf(programmes)
const single = [...users].filter(([, of]) => of.length === 1).toSorted(([a], [b]) => a.localeCompare(b))

test('a word that one programme alone uses is kept for a reason, and no reason is kept for another', () => {
  const words = single.map(([word]) => word)
  const wrong = [
    ...words
      .filter((word) => !KEPT[word])
      .map(
        (word) =>
          `“${word}” has one user, ${users.get(word)?.join()}: say in tests/words-used.ts why it is kept, or do without it.`,
      ),
    ...Object.keys(KEPT)
      .filter((word) => !words.includes(word))
      .map(
        (word) => `“${word}” has ${users.get(word)?.length ?? 0} users; strike its reason from tests/words-used.ts.`,
      ),
  ]
  assert.deepEqual(wrong, [])
})

test('docs/words.md is what the programmes say', () => {
  const groups = Map.groupBy([...users], ([word]) => word.split('.')[0] ?? '')
  const drawn = [
    '# The words of the language, and who uses them',
    '',
    `Drawn from ${programmes.length} definitions by \`src/engine/words/words-used.test.ts\`, which fails when this page is out of date. What each word means stands where it`,
    'is defined, in `src/engine/words/`.',
    '',
    '| of a | words, each with the number of programmes that say it |',
    '|---|---|',
    ...[...groups]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([of, words]) => {
        const all = words
          .toSorted(([, a], [, b]) => b.length - a.length)
          .map(([word, by]) => `\`${word.slice(of.length + 1)}\` ${by.length}`)
        return `| ${of} | ${all.join(', ')} |`
      }),
    '',
    '## Words with one user',
    '',
    '| word | user | kept because |',
    '|---|---|---|',
    ...single.map(([word, by]) => `| \`${word}\` | \`${by.join()}\` | ${KEPT[word]} |`),
    '',
  ].join('\n')
  if (process.env.WRITE === '1') writeFileSync(path, drawn)
  assert.equal(readFileSync(path, 'utf8'), drawn, 'Draw it anew with WRITE=1.')
})
