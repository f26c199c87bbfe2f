// Writes a programme's letter for a case: its words filled from the case, in the shape official letters have.
import {
  asRead,
  showDay,
  type Case,
  cited,
  type CaseEvent,
  dayText,
  type Fields,
  fieldAt,
  type FieldsOf,
  grouped,
  type Letter,
  type Programme,
  type Receipt,
  rocFormal,
  say,
  type Text,
  type Units,
  unitOf,
  valueAt,
} from '#engine'
import type { Block, Paper } from './paper.ts'
import { valueWords } from './value-words.ts'

export type LetterOf = {
  programme: Programme
  name: string
  one: Case
  event: CaseEvent
  bureau: { name: Text; address: Text; phone: string; units: Units }
  to: string
  entries?: Record<string, string>
  /** What lies behind a link is called as its register calls it. */
  fieldsOf?: FieldsOf
  /** By which anybody can see that it is ours, and where. */
  code?: { code: string; at: string }
  /** The party's own way into the case: in their copy of what confirms the filing, and in no other. */
  access?: { code: string; at: string }
}

const FORMS: Record<Letter['form'], string> = {
  letter: '函',
  'meeting-notice': '開會通知單',
  record: '紀錄',
  certificate: '證明書',
  receipt: '收件證明',
  disposition: '處分書',
}

/** 證明書 and 處分書 are sealed. */
const SEALED: readonly Letter['form'][] = ['certificate', 'disposition']

export function letterPaper(of: LetterOf): Paper {
  const { programme, name, one, event, bureau, to } = of
  const letter = programme.letters?.[name]
  if (!letter) throw new Error(`${programme.id} has no letter ${name}.`)
  const values = valuesAsSent(programme, one, event)
  const words = (text: Text) => filled(say(text, 'zh'), of, values)
  const unit = unitOf(bureau.units, programme.unit)
  const record = letter.form === 'record' || letter.form === 'certificate'
  const addressee = nameOf(valueAt(letter.addressed ?? programme.roles[to]?.is ?? '', values))
  const head: Block[] = record
    ? [
        { kind: 'heading', level: 1, text: say(letter.name, 'zh') },
        { kind: 'paragraph', text: words(letter.subject), align: 'center' },
      ]
    : [
        { kind: 'heading', level: 1, text: `${say(bureau.name, 'zh')}　${FORMS[letter.form]}` },
        {
          kind: 'paragraph',
          text: `地址：${say(unit.address ?? bureau.address, 'zh')}\n承辦單位：${say(unit.name, 'zh')}\n電話：${unit.telephone ?? bureau.phone}`,
          align: 'end',
        },
        { kind: 'paragraph', text: `受文者：${addressee}` },
        {
          kind: 'paragraph',
          text: `發文日期：${rocFormal(event.on)}\n發文字號：${one.number}-${String(event.seq).padStart(3, '0')}\n速別：普通件\n附件：${letter.facts ? '如文' : '無'}`,
        },
        { kind: 'paragraph', text: `主旨：${words(letter.subject)}` },
        { kind: 'paragraph', text: '說明：' },
      ]
  const laws = (letter.cites ?? []).map((cite) => cited(cite).zh)
  const says = [
    ...letter.says.map(words).filter((line) => !line.endsWith('：－')),
    ...(laws.length > 0 ? [`依據：${laws.join('、')}。`] : []),
    ...(letter.remedy ? [say(letter.remedy, 'zh')] : []),
  ]
  const facts = (letter.facts ?? []).flatMap((field) => {
    const found = fieldAt(field, programme.fields, of.fieldsOf ?? NO_REGISTERS)
    const value = valueAt(field, values)
    if (!found || value === undefined) return []
    // Both sides get the record; the number, telephone and address of the other side are not in their copy.
    const theirs = found.kind === 'person' && programme.roles[to]?.is !== field
    return [{ label: say(found.label, 'zh'), value: theirs ? nameOf(value) : valueWords(found, value, of.entries) }]
  })
  const receipts: Block[] = (letter.receipts ?? []).flatMap((field): Block[] => {
    const receipt = one.receipts[field]
    return receipt
      ? [
          { kind: 'heading', level: 3, text: `${say(receipt.rule, 'zh')}之計算` },
          { kind: 'facts', items: inputsOf(receipt, programme.fields, of.entries) },
          {
            kind: 'numbered',
            items: receipt.because.map(
              (reason) => `${asRead(say(reason.says, 'zh'), 'zh')}（${cited(reason.cites).zh}）`,
            ),
          },
          ...versionsOf(receipt),
        ]
      : []
  })
  return {
    title: `${say(letter.name, 'zh')} ${one.number}`,
    header: `${say(bureau.name, 'zh')}　案號 ${one.number}`,
    blocks: [
      ...head,
      { kind: 'numbered', items: says },
      ...(facts.length > 0 ? [{ kind: 'facts' as const, items: facts }] : []),
      ...receipts,
      ...(letter.signedBy
        ? [{ kind: 'signatures' as const, labels: letter.signedBy.map((one) => say(one, 'zh')) }]
        : []),
      {
        kind: 'paragraph',
        text: record ? rocFormal(event.on) : `正本：${addressee}\n副本：本局${say(unit.name, 'zh')}`,
        align: record ? 'center' : 'start',
      },
      ...(unit.seal && SEALED.includes(letter.form)
        ? [{ kind: 'paragraph' as const, text: `（蓋用印信：${say(unit.seal, 'zh')}）`, align: 'center' as const }]
        : []),
      ...(of.access
        ? [
            {
              kind: 'paragraph' as const,
              text: `案號：${one.number}\n查詢碼：${of.access.code}\n查詢網址：${of.access.at}\n查詢碼只給您本人，請妥善保管，勿交給他人。`,
            },
          ]
        : []),
      ...(of.code
        ? [
            {
              kind: 'paragraph' as const,
              soft: true as const,
              text: `查驗碼：${of.code.code}\n查驗網址：${of.code.at}/verify/${of.code.code}`,
            },
          ]
        : []),
    ],
  }
}

/** The fields a letter says something of: who it goes to, what its words fill in, what it lists. */
export function fieldsOfLetter(programme: Programme, name: string): string[] {
  const letter = programme.letters?.[name]
  if (!letter) return []
  const words = [letter.subject, ...letter.says].flatMap((text) =>
    [...say(text, 'zh').matchAll(/\{(\w+)/g)].map(([, field = '']) => field),
  )
  const people = letter.to.flatMap((role) => programme.roles[role]?.is ?? [])
  const named = new Set([
    ...people,
    ...(letter.addressed ? [letter.addressed] : []),
    ...words,
    ...(letter.facts ?? []),
    ...(letter.receipts ?? []),
  ])
  return [...named].filter((field) => programme.fields[field])
}

/** What a computed value rests on, in the words and the order in which the form asked it; what is kept has no order of its own. */
const inputsOf = (receipt: Receipt, fields: Fields, entries?: Record<string, string>) =>
  Object.entries(fields).flatMap(([name, field]) =>
    // A letter goes to one side; who the other is, and where they live, is no part of a reckoning.
    field.kind === 'person' || !(name in receipt.inputs)
      ? []
      : [{ label: say(field.label, 'zh'), value: valueWords(field, receipt.inputs[name], entries) }],
  )

/** Which versions of the figures were used, from where, and until when they are known. */
const versionsOf = (receipt: Receipt): Block[] =>
  receipt.used.length === 0
    ? []
    : [
        {
          kind: 'paragraph',
          soft: true,
          text: `適用的規定版本：${receipt.used
            .map(
              (used) =>
                `${say(used.parameter, 'zh')}，自${showDay(used.from, 'zh')}起（${cited(used.source).zh}${used.knownUntil ? `；已知至 ${showDay(used.knownUntil, 'zh')}` : ''}）`,
            )
            .join('；')}`,
        },
      ]

/** A letter says what was true when it was sent: what its own step gave comes before what was changed since. */
const valuesAsSent = (_: Programme, one: Case, event: CaseEvent): Record<string, unknown> =>
  event.kind === 'step' ? { ...one.values, ...event.values } : one.values

function filled(words: string, of: LetterOf, values: Record<string, unknown>): string {
  return words.replace(/\{([\w.]+)\}/g, (_, place: string) => {
    const [head = '', part] = place.split('.')
    if (head === 'number') return of.one.number
    if (head === 'today') return dayText(of.event.on).zh
    const field = of.programme.fields[head]
    const value = values[head]
    if (!field || value === undefined) return '－'
    // Of the entry that a field names, as it stood when the letter was sent.
    if (part && field?.kind === 'entry') {
      const there = valueAt(place, values)
      if (there === undefined) return '－'
      const named = fieldAt(place, of.programme.fields, of.fieldsOf ?? NO_REGISTERS)
      return named && named.kind !== 'many' ? valueWords(named, there) : [there].flat().join('、')
    }
    if (part && typeof value === 'object' && value !== null)
      return String((value as Record<string, unknown>)[part] ?? '－')
    return field.kind === 'money' ? grouped(Number(value)) : valueWords(field, value, of.entries)
  })
}

const NO_REGISTERS: FieldsOf = () => undefined

const nameOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value
    ? String(value.name)
    : typeof value === 'string'
      ? value
      : Array.isArray(value)
        ? value.map(nameOf).join('、')
        : ''
