// The door behind a number: its definition, how it comes about, and the cases it counts.
import { colon, say, showDay, t } from '#engine'
import { may } from '#auth/index.ts'
import { bareText, casesBehind, figureKey, figuresOf, knownFigures, nothing, seriesOf } from '#reports/index.ts'
import { DataTable, Empty, Facts, Pager } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { stateLabel } from '#web/case-words.ts'
import { type Ctx, house } from '#web/env.ts'
import { unitWord } from '#reports/counted-in.ts'
import { missingPage, refusedPage, show } from '#web/frames/desk.tsx'
import { askedPeriod, labelOf, reading } from '#web/asked-figures.ts'
import { countingWords } from './counting-words.ts'
import { ReckonedFrom, reckonedFrom } from './reckoned-from.tsx'

export async function figureDoor(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const span = askedPeriod(c)
  const { programmes, db } = house(c)
  const name = c.req.query('measure') ?? ''
  const series = await seriesOf(db, reading(c), programmes)
  const known = knownFigures(programmes, undefined, series).get(name)
  if (!known || known.programme !== c.req.query('programme')) return missingPage(c)
  const programme = programmes.find((one) => one.id === known.programme)
  const dimensions = Object.fromEntries(
    Object.entries(c.req.query())
      .filter(([key]) => key.startsWith('d.'))
      .map(([key, value]) => [key.slice(2), value]),
  )
  const mine = programme ? [programme] : []
  const asked = { measures: [name], cases: true, among: programmes }
  const figures = await figuresOf(db, reading(c), mine, span, asked)
  const figure = figures.find((one) => figureKey(one.measure, one.dimensions) === figureKey(name, dimensions))
  const page = Math.max(0, Number(c.req.query('page') ?? 0) || 0)
  const rows = figure ? await casesBehind(db, deskSession(c), figure.cases, page) : []
  const from = 'formula' in known ? await reckonedFrom(c, known.formula, span) : []
  const measure = 'measure' in known ? known.measure : 'cells' in known ? known.counted : undefined
  const counting = programme && measure ? countingWords(programme, measure) : undefined
  const shown = figure ?? (programme && nothing(programme, name, dimensions))
  return show(c, {
    title: known.name,
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <p class="soft">
            <a href={`/desk/reports?from=${span.from}&to=${span.to}`}>
              {say(t('半年報', 'Report'), lang)}　{say(span.label, lang)}
            </a>
          </p>
          <h1>
            {say(known.name, lang)}
            {colon(lang)}
            <span class="number">{shown ? bareText(shown) : '－'}</span> {say(unitWord(known.unit), lang)}
          </h1>
          <p>
            {Object.entries(dimensions)
              .map(
                ([dimension, value]) =>
                  `${say(programme?.dimensions[dimension]?.name ?? t(dimension, dimension), lang)}${colon(lang)}${programme ? labelOf(programme, dimension, value, lang, figure?.names) : value}`,
              )
              .join('　')}
          </p>
        </div>
        <section class="panel">
          <h2>{say(t('這個數字怎麼來的', 'How this number comes about'), lang)}</h2>
          <Facts
            items={[
              { label: say(t('定義', 'Definition'), lang), value: say(known.means ?? known.name, lang) },
              ...(counting ? [{ label: say(t('計算方式', 'Counting'), lang), value: say(counting, lang) }] : []),
              ...(figure?.told ?? []).map(({ source, by, confirmedBy, at }) => ({
                label: say(t('登錄', 'Entered'), lang),
                value: say(
                  t(
                    `${source}；${by} ${at.slice(0, 10)} 登錄，${confirmedBy ? `${confirmedBy} 確認` : '當時未經第二人確認'}`,
                    `${source}; entered by ${by} on ${at.slice(0, 10)}, ${confirmedBy ? `confirmed by ${confirmedBy}` : 'before a second person was asked'}`,
                  ),
                  lang,
                ),
              })),
              {
                label: say(t('期間', 'Period'), lang),
                value: `${showDay(span.from, lang)} － ${showDay(span.to, lang)}`,
              },
              { label: say(t('代碼', 'Id'), lang), value: name },
            ]}
          />
        </section>
        {from.length > 0 ? <ReckonedFrom rows={from} lang={lang} /> : null}
        {'entered' in known ? null : (
          <section class="stack">
            <h2>{say(t(`案件（${figure?.cases.length ?? 0}）`, `Cases (${figure?.cases.length ?? 0})`), lang)}</h2>
            {rows.length === 0 || !programme ? (
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
                caption={say(known.name, lang)}
                columns={[
                  { label: say(t('案號', 'Number'), lang) },
                  { label: say(t('目前狀態', 'State now'), lang) },
                  { label: say(t('收件', 'Opened'), lang) },
                ]}
                rows={rows.map((row) => [
                  <a class="walk number" href={`/desk/cases/${row.id}`}>
                    {row.number}
                  </a>,
                  stateLabel(programmes.find((one) => one.id === row.programme) ?? programme, row.state, lang),
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
        )}
      </div>
    ),
  })
}

const pageAt = (c: Ctx, page: number) => `?${new URLSearchParams({ ...c.req.query(), page: String(page) }).toString()}`
