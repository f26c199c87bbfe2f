// Draws the fields of a definition: as boxes to fill, and as values to read.
import type { ComponentChildren, VNode } from 'preact'
import {
  type Field as Asked,
  type Fields,
  type Lang,
  maskNumber,
  PARTS,
  PERSON_PARTS,
  type Problem,
  say,
  showDay,
  t,
  type Text,
  grouped,
} from '#engine'
import { type Described, Field, Group, Options } from './form.tsx'

export type Entries = Record<string, { value: string; label: string; hint?: string }[]>
type Inputs = {
  fields: Fields
  names: readonly string[]
  values: Record<string, unknown>
  problems: readonly Problem[]
  lang: Lang
  entries?: Entries
  prefix?: string
  /** Officers are not held to a citizen's full set of parts. */ loose?: boolean
}

export function FieldInputs({
  fields,
  names,
  values,
  problems,
  lang,
  entries = {},
  prefix = '',
  loose = false,
}: Inputs) {
  return (
    <>
      {names.map((name) =>
        fields[name]
          ? input({
              field: fields[name],
              name: prefix + name,
              value: values[name],
              problems,
              lang,
              options: entries[name] ?? [],
              loose,
            })
          : null,
      )}
    </>
  )
}

type One = {
  field: Asked
  name: string
  value: unknown
  problems: readonly Problem[]
  lang: Lang
  options: Entries[string]
  loose: boolean
}
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const part = (value: unknown, name: string): string =>
  typeof value === 'object' && value !== null ? text((value as Record<string, unknown>)[name]) : ''

function input({ field, name, value, problems, lang, options, loose }: One): VNode {
  const found = problems.find((one) => one.field === name)
  const common = {
    name,
    lang,
    label: say(field.label, lang),
    optional: field.optional === true,
    problem: found && say(found.says, lang),
    when: field.when,
    hint: field.help ? say(field.help, lang) : undefined,
  }
  switch (field.kind) {
    case 'choice': {
      const list = Object.entries(field.options).map(([code, label]) => ({ value: code, label: say(label, lang) }))
      return list.length > 8 ? (
        <Field {...common}>
          {(of) => (
            <select {...of}>
              <Choose lang={lang} />
              {list.map((one) => (
                <option value={one.value} selected={one.value === value}>
                  {one.label}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : (
        <Group {...common}>
          <Options name={name} kind="radio" options={list} chosen={[text(value)]} />
        </Group>
      )
    }
    case 'choices':
      return (
        <Group {...common}>
          <Options
            name={name}
            kind="checkbox"
            options={Object.entries(field.options).map(([code, label]) => ({ value: code, label: say(label, lang) }))}
            chosen={(Array.isArray(value) ? value : [value]).map(text)}
          />
        </Group>
      )
    case 'yesNo':
      return (
        <Group {...common}>
          <Options
            name={name}
            kind="radio"
            options={[
              { value: 'yes', label: say(t('是', 'Yes'), lang) },
              { value: 'no', label: say(t('否', 'No'), lang) },
            ]}
            chosen={[value === true || value === 'yes' ? 'yes' : value === false || value === 'no' ? 'no' : '']}
          />
        </Group>
      )
    case 'entry':
      return (
        <Field {...common}>
          {(of) => (
            <select {...of}>
              <Choose lang={lang} />
              {options.map((one) => (
                <option value={one.value} selected={one.value === value}>
                  {one.hint ? `${one.label}（${one.hint}）` : one.label}
                </option>
              ))}
            </select>
          )}
        </Field>
      )
    case 'person':
      return (
        <Parts
          common={common}
          value={value}
          problems={problems}
          lang={lang}
          parts={['name', ...field.asks].map((one) => ({ name: one, ...PERSON_PARTS[one as 'name'] }))}
          spared={loose ? field.asks : ['romanName', 'email', 'language', 'birthOn']}
        />
      )
    case 'organisation':
    case 'address':
    case 'account': {
      const parts = Object.entries(PARTS[field.kind]).map(([one, rule]) => ({ name: one, ...rule }))
      return (
        <Parts
          common={common}
          value={value}
          problems={problems}
          lang={lang}
          parts={parts}
          spared={parts.filter((one) => !one.needed).map((one) => one.name)}
        />
      )
    }
    case 'many':
      return (
        <Many field={field} name={name} value={value} problems={problems} lang={lang} common={common} loose={loose} />
      )
    case 'file':
      return <Files name={name} value={value} lang={lang} common={common} />
    case 'text':
      return (
        <Field {...common}>
          {(of) =>
            field.lines ? (
              <textarea {...of} rows={field.lines} maxlength={field.max}>
                {text(value)}
              </textarea>
            ) : (
              <LineInput of={of} shape={field.shape} value={text(value)} max={field.max} />
            )
          }
        </Field>
      )
    case 'date': {
      const shown = text(value)
      const hint = [common.hint, say(t('例如 114/6/30', 'For example 2025-06-30 or 114/6/30'), lang)]
        .filter(Boolean)
        .join(' ')
      return (
        <Field {...common} hint={hint}>
          {(of) => (
            <input
              {...of}
              class="short"
              type="text"
              inputmode="numeric"
              value={lang === 'zh' && /^\d{4}-\d\d-\d\d$/.test(shown) ? rocSlash(shown) : shown}
            />
          )}
        </Field>
      )
    }
    case 'time':
      return <Field {...common}>{(of) => <input {...of} class="short" type="time" value={text(value)} />}</Field>
    default:
      return (
        <Field {...common}>
          {(of) => <input {...of} class="short" type="text" inputmode="numeric" value={text(value)} />}
        </Field>
      )
  }
}

const rocSlash = (day: string) =>
  `${Number(day.slice(0, 4)) - 1911}/${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}`
const Choose = ({ lang }: { lang: Lang }) => <option value="">{say(t('請選擇', 'Choose'), lang)}</option>

type Common = {
  name: string
  lang: Lang
  label: string
  optional: boolean
  problem: string | undefined
  hint: string | undefined
  when: unknown
}
type PartRule = { name: string; label: Text; needed?: true; date?: true; shape?: string }

function Parts({
  common,
  value,
  problems,
  lang,
  parts,
  spared,
}: {
  common: Common
  value: unknown
  problems: readonly Problem[]
  lang: Lang
  parts: PartRule[]
  spared: readonly string[]
}) {
  return (
    <Group {...common}>
      <div class="parts">
        {parts.map((rule) => {
          const name = `${common.name}.${rule.name}`
          const found = problems.find((one) => one.field === name)
          return (
            <Field
              name={name}
              label={say(rule.label, lang)}
              lang={lang}
              optional={common.optional || spared.includes(rule.name)}
              problem={found && say(found.says, lang)}
            >
              {(of) => <LineInput of={of} shape={rule.shape} value={part(value, rule.name)} max={200} />}
            </Field>
          )
        })}
      </div>
    </Group>
  )
}

function Many({
  field,
  name,
  value,
  problems,
  lang,
  common,
  loose,
}: {
  field: Asked & { kind: 'many'; of: Fields }
  name: string
  value: unknown
  problems: readonly Problem[]
  lang: Lang
  common: Common
  loose: boolean
}) {
  const given = Array.isArray(value) ? value : []
  const rows: Record<string, unknown>[] =
    given.length > 0
      ? given.map((row) => (typeof row === 'object' && row !== null ? row : {}) as Record<string, unknown>)
      : [{}]
  return (
    <Group {...common}>
      <ol class="repeat">
        {rows.map((row, at) => (
          <li class="panel">
            <FieldInputs
              fields={field.of}
              names={Object.keys(field.of)}
              values={row}
              problems={problems}
              lang={lang}
              prefix={`${name}.${at}.`}
              loose={loose}
            />
            {rows.length > 1 ? (
              <div>
                <button class="quiet small-button" name="_remove" value={`${name}.${at}`} formnovalidate>
                  {say(t(`移除第 ${at + 1} 筆`, `Remove number ${at + 1}`), lang)}
                </button>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      {rows.length < field.max ? (
        <div>
          <button class="quiet small-button" name="_add" value={name} formnovalidate>
            {say(t('再加一筆', 'Add another'), lang)}
          </button>
        </div>
      ) : null}
    </Group>
  )
}

function Files({ name, value, lang, common }: { name: string; value: unknown; lang: Lang; common: Common }) {
  const given = attachmentsIn(value)
  return (
    <Field
      {...common}
      hint={[
        common.hint,
        say(t('PDF、照片、ODT、DOCX，每個 10 MB 以內。', 'PDF, photographs, ODT or DOCX, up to 10 MB each.'), lang),
      ]
        .filter(Boolean)
        .join(' ')}
    >
      {(of) => (
        <>
          {given.map((file) => (
            <p class="small">
              <input type="hidden" name={name} value={JSON.stringify(file)} />
              {text(file.name)}（{bytes(Number(file.bytes))}）
            </p>
          ))}
          <input {...of} type="file" multiple accept=".pdf,.jpg,.jpeg,.png,.heic,.webp,.odt,.ods,.docx,.xlsx,.txt" />
        </>
      )}
    </Field>
  )
}
export const bytes = (n: number): string =>
  n < 1024 ? `${n} B` : n < 1_048_576 ? `${Math.round(n / 1024)} KB` : `${(n / 1_048_576).toFixed(1)} MB`

/** A value as a reader sees it. `masked` hides the middle of identity numbers. */
export function FieldValue({
  field,
  value,
  lang,
  entries = [],
  masked = false,
  fileHref,
}: {
  field: Asked
  value: unknown
  lang: Lang
  entries?: Entries[string]
  masked?: boolean
  fileHref?: (hash: string) => string
}): VNode {
  if (value === undefined || value === null || value === '') return <span class="soft">－</span>
  return <>{shown(field, value, lang, entries, masked, fileHref)}</>
}

function shown(
  field: Asked,
  value: unknown,
  lang: Lang,
  entries: Entries[string],
  masked: boolean,
  fileHref?: (hash: string) => string,
): ComponentChildren {
  switch (field.kind) {
    case 'choice':
      return say(field.options[String(value)] ?? t(String(value), String(value)), lang)
    case 'choices':
      return (value as string[])
        .map((one) => say(field.options[one] ?? t(one, one), lang))
        .join(lang === 'zh' ? '、' : ', ')
    case 'yesNo':
      return value === true ? say(t('是', 'Yes'), lang) : say(t('否', 'No'), lang)
    case 'money':
      return (
        <span class="number">
          {lang === 'zh' ? `新臺幣 ${grouped(Number(value))} 元` : `NT$${grouped(Number(value))}`}
        </span>
      )
    case 'whole':
      return (
        <span class="number">
          {grouped(Number(value))}
          {field.unit ? ` ${say(field.unit, lang)}` : ''}
        </span>
      )
    case 'date':
      return showDay(String(value), lang)
    case 'entry':
      return entries.find((one) => one.value === value)?.label ?? '－'
    case 'person':
      return Object.entries(value as Record<string, string>).map(([name, one]) => (
        <div>
          {name === 'name' ? (
            <strong>{one}</strong>
          ) : (
            <>
              <span class="soft small">{say(PERSON_PARTS[name as 'name']?.label ?? t(name, name), lang)}</span>　
              {name === 'idNumber' && masked ? maskNumber(one) : name === 'birthOn' ? showDay(one, lang) : one}
            </>
          )}
        </div>
      ))
    case 'organisation':
    case 'address':
    case 'account':
      return Object.entries(value as Record<string, string>).map(([name, one]) => (
        <div>
          {name === 'name' ? (
            <strong>{one}</strong>
          ) : (
            <>
              <span class="soft small">{say(PARTS[field.kind][name]?.label ?? t(name, name), lang)}</span>　{one}
            </>
          )}
        </div>
      ))
    case 'file':
      return (value as { hash: string; name: string; bytes: number }[]).map((file) => (
        <div>
          {fileHref ? <a href={fileHref(file.hash)}>{file.name}</a> : file.name}（{bytes(file.bytes)}）
        </div>
      ))
    case 'many':
      return (
        <ol>
          {(value as Record<string, unknown>[]).map((row) => (
            <li>
              {Object.entries(field.of).flatMap(([name, one]) =>
                row[name] === undefined ? [] : [<span>{shown(one, row[name], lang, [], masked)}　</span>],
              )}
            </li>
          ))}
        </ol>
      )
    default:
      return String(value)
  }
}

/** One line of text with the keyboard a phone should show for it. */
function LineInput({
  of,
  shape,
  value,
  max,
}: {
  of: Described
  shape: string | undefined
  value: string
  max: number
}) {
  const rest = { ...of, value, maxlength: max, autocomplete: 'off' }
  if (shape === 'phone') return <input {...rest} type="tel" />
  return shape === 'email' ? <input {...rest} type="email" /> : <input {...rest} type="text" />
}

/** The files already handed in, among whatever came back with the form. */
function attachmentsIn(value: unknown): { name: string; bytes: number }[] {
  const read = (one: unknown): unknown => {
    try {
      return typeof one === 'string' ? JSON.parse(one) : one
    } catch {
      return undefined
    }
  }
  return (Array.isArray(value) ? value : [value])
    .map(read)
    .filter(
      (one): one is { name: string; bytes: number } =>
        typeof one === 'object' &&
        one !== null &&
        'name' in one &&
        typeof one.name === 'string' &&
        'bytes' in one &&
        typeof one.bytes === 'number',
    )
}
