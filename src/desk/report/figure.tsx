// The door behind a number: its definition, how it is counted, and the cases it counts.
import { say, showDay, t } from '#engine'
import { may } from '#auth/index.ts'
import { casesBehind, figureKey, figuresOf, nothing, printed } from '#reports/index.ts'
import { DataTable, Empty, Facts, Pager } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { stateLabel } from '#web/case-words.ts'
import { type Ctx, house } from '#web/env.ts'
import { unitWord } from '#web/unit-words.ts'
import { missingPage, refusedPage, show } from '#web/frames/desk.tsx'
import { askedPeriod, labelOf, reading } from '#web/asked-figures.ts'
import { countingWords } from './counting-words.ts'

export async function figureDoor(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const span = askedPeriod(c)
  const programme = house(c).programmes.find((one) => one.id === c.req.query('programme'))
  const name = c.req.query('measure') ?? ''
  const measure = programme?.measures[name]
  if (!programme || !measure) return missingPage(c)
  const dimensions = Object.fromEntries(
    Object.entries(c.req.query())
      .filter(([key]) => key.startsWith('d.'))
      .map(([key, value]) => [key.slice(2), value]),
  )
  const figures = await figuresOf(house(c).db, reading(c), [programme], span, { measures: [name], cases: true })
  const figure = figures.find((one) => figureKey(one.measure, one.dimensions) === figureKey(name, dimensions))
  const page = Math.max(0, Number(c.req.query('page') ?? 0) || 0)
  const rows = figure ? await casesBehind(house(c).db, deskSession(c), figure.cases, page) : []
  const counting = countingWords(programme, measure)
  return show(c, {
    title: measure.name,
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <p class="soft">
            <a href={`/desk/reports?from=${span.from}&to=${span.to}`}>
              {say(t('半年報', 'Report'), lang)}　{say(span.label, lang)}
            </a>
          </p>
          <h1>
            {say(measure.name, lang)}：
            <span class="number">
              {printed((figure ?? nothing(programme, name, dimensions)).value, false, figure?.decimals)}
            </span>{' '}
            {say(unitWord(measure.unit), lang)}
          </h1>
          <p>
            {Object.entries(dimensions)
              .map(
                ([dimension, value]) =>
                  `${say(programme.dimensions[dimension]?.name ?? t(dimension, dimension), lang)}：${labelOf(programme, dimension, value, lang, figure?.names)}`,
              )
              .join('　')}
          </p>
        </div>
        <section class="panel">
          <h2>{say(t('這個數字怎麼來的', 'How this number comes about'), lang)}</h2>
          <Facts
            items={[
              {
                label: say(t('定義', 'Definition'), lang),
                value: measure.means ? say(measure.means, lang) : say(measure.name, lang),
              },
              ...(counting ? [{ label: say(t('計算方式', 'Counting'), lang), value: say(counting, lang) }] : []),
              {
                label: say(t('期間', 'Period'), lang),
                value: `${showDay(span.from, lang)} － ${showDay(span.to, lang)}`,
              },
              { label: say(t('代碼', 'Id'), lang), value: name },
            ]}
          />
        </section>
        <section class="stack">
          <h2>{say(t(`案件（${figure?.cases.length ?? 0}）`, `Cases (${figure?.cases.length ?? 0})`), lang)}</h2>
          {rows.length === 0 ? (
            <Empty
              title={say(
                (figure?.cases.length ?? 0) > 0
                  ? t('這些案件不在您的業務範圍內', 'These cases are outside your field of work')
                  : t('沒有案件', 'No case'),
                lang,
              )}
            />
          ) : (
            <DataTable
              walk
              hiddenCaption
              caption={say(measure.name, lang)}
              columns={[
                { label: say(t('案號', 'Number'), lang) },
                { label: say(t('目前狀態', 'State now'), lang) },
                { label: say(t('收件', 'Opened'), lang) },
              ]}
              rows={rows.map((row) => [
                <a class="walk number" href={`/desk/cases/${row.id}`}>
                  {row.number}
                </a>,
                stateLabel(programme, row.state, lang),
                showDay(row.openedOn, lang),
              ])}
            />
          )}
          <Pager
            lang={lang}
            previous={page > 0 ? pageAt(c, page - 1) : undefined}
            next={(figure?.cases.length ?? 0) > (page + 1) * 50 ? pageAt(c, page + 1) : undefined}
          />
        </section>
      </div>
    ),
  })
}

const pageAt = (c: Ctx, page: number) => `?${new URLSearchParams({ ...c.req.query(), page: String(page) }).toString()}`
