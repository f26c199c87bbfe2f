// One question: a visible label, a hint, the mistake, and whatever answers it, tied together by ids.
import type { ComponentChildren } from 'preact'
import { type Lang, say, t } from '#engine'
import { Refilled } from './was.tsx'

/** What every question is given. */
export type Asking = {
  name: string
  label: string
  lang: Lang
  hint?: string | undefined
  problem?: string | undefined
  optional?: boolean
  /** Asked only when this holds; the script hides the question until then. */
  when?: unknown
  /** The same condition in words, for readers without the script. */
  whenWords?: string | undefined
  /** Has the cursor when the page opens. */
  focus?: boolean
}
/** What ties a box to its words. */
export type Described = {
  id: string
  name: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: 'true' | undefined
  autofocus?: true
}

export const idOf = (name: string) => `f-${name.replaceAll('.', '-')}`

const OPTIONAL = t('選填', 'optional', { vi: 'không bắt buộc', id: 'opsional', th: 'ไม่บังคับ', fil: 'opsyonal' })
const REQUIRED = t('必填', 'required', { vi: 'bắt buộc', id: 'wajib', th: 'จำเป็น', fil: 'kailangan' })

export const Needed = ({ optional, lang }: { optional: boolean; lang: Lang }) =>
  optional ? <span class="may">{say(OPTIONAL, lang)}</span> : <span class="must">{say(REQUIRED, lang)}</span>

/** One box with its words. `children` gets the ids that tie them together. */
export function Field({ children, ...asking }: Asking & { children: (of: Described) => ComponentChildren }) {
  const { name, label, lang, optional = false, problem, when } = asking
  const id = idOf(name)
  return (
    <div class="field" data-when={when ? JSON.stringify(when) : undefined}>
      <label for={id}>
        {label}
        <Needed optional={optional} lang={lang} />
      </label>
      <Words {...asking} />
      <Refilled name={name}>
        {children({
          id,
          name,
          'aria-describedby': wordsOf(asking),
          'aria-invalid': problem ? 'true' : undefined,
          ...(asking.focus ? { autofocus: true as const } : {}),
        })}
      </Refilled>
    </div>
  )
}

/** Several boxes under one question: radio buttons, ticks, parts of an address. */
export function Group({ children, ...asking }: Asking & { children: ComponentChildren }) {
  const { name, label, lang, optional = false, problem, when } = asking
  return (
    <fieldset
      id={idOf(name)}
      tabindex={problem ? -1 : undefined}
      aria-describedby={wordsOf(asking)}
      data-when={when ? JSON.stringify(when) : undefined}
    >
      <legend>
        {label}
        <Needed optional={optional} lang={lang} />
      </legend>
      <Words {...asking} />
      {children}
    </fieldset>
  )
}

function Words({ name, lang, hint, problem, whenWords }: Asking) {
  const id = idOf(name)
  return (
    <>
      {whenWords ? (
        <p class="hint only-without-script">{say(t(`${whenWords}時才需要填。`, `Only where ${whenWords}.`), lang)}</p>
      ) : null}
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      ) : null}
    </>
  )
}

function wordsOf({ name, hint, problem }: Asking): string | undefined {
  const ids = [hint ? `${idOf(name)}-hint` : '', problem ? `${idOf(name)}-problem` : ''].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
