// Choosing from what is offered: radio buttons while the list is short, a native list when it is long.
import { type Lang, say, t } from '#engine'
import { type Asking, Field, Group } from './field.tsx'
import { useChosen } from './was.tsx'

export type Option = { value: string; label: string; hint?: string }
type Choosing = Asking & { options: readonly Option[] }

export const RadioGroup = ({ options, chosen = '', ...asking }: Choosing & { chosen?: string }) => (
  <Group {...asking}>
    <Options name={asking.name} kind="radio" options={options} chosen={[chosen]} focus={asking.focus} />
  </Group>
)

export const CheckboxGroup = ({ options, chosen = [], ...asking }: Choosing & { chosen?: readonly string[] }) => (
  <Group {...asking}>
    <Options name={asking.name} kind="checkbox" options={options} chosen={chosen} focus={asking.focus} />
  </Group>
)

type OptionsProps = {
  name: string
  kind: 'radio' | 'checkbox'
  options: readonly Option[]
  chosen: readonly string[]
  focus?: boolean | undefined
}
export function Options({ name, kind, options, chosen: stands, focus = false }: OptionsProps) {
  const chosen = useChosen(name, stands)
  // A radio button that is not chosen would not be where the key Tab goes on from.
  const first = options.find((one) => chosen.includes(one.value))?.value ?? options[0]?.value
  const few = kind === 'radio' && options.length <= 3 && options.every((one) => [...one.label].length <= 4 && !one.hint)
  return (
    <div class={few ? 'options few' : 'options'}>
      {options.map(({ value, label, hint }) => (
        <label>
          <input
            type={kind}
            name={name}
            value={value}
            checked={chosen.includes(value)}
            autofocus={focus && value === first}
          />
          <span>
            {label}
            {hint ? <span class="hint">{hint}</span> : null}
          </span>
        </label>
      ))}
    </div>
  )
}

/** One tick in a sentence or a row of a table, which says itself what it means. */
export function Tick({
  name,
  value,
  checked = false,
  id,
}: {
  name: string
  value: string
  checked?: boolean
  id?: string
}) {
  const chosen = useChosen(name, checked ? [value] : [])
  return <input type="checkbox" id={id} name={name} value={value} checked={chosen.includes(value)} />
}

/** The browser's own list. Past a dozen entries the script puts a filter above it. */
export function Select({ options, chosen = '', ...asking }: Choosing & { chosen?: string }) {
  return (
    <Field {...asking}>
      {(of) => (
        <select {...of} data-filter={options.length > 12 ? '' : undefined}>
          <Choose lang={asking.lang} />
          {options.map((one) => (
            <option value={one.value} selected={one.value === chosen}>
              {one.hint ? `${one.label}（${one.hint}）` : one.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

const Choose = ({ lang }: { lang: Lang }) => (
  <option value="">{say(t('請選擇', 'Choose', { vi: 'Chọn', id: 'Pilih', th: 'เลือก', fil: 'Pumili' }), lang)}</option>
)
