// Text: a line, a box of lines, a district of the city, or prose set as it will be read.
import { type Lang, say, t, type TextField } from '#engine'
import { DistrictInput, TextArea, TextInput } from '../../form/index.ts'
import { Prose } from '../../prose/index.ts'
import { words } from '../given.ts'
import type { Drawn } from './kind.ts'

export const textDrawn: Drawn<TextField> = {
  ask: ({ field, asking, value }) =>
    field.shape === 'district' ? (
      <DistrictInput {...asking} value={words(value)} max={field.max} />
    ) : field.lines ? (
      <TextArea {...asking} value={words(value)} max={field.max} lines={field.lines} prose={field.prose === true} />
    ) : (
      <TextInput {...asking} value={words(value)} max={field.max} shape={field.shape} />
    ),
  show: ({ field, value, lang }) =>
    field.prose ? (
      <Prose text={String(value)} lang={lang} under={2} embeds="link" />
    ) : String(value).length > LONG ? (
      <Long text={String(value)} lang={lang} />
    ) : (
      String(value)
    ),
}

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
