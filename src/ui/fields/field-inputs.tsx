// Draws the fields of a definition as boxes to fill: one place, so that the same question looks the same everywhere.
import {
  asRead,
  conditionInWords,
  type Field,
  type Fields,
  holds,
  isUnseen,
  type Lang,
  type Problem,
  readsOf,
  say,
} from '#engine'
import { type Asking, BARE, type Findings, type Option } from '../form/index.ts'
import { words } from './given.ts'
import { drawnAs } from './kinds/index.ts'

/** What may be chosen for each field that names an entry of a register, by its path: of rows `lines.product`, or `lines.0.product` of one. */
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
        if (!field || (field.taken && !corrects) || ruledOut(field, names, values)) return null
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
        const question = {
          field,
          asking,
          value: values[name],
          takesOut: values[name + BARE] === 'yes',
          problems,
          options: entries[prefix + name] ?? entries[inAnyRow(prefix + name)] ?? [],
          finding: finding[prefix + name],
          loose,
          corrects,
        }
        return drawnAs(field).ask(question, (of, row, inside) => (
          <FieldInputs
            fields={of}
            names={Object.keys(of)}
            values={row}
            problems={problems}
            lang={lang}
            entries={entries}
            finding={finding}
            prefix={inside}
            loose={loose}
            corrects={corrects}
          />
        ))
      })}
    </>
  )
}

const inAnyRow = (path: string) => path.replace(/\.\d+(?=\.)/g, '')

/** What another page filled in goes along unseen. */
const carried = (name: string, value: string) => (value ? <input type="hidden" name={name} value={value} /> : null)

/** The condition reads answers given on another page, and they say no. */
const ruledOut = (field: Field, names: readonly string[], values: Record<string, unknown>) =>
  field.when !== undefined &&
  !isUnseen(field.when, values) &&
  !readsOf(field.when).some((one) => names.includes(one)) &&
  !holds(field.when, typed(values))

/** Form values as the engine would read them, as far as conditions need: yes and no become true and false. */
const typed = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === 'yes' ? true : value === 'no' ? false : value]),
  )
