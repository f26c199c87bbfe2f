// What migrant workers ask is answered in their languages: every question, option, reason, notice and button, over every
// question of the law's vectors. Nothing falls through to English; Chinese stands only in brackets, as the name to look for.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { colon, type Field, type Lang, type Text } from '#engine'
import { askRule } from '#law/ask.ts'
import { placeOf } from '#law/question.ts'
import { calculatorOf, GROUPS, MIGRANT_LANGS, migrants } from './list/index.ts'
import { problemFor, tell, told, translated } from './tongue.ts'
import * as words from './words.ts'

type Case = { input: Record<string, unknown> & { kind: string } }
const folder = new URL('../../law/vectors/', import.meta.url)
const own = JSON.parse(readFileSync(new URL('../../law/own-vectors.json', import.meta.url), 'utf8')) as (Case & {
  topic: string
})[]
const cases = [
  ...readdirSync(folder).flatMap((name) => {
    const sheet = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { topic: string; cases: Case[] }
    return sheet.cases.map((one) => ({ ...one, topic: sheet.topic }))
  }),
  ...own,
]

const textsOf = (field: Field): Text[] => [
  field.label,
  ...(field.help ? [field.help] : []),
  ...('unit' in field && field.unit ? [field.unit] : []),
  ...('options' in field ? Object.values(field.options as Record<string, Text>) : []),
  ...(field.kind === 'many' ? Object.values(field.of).flatMap(textsOf) : []),
]
function missing(text: Text, lang: Lang): string[] {
  const said = text[lang] ?? translated(text.en, lang)
  if (said === undefined) return [text.en]
  const bare = said.replace(/[(（][^)）]*[)）]/g, '')
  return /\p{Script=Han}/u.test(bare) ? [`${text.en} → ${said}`] : []
}

for (const lang of MIGRANT_LANGS)
  test(`the calculators migrant workers need are whole in ${lang}`, () => {
    const texts: Text[] = [...Object.values(words), ...Object.values(GROUPS).slice(0, 5)].filter(
      (one): one is Text => typeof one === 'object',
    )
    const wanted = new Set<string>()
    for (const calculator of migrants) {
      const { rule } = calculator
      texts.push(rule.name, calculator.want, calculator.about, ...calculator.pages.map((one) => one.title))
      texts.push(...Object.values(rule.reads).flatMap(textsOf), ...(rule.notices ?? []))
      for (const id of calculator.onward ?? []) if (calculatorOf(id)?.everyone) texts.push(calculatorOf(id)!.want)
      const place = placeOf(rule)
      let asked = 0
      for (const { topic, input } of cases) {
        if (topic !== place?.topic || input.kind !== place.kind) continue
        const found = askRule(rule, input, '2030-01-01')
        if (!found.ok) continue
        asked++
        const { outcome } = found
        texts.push(
          outcome.answer,
          ...outcome.because.map((one) => one.says),
          ...outcome.used.map((one) => one.parameter),
        )
        texts.push(...outcome.assumptions.flatMap((one) => [one.question, one.reading, one.why]))
        texts.push(...outcome.otherwise.flatMap((one) => [one.reading, one.answer]))
        for (const { cites } of [...outcome.because, { cites: outcome.cites }]) {
          texts.push(cites.law)
          const said = told(cites, lang).replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '')
          assert.doesNotMatch(said, /\p{Script=Han}/u, told(cites, lang))
        }
      }
      assert.ok(asked > 0, `${calculator.id} is asked by a vector`)
    }
    for (const one of texts) for (const line of missing(one, lang)) wanted.add(line)
    assert.deepEqual([...wanted], [])
  })

test('names and numbers within a sentence are carried over, names told as well', () => {
  assert.equal(
    tell({ zh: '', en: 'Service up to the last day of work: 3 years, 2 months and 5 days' }, 'id'),
    'Masa kerja sampai hari terakhir: 3 tahun 2 bulan 5 hari',
  )
  const { reads } = calculatorOf('severance')!.rule
  const slip = { field: 'hireDate', says: { zh: '請填寫「到職日」。', en: 'Enter “First day of work”.' } }
  assert.equal(problemFor(slip, reads, 'vi').says.vi, 'Hãy điền “Ngày bắt đầu làm việc”.')
})

test('a colon after a word of the reader’s language is of that language', () => {
  const source = new URL('../../', import.meta.url)
  const found = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) =>
      readFileSync(new URL(name, source), 'utf8')
        .split('\n')
        .flatMap((line, at) => (/lang\)\}(<\/\w+>)?：/.test(line) ? [`src/${name}:${at + 1}`] : [])),
    )
  assert.deepEqual(found, [], 'write colon(lang)')
  assert.equal(`Result${colon('en')}yes`, 'Result: yes')
  assert.equal(`結果${colon('zh')}是`, '結果：是')
})
