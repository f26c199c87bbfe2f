// A form is drawn again from whatever came back with it, so nothing that can be sent may break it.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { render } from 'preact-render-to-string'
import {
  account,
  answers,
  choice,
  choices,
  date,
  decimal,
  disclosed,
  entry,
  type Field,
  type Fields,
  files,
  many,
  money,
  nested,
  organisation,
  person,
  place,
  readFields,
  series,
  t,
  text,
  time,
  whole,
  yesNo,
} from '#engine'
import { FieldInputs, FieldValue } from './index.ts'

const label = t('欄位', 'Field')
const kinds: Record<Field['kind'], Field> = {
  account: account(label),
  answers: answers(label),
  choice: choice(label, { one: t('一', 'One'), two: t('二', 'Two') }),
  choices: choices(label, { one: t('一', 'One'), two: t('二', 'Two') }),
  date: date(label),
  decimal: decimal(label),
  disclosed: disclosed(label),
  entry: entry(label, 'register'),
  file: files(label),
  many: many(label, { item: text(label), amount: money(label) }),
  money: money(label),
  organisation: organisation(label),
  person: person(label, ['idNumber', 'birthOn', 'phone']),
  place: place(label, { located: true }),
  series: series(label),
  text: text(label),
  time: time(label),
  whole: whole(label),
  yesNo: yesNo(label),
}
const drawn = (values: Record<string, unknown>, fields: Fields = kinds) =>
  render(<FieldInputs fields={fields} names={Object.keys(fields)} values={values} problems={[]} lang="zh" />)

describe('the fields of a definition', () => {
  test('can be drawn from anything anybody sends', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(kinds)),
        fc.oneof(fc.jsonValue(), fc.constantFrom('{', '{"name":1}', '[', '￼')),
        (name, value) => {
          assert.match(drawn({ [name]: value }), /欄位/)
        },
      ),
    ))

  test('send back under the names the engine reads', () => {
    const html = drawn({
      person: { name: '林小姐' },
      many: [{ item: '工資', amount: 48_000 }, {}],
      yesNo: true,
      whole: 3,
    })
    const sent = [...html.matchAll(/<input[^>]*>/g)].flatMap(([input]): [string, string][] => {
      const read = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? ''
      const picks = /type="(radio|checkbox)"/.test(input)
      return (picks && !/ checked/.test(input)) || read('value') === '' ? [] : [[read('name'), read('value')]]
    })
    const { values } = readFields(kinds, ['many', 'whole', 'yesNo', 'person'], nested(sent), {
      today: '2026-11-24',
      strict: false,
    })
    assert.deepEqual(values, {
      person: { name: '林小姐' },
      many: [{ item: '工資', amount: 48_000 }],
      yesNo: true,
      whole: 3,
    })
  })

  test('show a stored day as an officer writes it, and read it back as the same day', () => {
    const value = / value="(113\/2\/29)"/.exec(drawn({ date: '2024-02-29' }))?.[1]
    const { values } = readFields(kinds, ['date'], { date: value }, { today: '2026-11-24', strict: true })
    assert.equal(values.date, '2024-02-29')
  })

  test('ask a dependent question only where its answer on an earlier page allows it', () => {
    const fields = { hurt: yesNo(t('受傷', 'Hurt')), nights: whole(t('住院日數', 'Nights'), { when: { hurt: true } }) }
    const later = (hurt: string) =>
      render(<FieldInputs fields={fields} names={['nights']} values={{ hurt }} problems={[]} lang="zh" />)
    assert.match(later('yes'), /住院日數/)
    assert.equal(later('no'), '')
    assert.match(drawn({ hurt: 'no' }, fields), /「受傷」為是時才需要填/)
  })

  test('hide the middle of an identity number from whoever need not see it', () => {
    const field = person(label, ['idNumber'])
    const shown = (masked: boolean) =>
      render(<FieldValue field={field} value={{ name: '林小姐', idNumber: 'A200000003' }} lang="zh" masked={masked} />)
    assert.match(shown(false), /A200000003/)
    assert.doesNotMatch(shown(true), /A200000003/)
  })

  test('keep the files that were handed in before a mistake, and leave out what is not a file', () => {
    const html = drawn({ file: [JSON.stringify({ hash: 'a', name: '薪資單.pdf', bytes: 2048 }), '{broken', '5'] })
    assert.match(html, /附上 薪資單.pdf（2 KB）/)
    assert.equal(html.match(/type="checkbox" name="file"/g)?.length, 1)
  })
})
