// One programme seen whole: what came in by month, and every figure of the last thirty days, each a door to its cases.
import { grouped, type Period, type Programme, say, t } from '#engine'
import { Bars, DataTable } from '#ui/index.ts'
import { door } from '#web/asked-figures.ts'
import type { Ctx } from '#web/env.ts'
import { unitFor } from '#web/unit.ts'
import { type CountedHere, flowOf, ratesOf } from './counted.ts'

type Props = { c: Ctx; programme: Programme; months: readonly Period[]; counted: CountedHere }
export function Whole({ c, programme, months, counted }: Props) {
  const lang = c.get('lang')
  const [, flow] = flowOf(programme) ?? []
  return (
    <section class="stack" id={programme.id}>
      <h2>{say(programme.name, lang)}</h2>
      <p class="soft">{say(unitFor(c, programme).name, lang)}</p>
      <div class="columns halves">
        <div class="panel">
          {flow ? (
            <>
              <h3>{say(flow.name, lang)}</h3>
              <Bars
                title={say(flow.name, lang)}
                labels={months.map((month) => say(month.label, lang))}
                series={[
                  {
                    label: say(flow.name, lang),
                    values: counted.monthly(programme).map(({ figure }) => figure?.value ?? 0),
                  },
                ]}
              />
            </>
          ) : null}
        </div>
        <DataTable
          caption={say(t(`${programme.name.zh}：最近三十日`, `${programme.name.en}: the last thirty days`), lang)}
          columns={[{ label: say(t('項目', 'Measure'), lang) }, { label: say(t('數值', 'Value'), lang), number: true }]}
          rows={ratesOf(programme).map(([name, measure]) => {
            const figure = counted.lately(name)
            const value = figure?.value ?? null
            return [
              say(measure.name, lang),
              figure && value !== null ? (
                <a href={door(figure, counted.span)}>
                  {grouped(value)}
                  {measure.unit === 'percent' ? '%' : ''}
                </a>
              ) : (
                '－'
              ),
            ]
          })}
        />
      </div>
    </section>
  )
}
