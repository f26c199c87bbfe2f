// Values made of parts: a person, an organisation, a place, an account. Each part is a box of its own, and a line of its own to read.
import type { ComponentChildren } from 'preact'
import { asRead, type Lang, maskNumber, type Problem, say, showDay, t, type Text } from '#engine'
import { type Asking, DateInput, DistrictInput, Group, TextInput } from '../form/index.ts'
import { partOf } from './given.ts'

type Rule = { label: Text; needed?: true; date?: true; shape?: string; max?: number }

/** Parts that need the width of the form: one's own address, a street. */
const LONG: readonly string[] = ['address', 'line']

export const partsOf = (rules: Readonly<Record<string, Rule>>) =>
  Object.entries(rules).map(([part, rule]) => [part, rule, rule.needed === true] as const)

type Props = Asking & {
  value: unknown
  problems: readonly Problem[]
  parts: readonly (readonly [part: string, rule: Rule, needed: boolean])[]
  /** As what a browser may fill a part in. */
  remembers?: Readonly<Record<string, string>>
  wide?: readonly string[]
  /** What helps to fill them in. */
  children?: ComponentChildren
}
export function PartInputs({ value, problems, parts, remembers = {}, wide = LONG, children, ...asking }: Props) {
  const { name, lang } = asking
  return (
    <Group {...asking}>
      <div class="parts">
        {parts.map(([part, rule, needed], at) => {
          const found = problems.find((one) => one.field === `${name}.${part}`)
          return (
            <div class={wide.includes(part) ? 'whole' : undefined}>
              <PartInput
                rule={rule}
                asking={{
                  name: `${name}.${part}`,
                  lang,
                  label: say(rule.label, lang),
                  optional: asking.optional === true || !needed,
                  problem: found && asRead(say(found.says, lang), lang),
                  focus: asking.focus === true && at === 0,
                }}
                value={partOf(value, part)}
                {...(remembers[part] ? { autocomplete: remembers[part] } : {})}
              />
            </div>
          )
        })}
        {children}
      </div>
    </Group>
  )
}

type PartProps = { rule: Rule; asking: Asking & { lang: Lang }; value: string; autocomplete?: string }
function PartInput({ rule, asking, value, autocomplete }: PartProps) {
  if (asking.name.endsWith('.district')) return <DistrictInput {...asking} value={value} max={rule.max ?? 20} />
  if (rule.date) return <DateInput {...asking} value={value} />
  const more = { shape: rule.shape, max: rule.max ?? 200, ...(autocomplete ? { autocomplete } : {}) }
  return <TextInput {...asking} value={value} {...more} />
}

type Labels = Readonly<Record<string, { label: Text; date?: true }>>
export function PartWords({
  value,
  labels,
  lang,
  masked,
}: {
  value: unknown
  labels: Labels
  lang: Lang
  masked: boolean
}) {
  // As they are asked, whatever order they were kept in.
  const order = ['name', ...Object.keys(labels)]
  const parts = Object.entries(value as Record<string, string>).toSorted(
    ([one], [other]) => order.indexOf(one) - order.indexOf(other),
  )
  return (
    <>
      {parts.map(([part, words]) =>
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
