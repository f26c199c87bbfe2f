// Values made of parts: a person, an organisation, an address, an account. Each part is a box of its own.
import {
  asRead,
  askedOf,
  type Lang,
  PARTS,
  PERSON_PARTS,
  type PersonField,
  type PersonPart,
  type Problem,
  say,
  spared,
  type Text,
} from '#engine'
import { type Asking, DateInput, DistrictInput, Group, TextInput } from '../form/index.ts'
import { partOf } from './given.ts'

type Given = Asking & { value: unknown; problems: readonly Problem[] }
type Rule = { label: Text; needed?: true; date?: true; shape?: string; max?: number }

/** Parts that need the width of the form: one's own address, a street. */
const LONG: readonly string[] = ['address', 'line']
/** What a browser may fill in for a person who applies for themselves. */
const REMEMBERED: Record<string, string> = { name: 'name', phone: 'tel', email: 'email', address: 'street-address' }

export function PersonParts({ field, loose, ...given }: Given & { field: PersonField; loose: boolean }) {
  const needed = (part: 'name' | PersonPart) => part === 'name' || (!loose && !spared(field, part))
  const parts = ['name' as const, ...askedOf(field)].map((part) => [part, PERSON_PARTS[part], needed(part)] as const)
  return <Parts {...given} parts={parts} remembered={!loose} />
}

export const OrganisationParts = ({ kind, ...given }: Given & { kind: 'organisation' | 'account' }) => (
  <Parts {...given} parts={rulesOf(kind)} remembered={false} wide={[]} />
)
export const AddressParts = (given: Given) => <Parts {...given} parts={rulesOf('address')} remembered={false} />

const rulesOf = (kind: keyof typeof PARTS) =>
  Object.entries(PARTS[kind]).map(([part, rule]) => [part, rule, rule.needed === true] as const)

type PartsProps = Given & {
  parts: readonly (readonly [string, Rule, boolean])[]
  remembered: boolean
  wide?: readonly string[]
}
function Parts({ value, problems, parts, remembered, wide = LONG, ...asking }: PartsProps) {
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
                {...(remembered && REMEMBERED[part] ? { autocomplete: REMEMBERED[part] } : {})}
              />
            </div>
          )
        })}
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
