// Forms: a visible label for every box, a hint above it, the mistake beside it, and a list of mistakes on top.
import type { ComponentChildren } from 'preact'
import { type Lang, type Problem, say, t } from '#engine'

export function Form({
  action,
  csrf,
  children,
  files,
  id,
}: {
  action: string
  csrf: string
  children: ComponentChildren
  files?: boolean
  id?: string
}) {
  return (
    <form method="post" action={action} id={id} encType={files ? 'multipart/form-data' : undefined} novalidate>
      <input type="hidden" name="_csrf" value={csrf} />
      {children}
    </form>
  )
}

export const idOf = (name: string) => `f-${name.replaceAll('.', '-')}`

export function ErrorSummary({ problems, lang }: { problems: readonly Problem[]; lang: Lang }) {
  if (problems.length === 0) return null
  return (
    <div class="errors" role="alert" tabindex={-1}>
      <h2>
        {say(
          t('請修正下列問題', 'Please mend the following', {
            vi: 'Vui lòng sửa các mục sau',
            id: 'Mohon perbaiki berikut',
            th: 'โปรดแก้ไขรายการต่อไปนี้',
            fil: 'Pakiayos ang mga sumusunod',
          }),
          lang,
        )}
      </h2>
      <ul>
        {problems.map((one) => (
          <li>{one.field ? <a href={`#${idOf(one.field)}`}>{say(one.says, lang)}</a> : say(one.says, lang)}</li>
        ))}
      </ul>
    </div>
  )
}

type FieldProps = {
  name: string
  label: string
  lang: Lang
  hint?: string | undefined
  problem?: string | undefined
  optional?: boolean
  when?: unknown
  children: (of: Described) => ComponentChildren
}
export type Described = {
  id: string
  name: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: 'true' | undefined
}

export const Needed = ({ optional, lang }: { optional: boolean; lang: Lang }) =>
  optional ? (
    <span class="may">{say(t('選填', 'optional'), lang)}</span>
  ) : (
    <span class="must">{say(t('必填', 'required'), lang)}</span>
  )

/** One box with its words. `children` gets the ids that tie them together. */
export function Field({ name, label, lang, hint, problem, optional = false, when, children }: FieldProps) {
  const id = idOf(name)
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ')
  return (
    <div class="field" data-when={when ? JSON.stringify(when) : undefined}>
      <label for={id}>
        {label}
        <Needed optional={optional} lang={lang} />
      </label>
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
      {children({ id, name, 'aria-describedby': described || undefined, 'aria-invalid': problem ? 'true' : undefined })}
    </div>
  )
}

/** Several boxes under one question: radio buttons, ticks, parts of an address. */
export function Group({
  name,
  label,
  lang,
  hint,
  problem,
  optional = false,
  when,
  children,
}: Omit<FieldProps, 'children'> & { children: ComponentChildren }) {
  const id = idOf(name)
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ')
  return (
    <fieldset
      id={id}
      tabindex={problem ? -1 : undefined}
      aria-describedby={described || undefined}
      data-when={when ? JSON.stringify(when) : undefined}
    >
      <legend>
        {label}
        <Needed optional={optional} lang={lang} />
      </legend>
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
      {children}
    </fieldset>
  )
}

export function Options({
  name,
  kind,
  options,
  chosen,
}: {
  name: string
  kind: 'radio' | 'checkbox'
  options: { value: string; label: string; hint?: string }[]
  chosen: readonly string[]
}) {
  return (
    <div class="options">
      {options.map(({ value, label, hint }) => (
        <label>
          <input type={kind} name={name} value={value} checked={chosen.includes(value)} />
          <span>
            {label}
            {hint ? <span class="hint">　{hint}</span> : null}
          </span>
        </label>
      ))}
    </div>
  )
}
