// The filters of a list: its states and the choices it names, each with how many there are.
import { type Lang, say, t } from '#engine'
import type { NamingPage } from '#store/types.ts'
import { stateLabel } from '#web/case-words.ts'
import { Narrowing, valueName, valuesOf } from '#web/narrowing.tsx'
import type { Asked } from './asked.ts'
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
  return (
    <form class="inline" action={`/desk/cases/${id}/lists/${name}`}>
      <Narrowing
        name="state"
        id={`${name}-state`}
        label={say(t('狀態', 'State'), lang)}
        lang={lang}
        chosen={asked.state}
        options={states.map((state) => [state, `${stateLabel(of, state, lang)}（${page.states[state]}）`])}
      />
      {filters.map(({ field, known, values, counted }) => (
        <Narrowing
          name={`by-${field}`}
          id={`${name}-${field}`}
          label={say(known.label, lang)}
          lang={lang}
          chosen={asked.by[field]}
          options={values.map((value) => [value, `${valueName(known, value, lang)}（${counted[value]}）`])}
        />
      ))}
      <button class="quiet small-button">{say(t('篩選', 'Show'), lang)}</button>
    </form>
  )
}
