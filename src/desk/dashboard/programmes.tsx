// The programmes of one unit: a line each, of which one opens; those in which nothing happened are named below.
import { grouped, type Period, type Programme, say, t } from '#engine'
import type { Figure } from '#reports/index.ts'
import { DataTable } from '#ui/index.ts'
import { door } from '#web/asked-figures.ts'
import type { Ctx } from '#web/env.ts'
import { type CountedHere, flowOf } from './counted.ts'
import { monthColumn } from './month.tsx'

type Props = {
  c: Ctx
  programmes: readonly Programme[]
  months: readonly Period[]
  counted: CountedHere
  /** How many tasks are open, by programme. */
  open: ReadonlyMap<string, number>
}
export function Programmes({ c, programmes, months, counted, open }: Props) {
  const lang = c.get('lang')
  if (programmes.length === 0) return null
  const unit = c.req.query('unit')
  const opens = (id: string) =>
    `/desk/dashboard?${new URLSearchParams({ ...(unit ? { unit } : {}), programme: id })}#${id}`
  const openNow = (id: string, cases: number) =>
    cases === 0 ? '0' : <a href={`/desk?view=section&programme=${id}`}>{grouped(cases)}</a>
  const number = (figure: Figure | undefined, span: Period) =>
    typeof figure?.value !== 'number' ? (
      '－'
    ) : figure.value === 0 ? (
      '0'
    ) : (
      <a href={door(figure, span)}>{grouped(figure.value)}</a>
    )
  return (
    <DataTable
      hiddenCaption
      caption={say(t('各項業務：最近六個月', 'By programme: the last six months'), lang)}
      columns={[
        { label: say(t('業務', 'Programme'), lang), wraps: true },
        { label: say(t('項目', 'Measure'), lang), wraps: true },
        ...months.map((month) => monthColumn(month, lang)),
        { label: say(t('目前未結', 'Open now'), lang), number: true },
      ]}
      rows={programmes.map((one) => {
        const [, measure] = flowOf(one) ?? []
        return [
          <a href={opens(one.id)}>{say(one.name, lang)}</a>,
          measure ? say(measure.name, lang) : '－',
          ...counted.monthly(one).map(({ figure, span }) => number(figure, span)),
          openNow(one.id, open.get(one.id) ?? 0),
        ]
      })}
    />
  )
}

export function Quiet({ c, programmes, folded }: { c: Ctx; programmes: readonly Programme[]; folded: boolean }) {
  const lang = c.get('lang')
  const says = say(t('最近半年沒有案件', 'Nothing in the last half-year'), lang)
  const names = (
    <p>
      {programmes.map((one, nth) => (
        <>
          {nth > 0 ? '、' : ''}
          <a href={`/desk/programmes/${one.id}`}>{say(one.name, lang)}</a>
        </>
      ))}
    </p>
  )
  return folded ? (
    <details class="panel">
      <summary>
        {says}
        <span class="soft small">
          {'　'}
          {say(t(`${programmes.length} 項業務`, `${programmes.length} programmes`), lang)}
        </span>
      </summary>
      {names}
    </details>
  ) : (
    <section class="stack">
      <h2>{says}</h2>
      {names}
    </section>
  )
}
