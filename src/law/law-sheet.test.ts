// docs/law.md says how much of the law is proven. It is drawn here from the vectors, and out of date it fails:
// `WRITE=1 npm test -- tests/law-sheet` draws it anew. Beside it: the law looks into the engine and nothing else.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ask } from '#law/ask.ts'
import { topics } from '#law/topics.ts'

type Case = { input: Record<string, unknown> & { kind: string }; expected: Record<string, unknown> }
const root = join(import.meta.dirname, '../..')
const read = <T>(path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as T
const passes = ({ topic, input, expected }: Case & { topic: string }): boolean => {
  const found = ask(topic, input, '2026-11-24')
  const told = found.ok ? found.value : { error: found.error, ...found.more }
  return Object.entries(expected).every(([name, value]) => JSON.stringify(told[name]) === JSON.stringify(value))
}

/** Contested points of a topic, and whether each of their readings can be named and gives a result. */
function contested(topic: string): string {
  const options = Object.values(topics[topic]?.kinds ?? {}).flatMap((rule) =>
    Object.keys(rule.contested ?? {}).map((option) => {
      const field = rule.reads[option]
      assert.ok(field?.kind === 'choice' && field.optional, `${topic} ${option} is an option`)
      return `${option} (${Object.keys(field.options).join(', ')})`
    }),
  )
  return [...new Set(options)].join('; ') || '–'
}

function sheet(): string {
  const own = read<(Case & { topic: string })[]>('src/law/own-vectors.json')
  const count = (cases: (Case & { topic: string })[]) => `${cases.filter(passes).length} / ${cases.length}`
  const rows = readdirSync(join(root, 'src/law/vectors'))
    .map((name) => read<{ topic: string; cases: Case[] }>(`src/law/vectors/${name}`))
    .map(({ topic, cases }) => {
      const shared = cases.map((one) => ({ ...one, topic }))
      const mine = own.filter((one) => one.topic === topic)
      return `| ${topics[topic]?.name.zh} | \`${topic}\` | ${count(shared)} | ${count(mine)} | ${contested(topic)} |`
    })
  return [
    '# Labour law as code',
    '',
    'Drawn from the vectors by `src/law/law-sheet.test.ts`, which fails when this table is out of date.',
    'A contested point is an option of its rule: each reading can be named, and the answer shows what the others give.',
    '',
    '| 主題 | topic | shared vectors that pass | our own | contested points and their readings |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

test('docs/law.md is what the vectors say, and all of them pass', () => {
  const path = join(root, 'docs/law.md')
  const drawn = sheet()
  if (process.env.WRITE === '1') writeFileSync(path, drawn)
  assert.equal(readFileSync(path, 'utf8'), drawn, 'Draw it anew with WRITE=1.')
  for (const [, good, all] of drawn.matchAll(/(\d+) \/ (\d+)/g)) assert.equal(good, all)
})

test('the law imports the engine, its own files with the list of their names, and exact fractions, nothing else', () => {
  const folder = join(root, 'src/law')
  const imports = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/\bfrom '([^']+)'/g)].map((found) => found[1] ?? ''),
    )
  assert.deepEqual(
    [...new Set(imports)].filter((name) => !name.startsWith('.') && !name.startsWith('#engine')).toSorted(),
    ['fraction.js', 'node:fs'],
  )
})
