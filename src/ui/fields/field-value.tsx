// A value as a reader sees it.
import type { ComponentChildren, VNode } from 'preact'
import {
  type Field,
  type Fields,
  grouped,
  type Lang,
  maskNumber,
  PARTS,
  PERSON_PARTS,
  say,
  showDay,
  t,
  type Text,
} from '#engine'
import { type Option, sizeOf } from '../form/index.ts'
import { Scroll } from '../data/scroll.tsx'
import { Prose } from '../prose/index.ts'

type Props = {
  field: Field
  value: unknown
  lang: Lang
  entries?: Option[]
  /** Hides the middle of identity numbers. */
  masked?: boolean
  fileHref?: (hash: string) => string
}

export function FieldValue(props: Props): VNode {
  const { value } = props
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return <span class="soft">－</span>
  return <>{shown(props)}</>
}

function shown({ field, value, lang, entries = [], masked = false, fileHref }: Props): ComponentChildren {
  switch (field.kind) {
    case 'choice':
      return option(field.options, value, lang)
    case 'choices':
      return listed(
        (value as unknown[]).map((one) => option(field.options, one, lang)),
        lang,
      )
    case 'yesNo':
      return say(value === true ? YES : NO, lang)
    case 'money':
      return <span class="number">{money(Number(value), lang)}</span>
    case 'whole':
      return (
        <span class="number">
          {grouped(Number(value))}
          {field.unit ? ` ${say(field.unit, lang)}` : ''}
        </span>
      )
    case 'decimal':
      return (
        <span class="number">
          {String(value)}
          {field.unit ? ` ${say(field.unit, lang)}` : ''}
        </span>
      )
    case 'series': {
      const words = (value as string[]).map((one) => (field.each === 'day' ? showDay(one, lang) : one))
      const between = field.each !== 'day' ? ' ' : lang === 'zh' ? '、' : ', '
      return (
        <>
          {words.map((one, nth) => (
            <>
              {nth > 0 && between}
              <span class="number">{one}</span>
            </>
          ))}
        </>
      )
    }
    case 'date':
      return <time datetime={String(value)}>{showDay(String(value), lang)}</time>
    case 'text':
      return field.prose ? (
        <Prose text={String(value)} lang={lang} under={2} embeds="link" />
      ) : String(value).length > LONG ? (
        <Long text={String(value)} lang={lang} />
      ) : (
        String(value)
      )
    case 'entry':
      return entries.find((one) => one.value === value)?.label ?? '－'
    case 'person':
      return <Parts value={value} labels={PERSON_PARTS} lang={lang} masked={masked} />
    case 'organisation':
    case 'address':
    case 'account':
      return <Parts value={value} labels={PARTS[field.kind]} lang={lang} masked={masked} />
    case 'file':
      return <Files files={value as Stored[]} href={fileHref} />
    case 'many':
      return <Rows fields={field.of} rows={value as Record<string, unknown>[]} lang={lang} masked={masked} />
    default:
      return String(value)
  }
}

type Labels = Record<string, { label: Text; date?: true }>
function Parts({ value, labels, lang, masked }: { value: unknown; labels: Labels; lang: Lang; masked: boolean }) {
  return (
    <>
      {Object.entries(value as Record<string, string>).map(([part, words]) =>
        part === 'name' ? (
          <strong class="part">{words}</strong>
        ) : (
          <span class="part">
            <span class="soft">{say(labels[part]?.label ?? t(part, part), lang)}</span>
            {part === 'idNumber' && masked ? maskNumber(words) : labels[part]?.date ? showDay(words, lang) : words}
          </span>
        ),
      )}
    </>
  )
}

type Stored = { hash: string; name: string; bytes: number }
const Files = ({ files, href }: { files: Stored[]; href: Props['fileHref'] }) => (
  <>
    {files.map((file) => (
      <span class="part">
        {href ? <a href={href(file.hash)}>{file.name}</a> : file.name}（{sizeOf(file.bytes)}）
      </span>
    ))}
  </>
)

/** Rows of many: of one part a list, of several a small table. */
/** A pasted list would push everything else off the page: it opens when asked for. */
const LONG = 1500
const Long = ({ text, lang }: { text: string; lang: Lang }) => {
  const lines = text.split('\n').length
  return (
    <details>
      <summary>{say(t(`全文（${lines} 列）`, `The whole (${lines} lines)`), lang)}</summary>
      <div class="long">{text}</div>
    </details>
  )
}

function Rows({
  fields,
  rows,
  lang,
  masked,
}: {
  fields: Fields
  rows: Record<string, unknown>[]
  lang: Lang
  masked: boolean
}) {
  const names = Object.keys(fields).filter(
    (name) => !isCarried(fields[name]) && rows.some((row) => row[name] !== undefined),
  )
  const cell = (name: string, row: Record<string, unknown>) => {
    const field = fields[name]
    return field ? <FieldValue field={field} value={row[name]} lang={lang} masked={masked} /> : null
  }
  if (names.length < 2)
    return (
      <ol>
        {rows.map((row) => (
          <li>{names.map((name) => cell(name, row))}</li>
        ))}
      </ol>
    )
  const number = (name: string) => (['money', 'whole', 'decimal'].includes(fields[name]?.kind ?? '') ? 'n' : undefined)
  const table = (
    <table class="rows">
      <thead>
        <tr>
          {names.map((name) => (
            <th scope="col" class={number(name)}>
              {say(fields[name]?.label ?? t('', ''), lang)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {names.map((name) => (
              <td class={number(name)}>{cell(name, row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  // Many columns scroll by themselves instead of widening the page.
  const label = names.map((name) => say(fields[name]?.label ?? t('', ''), lang))
  return names.length > 2 ? (
    <Scroll label={listed(label, lang)} small>
      {table}
    </Scroll>
  ) : (
    table
  )
}

const YES = t('是', 'Yes', { vi: 'Có', id: 'Ya', th: 'ใช่', fil: 'Oo' })
const NO = t('否', 'No', { vi: 'Không', id: 'Tidak', th: 'ไม่', fil: 'Hindi' })
const isCarried = (field: Field | undefined) => field?.kind === 'text' && field.carried === true
const option = (options: Record<string, Text>, value: unknown, lang: Lang) =>
  say(options[String(value)] ?? t(String(value), String(value)), lang)
const listed = (words: string[], lang: Lang) => words.join(lang === 'zh' ? '、' : ', ')
const money = (n: number, lang: Lang) => (lang === 'zh' ? `新臺幣 ${grouped(n)} 元` : `NT$${grouped(n)}`)
