// What a register says of the figures its entries have: carriers that count so, ids in plain text, lines without typed numbers, a second person.
import { idFieldsOf, listed, type Programme } from '../../words/index.ts'
import { pieces } from '../../text.ts'
import { PERIOD_PLACES, typedNumbers } from '../sentences.ts'
import type { Bureau } from './office.ts'
import { mend, type Names } from './names.ts'

/** The place of its own name in the line of an entry. */
export const NAME_PLACE = 'name'

export function figuresOfEntries(names: Names, register: Programme, { hasSection }: Bureau): void {
  const { figures, fields, states, steps } = register
  if (!figures) return
  const where = '`figures`'
  names.known(register, where, [...figures.in, ...figures.running], 'state', Object.keys(states))
  const plain = (kind: string) =>
    Object.entries(fields).flatMap(([name, field]) =>
      field.kind === kind && field.sensitivity === 'open' ? [name] : [],
    )
  names.known(register, where, idFieldsOf(figures), 'open text', plain('text'))
  if (figures.part) names.known(register, where, [figures.part.by, figures.part.is], 'open text', plain('text'))
  names.known(register, where, listed(register.title), 'open text', plain('text'))
  if (names.known(register, where, [figures.covers], 'open field of rows', plain('many'))) {
    const rows = fields[figures.covers]
    if (rows?.kind === 'many' && rows.of.id?.kind !== 'text')
      names.blame(
        register,
        `${where} covers by “${figures.covers}”, whose rows have no text id.`,
        'Give them a text `id`.',
      )
  }
  if (names.known(register, where, [figures.section], 'open choice', plain('choice'))) {
    const choice = fields[figures.section]
    for (const place of choice && 'options' in choice ? Object.keys(choice.options) : []) {
      const [chapter = '', section = ''] = place.split('/')
      if (!hasSection(chapter, section))
        names.blame(
          register,
          `${where} offers the section “${place}”, which the report has not.`,
          'Say `chapter/section`.',
        )
    }
  }
  for (const [name, { from, to, notBy }] of Object.entries(steps))
    if (
      listed(from).some((one) => !figures.in.includes(one)) &&
      (typeof to === 'string' ? [to] : to.map((one) => one.to)).some((one) => figures.in.includes(one)) &&
      notBy === undefined
    )
      names.blame(register, `the step ${name} publishes figures by one person.`, 'Say `notBy`.')
  for (const one of figures.of) carried(names, register, one)
}

function carried(names: Names, register: Programme, one: NonNullable<Programme['figures']>['of'][number]): void {
  const carrier = names.programme(register, '`figures`', one.programme)
  if (!carrier) return
  const where = `\`figures\` of ${carrier.id}`
  const counted = Object.keys(one.measures)
  const field = carrier.fields[carrier.dimensions[one.by]?.entry ?? '']
  if (field?.kind !== 'entry' || field.of !== register.id) {
    const right = Object.entries(carrier.dimensions).flatMap(([name, { entry }]) => {
      const named = carrier.fields[entry ?? '']
      return named?.kind === 'entry' && named.of === register.id ? [name] : []
    })
    names.blame(register, `${where} is by “${one.by}”, which is no dimension by its entries.`, mend(one.by, right))
  }
  if (names.known(register, where, counted, 'measure', Object.keys(carrier.measures)))
    for (const name of counted)
      if (!carrier.measures[name]?.by?.some((by) => by.length === 1 && by[0] === one.by))
        names.blame(
          register,
          `${where} names “${name}”, which is not split by ${one.by}.`,
          `Say \`by: [['${one.by}']]\` there.`,
        )
  const places = [...pieces(one.says.zh), ...pieces(one.says.en)].flatMap((piece) =>
    'place' in piece ? [piece.place] : [],
  )
  names.known(register, `the line of ${where}`, places, 'place of it', [NAME_PLACE, ...PERIOD_PLACES, ...counted])
  for (const number of typedNumbers(one.says))
    names.blame(register, `the line of ${where} has a typed number: ${number}.`, 'Name the figure.')
}
