// Narrowing a list by a choice its entries make, at the desk and in what is open to everyone: the values there are, and the box.
import { type Field, kindOf, type Lang, say, t, type Text } from '#engine'

/** What the values of a field are called that a reader may ask for; nothing where it is no choice. */
const namesOf = (field: Field): Readonly<Record<string, Text>> =>
  kindOf(field).splits(field) === 'no' ? {} : (kindOf(field).named?.(field) ?? {})

export const valuesOf = (field: Field | undefined): string[] => (field ? Object.keys(namesOf(field)) : [])

/** Only what the field has: anything else in an address is passed over. Of a place it is a district, whichever the city has. */
export const askedOf = (field: Field | undefined, value: string | undefined): string | undefined =>
  value && (field?.kind === 'place' ? value.length <= 20 : valuesOf(field).includes(value)) ? value : undefined

export const valueName = (field: Field, value: string, lang: Lang): string => {
  const name = namesOf(field)[value]
  return name ? say(name, lang) : value
}

type Props = {
  name: string
  id: string
  label: string
  lang: Lang
  chosen: string | undefined
  options: [value: string, label: string][]
}
export function Narrowing({ name, id, label, lang, chosen, options }: Props) {
  return (
    <span class="asked">
      <label for={id}>{label}</label>
      <select id={id} name={name}>
        <option value="">{say(t('全部', 'All'), lang)}</option>
        {options.map(([value, words]) => (
          <option value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
    </span>
  )
}
