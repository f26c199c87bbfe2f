// Many programmes on one screen: a few of each family and the rest folded away, found by whatever anybody calls them.
import type { ComponentChildren } from 'preact'
import { type Lang, type Programme, say, t, type Text } from '#engine'
import { Empty } from '#ui/index.ts'
import { type Ctx, house } from './env.ts'
import { unitFor } from './unit.ts'

export type Family = { id: string; name: Text; programmes: Programme[] }

/** These programmes, in the order they come in, under their families in the catalogue's order. */
export function byFamily(c: Ctx, programmes: readonly Programme[]): Family[] {
  const known = new Map(house(c).roll.map(({ family, programme }) => [programme.id, family]))
  const familyOf = (one: Programme) => known.get(one.id) ?? OTHERS
  return [...Map.groupBy(programmes, (one) => familyOf(one).id).values()]
    .flatMap((within) => within.slice(0, 1).map((one) => ({ ...familyOf(one), programmes: within })))
    .toSorted((a, b) => a.place - b.place)
}
const OTHERS = { id: 'others', name: t('其他', 'Others'), place: Infinity }

/** What was typed into the box of a page. */
export const sought = (c: Ctx): string =>
  (c.req.query('words') ?? '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 60)

/** However wide, high or spaced it is written; the script `narrow` compares in the same way. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll('臺', '台')

/** Whether each of the words stands in what something is called. */
export const fits = (called: string, words: string): boolean =>
  plain(words)
    .split(/\s+/)
    .every((word) =>
      plain(called)
        .replace(/[^\S\n]+/g, '')
        .includes(word),
    )

/** Whatever anybody may call a programme: its name, what it is for, who does it, its family. */
export const calledBy = (one: Programme, unit: Text, family: Text): string =>
  [one.name, one.purpose, unit, family]
    .flatMap(({ zh, en }) => [zh, en])
    .concat(one.code)
    .join('\n')

/** The box that finds: a form without a script, and with one it narrows what is there as one types. */
export const FindBox = ({ action, label, words, lang, narrows }: FindBoxProps) => (
  <search>
    <form class="inline" action={action}>
      <label for="words">{say(label, lang)}</label>
      <input
        id="words"
        type="search"
        name="words"
        value={words}
        maxlength={60}
        data-narrows={words ? undefined : narrows}
      />
      <button class="quiet small-button">{say(t('篩選', 'Show'), lang)}</button>
      {words ? <a href={action}>{say(t('看全部', 'Show all'), lang)}</a> : null}
    </form>
  </search>
)
/** `narrows`: the list that is there whole, and which a script narrows as one types. */
type FindBoxProps = { action: string; label: Text; words: string; lang: Lang; narrows?: string }

/** Few enough that nobody has to unfold anything. */
const FEW = 24
const FIRST = 4

type FamiliesProps = { c: Ctx; programmes: readonly Programme[]; href: (one: Programme) => string; action: string }
/** A page that leads to programmes: the box, and under each family those that come first; the others a click away. */
export function Families({ c, programmes, href, action }: FamiliesProps) {
  const lang = c.get('lang')
  const words = sought(c)
  const families = byFamily(c, programmes).flatMap((family) => {
    const within = family.programmes.filter((one) => fits(calledBy(one, unitFor(c, one).name, family.name), words))
    return within.length > 0 ? [{ ...family, programmes: within }] : []
  })
  const all = words !== '' || programmes.length <= FEW
  const list = (family: Family, some: readonly Programme[]): ComponentChildren => (
    <ul>
      {some.map((one) => (
        <li data-says={calledBy(one, unitFor(c, one).name, family.name)}>
          <a href={href(one)}>{say(one.name, lang)}</a>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <FindBox
        action={action}
        label={t('業務名稱、科室或代號', 'Name, section or code')}
        words={words}
        lang={lang}
        narrows="families"
      />
      {families.length === 0 ? <Empty title={say(t('沒有符合的業務', 'Nothing fits'), lang)} /> : null}
      <div class="wants" id="families">
        {families.map((family) => {
          const first =
            all || family.programmes.length <= FIRST + 1 ? family.programmes : family.programmes.slice(0, FIRST)
          const rest = family.programmes.slice(first.length)
          return (
            <section aria-labelledby={`family-${family.id}`} data-group>
              <h2 id={`family-${family.id}`}>{say(family.name, lang)}</h2>
              {list(family, first)}
              {rest.length > 0 ? (
                <details>
                  <summary>
                    {say(t(`另外 ${rest.length} 項`, `${rest.length} more`), lang)}
                    <span class="unseen"> {say(family.name, lang)}</span>
                  </summary>
                  {list(family, rest)}
                </details>
              ) : null}
            </section>
          )
        })}
      </div>
    </>
  )
}

/** The options of a browser's own list, under the families' names; plain elements, so that a form finds again which was chosen. */
export const familyOptions = ({
  c,
  programmes,
  chosen,
  each = ({ id, name }) => [{ value: id, name }],
}: FamilyOptionsProps) =>
  byFamily(c, programmes).map(({ name, programmes: within }) => (
    <optgroup label={say(name, c.get('lang'))}>
      {within.flatMap(each).map((one) => (
        <option value={one.value} selected={one.value === chosen}>
          {say(one.name, c.get('lang'))}
        </option>
      ))}
    </optgroup>
  ))
type FamilyOptionsProps = {
  c: Ctx
  programmes: readonly Programme[]
  chosen?: string | undefined
  /** What of a programme is chosen, where it is not the programme itself. */
  each?: (one: Programme) => { value: string; name: Text }[]
}
