// The filters of a list: its states and the choices it names, each with how many there are.
import { type Lang, say, t } from '#engine'
import type { NamingPage } from '#store/types.ts'
import { stateLabel } from '#web/case-words.ts'
import { type Asked, valuesOf } from './asked.ts'
import type { Listing } from './which.ts'

type Props = { listing: Listing; id: string; asked: Asked; page: NamingPage; lang: Lang }

export function Filters({ listing: { name, of }, id, asked, page, lang }: Props) {
  const states = Object.keys(of.states).filter((state) => page.states[state])
  const filters = Object.entries(page.by).flatMap(([field, counted]) => {
    const known = of.fields[field]
    const all = known?.kind === 'place' ? Object.keys(counted).toSorted() : valuesOf(known)
    const values = all.filter((value) => value !== '' && counted[value])
    return known && values.length > 0 ? [{ field, known, values, counted }] : []
  })
  if (states.length < 2 && filters.every(({ values }) => values.length < 2)) return null
  const worded = (known: (typeof filters)[number]['known'], value: string) =>
    say((known.kind === 'choice' ? known.options[value] : YES_NO[value]) ?? t(value, value), lang)
  return (
    <form class="inline" action={`/desk/cases/${id}/lists/${name}`}>
      <Select
        name="state"
        id={`${name}-state`}
        label={say(t('狀態', 'State'), lang)}
        lang={lang}
        chosen={asked.state}
        options={states.map((state) => [state, `${stateLabel(of, state, lang)}（${page.states[state]}）`])}
      />
      {filters.map(({ field, known, values, counted }) => (
        <Select
          name={`by-${field}`}
          id={`${name}-${field}`}
          label={say(known.label, lang)}
          lang={lang}
          chosen={asked.by[field]}
          options={values.map((value) => [value, `${worded(known, value)}（${counted[value]}）`])}
        />
      ))}
      <button class="quiet small-button">{say(t('篩選', 'Show'), lang)}</button>
    </form>
  )
}
const YES_NO: Record<string, ReturnType<typeof t>> = { true: t('是', 'Yes'), false: t('否', 'No') }

type Choosing = {
  name: string
  id: string
  label: string
  lang: Lang
  chosen: string | undefined
  options: [value: string, label: string][]
}
function Select({ name, id, label, lang, chosen, options }: Choosing) {
  return (
    <>
      <label for={id}>{label}</label>
      <select id={id} name={name}>
        <option value="">{say(t('全部', 'All'), lang)}</option>
        {options.map(([value, words]) => (
          <option value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
    </>
  )
}
