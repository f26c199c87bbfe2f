// Boxes to type in. Everything is typed as text and read by the engine, which knows full width, 民國 years and commas.
import { type Day, type Lang, rocDate, say, t } from '#engine'
import { type Asking, Field } from './field.tsx'

type Typed = Asking & { value?: string }
const EXAMPLE_OF_DAY = t('例如 114/6/30', 'For example 2025-06-30 or 114/6/30', {
  vi: 'Ví dụ 2025-06-30 hoặc 114/6/30',
  id: 'Misalnya 2025-06-30 atau 114/6/30',
  th: 'เช่น 2025-06-30 หรือ 114/6/30',
  fil: 'Halimbawa 2025-06-30 o 114/6/30',
})

export type Shape = 'phone' | 'email' | (string & {})
type Line = { shape?: Shape | undefined; max?: number; short?: boolean; autocomplete?: string }

/** One line of text, with the keyboard a phone should show for it. */
export function TextInput({
  value = '',
  shape,
  max = 200,
  short = false,
  autocomplete = 'off',
  ...asking
}: Typed & Line) {
  const own = { value, maxlength: max, autocomplete, class: short || shape ? 'short' : undefined }
  return (
    <Field {...asking}>
      {(of) => {
        if (shape === 'phone') return <input {...of} {...own} type="tel" />
        if (shape === 'email') return <input {...of} {...own} type="email" />
        return <input {...of} {...own} type="text" autocapitalize={shape ? 'off' : undefined} />
      }}
    </Field>
  )
}

/** Hidden as it is typed. Pasting and password managers are welcome: nobody should have to remember or copy one. */
export function PasswordInput({ fresh = false, ...asking }: Asking & { /** To be made up now. */ fresh?: boolean }) {
  return (
    <Field {...asking}>
      {(of) => (
        <input
          {...of}
          class="short"
          type="password"
          maxlength={200}
          autocomplete={fresh ? 'new-password' : 'current-password'}
        />
      )}
    </Field>
  )
}

/** A code from a letter or an authenticator; a phone offers what it has just received. */
export function CodeInput(asking: Asking) {
  return (
    <Field {...asking}>
      {(of) => (
        <input
          {...of}
          class="short number"
          type="text"
          maxlength={40}
          autocapitalize="off"
          autocomplete="one-time-code"
        />
      )}
    </Field>
  )
}

/** Several lines; the script counts what is left as the end comes near. */
export function TextArea({
  value = '',
  max = 4000,
  lines = 4,
  prose = false,
  ...asking
}: Typed & { max?: number; lines?: number; prose?: boolean }) {
  return (
    <Field {...asking}>
      {(of) => (
        <textarea {...of} class={prose ? 'writing' : undefined} rows={lines} maxlength={max} data-count>
          {value}
        </textarea>
      )}
    </Field>
  )
}

export function NumberInput({
  value = '',
  unit,
  decimals = false,
  ...asking
}: Typed & { unit?: string | undefined; decimals?: boolean }) {
  return (
    <Field {...asking}>
      {(of) => (
        <span class="affixed">
          <input
            {...of}
            class="short figure"
            type="text"
            inputmode={decimals ? 'decimal' : 'numeric'}
            autocomplete="off"
            value={value}
          />
          {unit ? <span>{unit}</span> : null}
        </span>
      )}
    </Field>
  )
}

/** Whole New Taiwan dollars. */
export function MoneyInput({ value = '', ...asking }: Typed) {
  return (
    <Field {...asking}>
      {(of) => (
        <span class="affixed">
          <span>NT$</span>
          <input {...of} class="short money" type="text" inputmode="numeric" autocomplete="off" value={value} />
          {asking.lang === 'zh' ? <span>元</span> : null}
        </span>
      )}
    </Field>
  )
}

/** One box that reads 114/6/30 and 2025-06-30; the script says back which day it understood. */
export function DateInput({ value = '', hint, ...asking }: Typed) {
  const example = say(EXAMPLE_OF_DAY, asking.lang)
  return (
    <Field {...asking} hint={hint?.includes('/') ? hint : [hint, example].filter(Boolean).join('　')}>
      {(of) => (
        <input
          {...of}
          class="short number"
          type="text"
          inputmode="text"
          autocomplete="off"
          data-day
          value={typedDay(value, asking.lang)}
        />
      )}
    </Field>
  )
}

export function TimeInput({ value = '', ...asking }: Typed) {
  return <Field {...asking}>{(of) => <input {...of} class="short number" type="time" value={value} />}</Field>
}

/** A stored day as a person would have typed it; anything else as it was typed. */
function typedDay(value: string, lang: Lang): string {
  if (lang !== 'zh' || !/^\d{4}-\d\d-\d\d$/.test(value) || Number(value.slice(0, 4)) < 1912) return value
  return rocDate(value satisfies Day)
    .replace(/^民國/, '')
    .replace(/[年月]/g, '/')
    .replace('日', '')
}
