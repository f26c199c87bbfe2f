// Draws the fields of a definition as boxes to fill: one place, so that the same question looks the same everywhere.
import type { VNode } from 'preact'
import {
  asRead,
  conditionInWords,
  type Field,
  type Fields,
  holds,
  type Lang,
  type Problem,
  readsOf,
  say,
  t,
} from '#engine'
import {
  type Asking,
  CheckboxGroup,
  DateInput,
  BARE,
  DistrictInput,
  FileInput,
  Finder,
  type Finding,
  type Findings,
  MoneyInput,
  NumberInput,
  type Option,
  RadioGroup,
  Repeat,
  Select,
  TextArea,
  TextInput,
  TimeInput,
} from '../form/index.ts'
import { kept, listOf, rowsOf, words, yesOrNo } from './given.ts'
import { AddressParts, OrganisationParts, PersonParts } from './parts.tsx'

/** What may be chosen for each field that names an entry of a register. */
export type Entries = Record<string, Option[]>
type Inputs = {
  fields: Fields
  names: readonly string[]
  values: Record<string, unknown>
  problems: readonly Problem[]
  lang: Lang
  entries?: Entries
  /** Of the fields whose register is too long to list. */
  finding?: Findings
  prefix?: string
  /** Officers are not held to a citizen's full set of parts. */
  loose?: boolean
  /** A correction may take an optional answer back, which a browser's radio buttons cannot. */
  corrects?: boolean
  /** Whoever opens the page types at once: the first box has the cursor. */
  focus?: boolean
}

export function FieldInputs({
  fields,
  names,
  values,
  problems,
  lang,
  entries = {},
  finding = {},
  prefix = '',
  loose = false,
  corrects = false,
  focus = false,
}: Inputs) {
  return (
    <>
      {names.map((name, at) => {
        const field = fields[name]
        if (!field || ruledOut(field, names, values)) return null
        const found = problems.find((one) => one.field === prefix + name)
        if (field.kind === 'text' && field.carried && !found) return carried(prefix + name, words(values[name]))
        const asking: Asking = {
          name: prefix + name,
          lang,
          label: say(field.label, lang),
          optional: field.optional === true,
          problem: found && asRead(say(found.says, lang), lang),
          hint: field.help ? say(field.help, lang) : undefined,
          when: field.when,
          focus: focus && at === 0,
          // Conditions are put into words in two languages only; others see the question itself.
          whenWords:
            field.when && (lang === 'zh' || lang === 'en') ? conditionInWords(field.when, fields, lang) : undefined,
        }
        return input({
          field,
          asking,
          value: values[name],
          takesOut: values[name + BARE] === 'yes',
          problems,
          options: entries[name] ?? [],
          finding: finding[name],
          loose,
          corrects,
        })
      })}
    </>
  )
}

/** What another page filled in goes along unseen. */
const carried = (name: string, value: string) => (value ? <input type="hidden" name={name} value={value} /> : null)

/** The condition reads answers given on another page, and they say no. */
const ruledOut = (field: Field, names: readonly string[], values: Record<string, unknown>) =>
  field.when !== undefined &&
  !readsOf(field.when).some((one) => names.includes(one)) &&
  !holds(field.when, typed(values))

/** Form values as the engine would read them, as far as conditions need: yes and no become true and false. */
const typed = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === 'yes' ? true : value === 'no' ? false : value]),
  )

type One = {
  field: Field
  asking: Asking
  value: unknown
  problems: readonly Problem[]
  options: Option[]
  finding: Finding | undefined
  loose: boolean
  corrects: boolean
  takesOut: boolean
}
function input({ field, asking, value, takesOut, problems, options, finding, loose, corrects }: One): VNode {
  const { lang } = asking
  const more = { problems, value }
  const unanswered = corrects && asking.optional ? [{ value: '', label: say(t('未填', 'Not given'), lang) }] : []
  switch (field.kind) {
    case 'choice': {
      const list = optionsOf(field.options, lang)
      return list.length > 8 ? (
        <Select {...asking} options={list} chosen={words(value)} />
      ) : (
        <RadioGroup {...asking} options={[...list, ...unanswered]} chosen={words(value)} />
      )
    }
    case 'choices':
      return <CheckboxGroup {...asking} options={optionsOf(field.options, lang)} chosen={listOf(value).map(words)} />
    case 'yesNo':
      return (
        <RadioGroup
          {...asking}
          options={[...YES_NO.map((one) => ({ value: one.value, label: say(one.label, lang) })), ...unanswered]}
          chosen={yesOrNo(value)}
        />
      )
    case 'entry':
      return finding ? (
        <Finder {...asking} options={options} chosen={words(value)} finding={finding} />
      ) : (
        <Select {...asking} options={options} chosen={words(value)} />
      )
    case 'person':
      return <PersonParts {...asking} {...more} field={field} loose={loose} />
    case 'organisation':
    case 'account':
      return <OrganisationParts {...asking} {...more} kind={field.kind} />
    case 'address':
      return <AddressParts {...asking} {...more} />
    case 'file':
      return <FileInput {...asking} kept={kept(value)} bare={field.bare === true} takesOut={takesOut} />
    case 'date':
      return <DateInput {...asking} value={words(value)} />
    case 'time':
      return <TimeInput {...asking} value={words(value)} />
    case 'money':
      return <MoneyInput {...asking} value={words(value)} />
    case 'whole':
      return <NumberInput {...asking} value={words(value)} unit={field.unit && say(field.unit, lang)} />
    case 'decimal':
      return <NumberInput {...asking} value={words(value)} unit={field.unit && say(field.unit, lang)} decimals />
    case 'series':
      return (
        <TextInput {...asking} value={Array.isArray(value) ? value.map(words).join(' ') : words(value)} max={800} />
      )
    case 'text':
      if (field.shape === 'district') return <DistrictInput {...asking} value={words(value)} max={field.max} />
      return field.lines ? (
        <TextArea {...asking} value={words(value)} max={field.max} lines={field.lines} prose={field.prose === true} />
      ) : (
        <TextInput {...asking} value={words(value)} max={field.max} shape={field.shape} />
      )
    case 'many': {
      const rows = rowsOf(value).map((row, at) => (
        <FieldInputs
          fields={field.of}
          names={Object.keys(field.of)}
          values={row}
          problems={problems}
          lang={lang}
          prefix={`${asking.name}.${at}.`}
          loose={loose}
          corrects={corrects}
        />
      ))
      return <Repeat {...asking} rows={rows} max={field.max} />
    }
  }
}

const YES_NO = [
  { value: 'yes', label: t('是', 'Yes', { vi: 'Có', id: 'Ya', th: 'ใช่', fil: 'Oo' }) },
  { value: 'no', label: t('否', 'No', { vi: 'Không', id: 'Tidak', th: 'ไม่', fil: 'Hindi' }) },
]
const optionsOf = (options: Record<string, Field['label']>, lang: Lang): Option[] =>
  Object.entries(options).map(([value, label]) => ({ value, label: say(label, lang) }))
