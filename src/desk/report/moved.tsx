// What of a report is no longer as it was kept, figure by figure, by the names of the cases.
import { type Lang, say, t } from '#engine'
import { knownFigures, numbersOf, type Restated, restatement } from '#reports/index.ts'
import { DataTable, Notice } from '#ui/index.ts'
import { type Ctx, house } from '#web/env.ts'
import { labelOf, reading } from '#web/asked-figures.ts'

type Kept = Parameters<typeof restatement>[3]
export async function movedSince(c: Ctx, kept: Kept) {
  const moved = await restatement(house(c).context, reading(c), house(c).programmes, kept)
  const numbers = await numbersOf(house(c).db, reading(c), [
    ...new Set(moved.flatMap((one) => [...one.came, ...one.left])),
  ])
  return { moved, numbers }
}

type Props = { c: Ctx; moved: readonly Restated[]; numbers: Map<string, string> }
export function Moved({ c, moved, numbers }: Props) {
  const lang = c.get('lang')
  const named = (ids: string[]) => (
    <>
      {ids.slice(0, 20).map((one) => (
        <a href={`/desk/cases/${one}`}>{numbers.get(one) ?? one} </a>
      ))}
      {ids.length > 20 ? say(t(`等 ${ids.length} 件`, `and ${ids.length - 20} more`), lang) : ''}
    </>
  )
  if (moved.length === 0)
    return (
      <Notice tone="good">
        <p>{say(t('每個數字都與當時相同。', 'Every figure is as it was then.'), lang)}</p>
      </Notice>
    )
  return (
    <DataTable
      hiddenCaption
      caption={say(t('之後的變動', 'Restatement'), lang)}
      columns={[
        { label: say(t('數字', 'Figure'), lang), wraps: true },
        { label: say(t('當時', 'Then'), lang), number: true },
        { label: say(t('現在', 'Now'), lang), number: true },
        { label: say(t('移入', 'Came in'), lang), wraps: true },
        { label: say(t('移出', 'Went out'), lang), wraps: true },
      ]}
      rows={moved.map((one) => [
        figureName(c, one, lang),
        String(one.was ?? '－'),
        String(one.is ?? '－'),
        named(one.came),
        named(one.left),
      ])}
    />
  )
}

function figureName(c: Ctx, one: Restated, lang: Lang): string {
  const programme = house(c).programmes.find((each) => each.id === one.programme)
  const measure = say(knownFigures(house(c).programmes).get(one.measure)?.name ?? t(one.measure, one.measure), lang)
  const parts = programme
    ? Object.entries(one.dimensions).map(([dimension, value]) => labelOf(programme, dimension, value, lang, one.names))
    : []
  return [measure, parts.join('／')].filter(Boolean).join('　')
}
