// The law sheets' vectors, every one: the value, and a citation at least as exact as the vector's basis. Contested ones are
// reached by naming the reading.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { ask } from './ask.ts'
import { exact } from './exact.ts'
import { normalised } from './identifiers/index.ts'
import { topics } from './topics.ts'

type Case = {
  id: string
  input: Record<string, unknown> & { kind: string }
  expected: Record<string, unknown>
  basis: string[]
  confidence: string
  arithmetic?: string
}
type Sheet = { topic: string; count: number; cases: Case[] }
const folder = new URL('./vectors/', import.meta.url)
const sheets = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Sheet)

const TODAY = '2026-11-24'
/** What the sheets call a law where our short name for it is older. */
const OURS: Record<string, string> = {
  OSHA: 'OSH',
  InspectionAct: 'LIA',
  GovernmentInformationAct: 'FGIL',
  ArchivesAct: 'Archives Act',
  'Appeal Act': 'Administrative Appeal Act',
}
const ROMAN: Record<string, string> = { I: '1', II: '2', III: '3', IV: '4', V: '5', VI: '6', VII: '7' }
/** '§24 I(2)' → ['24','1','2']; '24(1)(2)' the same. */
const parts = (article: string) => {
  const [, number = '', paragraph, item] = /^§?§?([\d-]+)(?: ([IVX]+))?(?:\((\d+)\))?$/.exec(article) ?? []
  return [number, ...(paragraph ? [ROMAN[paragraph] ?? ''] : []), ...(item ? [item] : [])]
}

test('every topic of the contract has its sheet, and every sheet its rules', () => {
  assert.deepEqual(sheets.map(({ topic }) => topic).toSorted(), Object.keys(topics).toSorted())
  for (const { topic, count, cases } of sheets) assert.equal(cases.length, count, topic)
})

for (const { topic, cases } of sheets)
  describe(topic, () => {
    for (const { id, input, expected, basis } of cases)
      test(`${id}: ${input.kind}`, () => {
        const found = ask(topic, input, TODAY)
        if ('error' in expected) {
          assert.ok(!found.ok, 'an error was expected')
          const { error, ...more } = expected
          assert.equal(found.error, error)
          for (const [name, value] of Object.entries(more)) assert.deepEqual(found.more?.[name], value)
          return
        }
        assert.ok(found.ok, found.ok ? '' : found.says.en)
        for (const [name, value] of Object.entries(expected)) assert.deepEqual(found.value[name], value, name)
        const cites = [...found.outcome.because.map((one) => one.cites), found.outcome.cites]
        // A sheet names the articles of a whole group of cases; each case has to cite one of them as exactly.
        const named = basis.flatMap((one) => {
          const [, law, version, article] =
            /^([A-Za-z][\w -]*?)(?:\((\d{4}(?:-\d\d-\d\d)?)\))? ([\d-]+(?:\(\d+\))*)$/.exec(one) ?? []
          return law && article ? [{ one, law, version, article }] : []
        })
        if (named.length === 0) return
        const fits = named.some(({ law, version, article }) => {
          const same = cites.filter(
            (cite) =>
              cite.code === (OURS[law] ?? law) &&
              (!version || version.length === 4 || !cite.version || cite.version === version),
          )
          const [from, to] =
            /^\d+-\d+$/.test(article) && Number(article.split('-')[1]) > Number(article.split('-')[0])
              ? article.split('-').map(Number)
              : []
          const wanted = article.match(/[\d-]+/g) ?? []
          return same.some((cite) => {
            const own = parts(cite.article)
            return from && to
              ? Number(own[0]) >= from && Number(own[0]) <= to
              : wanted.every((part, at) => own[at] === part)
          })
        })
        assert.ok(
          fits,
          `one of ${basis.join(', ')} is cited; there is ${cites.map((cite) => `${cite.code} ${cite.article}`).join('; ')}`,
        )
      })
    for (const { id, arithmetic } of cases)
      if (arithmetic)
        test(`${id}: ${arithmetic.slice(0, 60)}`, () => {
          const [left = '', right = ''] = arithmetic.split('=')
          assert.equal(reckoned(left).toFraction(), reckoned(right).toFraction())
        })
  })

test('full-width digits and spaces of a number are understood', () =>
  assert.equal(normalised(' ａ１２３－４５６７８９ '), 'A123456789'))

/** Adds up a formula of the sheets, with brackets, exactly. */
function reckoned(formula: string): ReturnType<typeof exact> {
  const tokens = formula.match(/[\d.]+|[-+*/()]/g) ?? []
  let at = 0
  const atom = (): ReturnType<typeof exact> => {
    const token = tokens[at++]
    if (token === '(') {
      const inner = sum()
      at++
      return inner
    }
    return token === '-' ? atom().neg() : exact(token ?? '0')
  }
  const product = () => {
    let value = atom()
    while (tokens[at] === '*' || tokens[at] === '/')
      value = tokens[at++] === '*' ? value.mul(atom()) : value.div(atom())
    return value
  }
  function sum() {
    let value = product()
    while (tokens[at] === '+' || tokens[at] === '-')
      value = tokens[at++] === '+' ? value.add(product()) : value.sub(product())
    return value
  }
  return sum()
}
