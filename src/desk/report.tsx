// The half-year report on screen: each number a door to its definition, its cases and its receipt; signed off; restated by name.
import { between, listed, period, type Period, type Programme, say, showDay, stateName, t, yearBefore } from '#engine'
import { may } from '#auth/index.ts'
import {
  casesBehind,
  type DrawnTable,
  type Figure,
  figuresOf,
  freeze,
  frozenFor,
  frozenOf,
  historyOf,
  numbersOf,
  reportPaper,
  reportRows,
  restatement,
  tablesOf,
  CHAPTERS,
} from '#reports/index.ts'
import { toCsv, toHtml, toOdt, toPdf } from '#papers/index.ts'
import { Bars, DataTable, Empty, Facts, Form, Notice, Tag } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { stateLabel } from '#web/case-words.ts'

import { type Ctx, house, instant, today } from '#web/env.ts'
import { unitWord } from '#web/unit-words.ts'
import { missingPage, refusedPage, show } from './frame.tsx'

/** The period asked for; otherwise the last half-year that is over. */
function asked(c: Ctx): Period {
  const found = period(c.req.query('period') ?? '') ?? fromDays(c.req.query('from'), c.req.query('to'))
  if (found) return found
  const [year, month] = [Number(today(c).slice(0, 4)), Number(today(c).slice(5, 7))]
  return period(month > 6 ? `${year}H1` : `${year - 1}H2`) ?? between(today(c), today(c))
}
const fromDays = (from: string | undefined, to: string | undefined) =>
  from && to ? period(`${from}..${to}`) : undefined
const keyOf = (one: { from: string; to: string }) => `${one.from}..${one.to}`

/** Figures are the bureau's, whatever one's own section; the cases behind them are shown by one's rights. */
const reading = (c: Ctx) => ({ ...deskSession(c), reach: 'system' as const })

export async function reportPage(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const span = asked(c)
  const before = yearBefore(span)
  const { db, programmes } = house(c)
  const [here, there, frozen] = await Promise.all([
    figuresOf(db, reading(c), programmes, span),
    figuresOf(db, reading(c), programmes, before),
    frozenFor(house(c).context, reading(c), span),
  ])
  const tables = tablesOf(programmes, here, span.label)
  const earlier = tablesOf(programmes, there, before.label)
  const history = await Promise.all(tables.map((table) => historyOf(db, reading(c), table.id)))
  const years = [2020, 2025, Number(today(c).slice(0, 4))]
  return show(c, {
    title: t('半年報', 'Half-year report'),
    body: (
      <div class="stack wide">
        <div class="row between">
          <h1>{say(t(`施政報告　${span.label.zh}`, `Report, ${span.label.en}`), lang)}</h1>
          <div class="row screen-only">
            {['odt', 'pdf', 'csv', 'json', 'html'].map((kind) => (
              <a class="button quiet small-button" href={`/desk/reports/file/${kind}?from=${span.from}&to=${span.to}`}>
                {kind.toUpperCase()}
              </a>
            ))}
          </div>
        </div>
        <form class="inline" action="/desk/reports">
          <label for="period">{say(t('期間', 'Period'), lang)}</label>
          <select id="period" name="period">
            {[...new Set(years)]
              .flatMap((year) => [`${year}H1`, `${year}H2`, `${year}`])
              .map((one) => {
                const found = period(one)
                return found ? (
                  <option value={one} selected={found.from === span.from && found.to === span.to}>
                    {say(found.label, lang)}
                  </option>
                ) : null
              })}
          </select>
          <button class="quiet small-button">{say(t('顯示', 'Show'), lang)}</button>
        </form>
        {frozen.length > 0 ? (
          <Notice tone="good" title={say(t('本期報告已核定', 'This report has been signed off'), lang)}>
            <ul>
              {frozen.map((one) => (
                <li>
                  <a href={`/desk/reports/frozen/${one.id}`}>
                    {showDay(one.at.slice(0, 10), lang)}　{one.signedBy}
                  </a>
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        {CHAPTERS.filter((chapter) => tables.some((table) => table.chapter === chapter.id)).map((chapter) => (
          <section class="stack">
            <h2>{lang === 'zh' ? chapter.zh : chapter.en}</h2>
            {tables.map((table, at) =>
              table.chapter === chapter.id ? (
                <TableView
                  c={c}
                  table={table}
                  span={span}
                  earlier={earlier.find((one) => one.id === table.id)}
                  before={before}
                  history={(history[at] ?? []).filter((one) => one.from !== span.from)}
                />
              ) : null,
            )}
          </section>
        ))}
        {may(c.get('person'), 'sign-report') === true ? (
          <Form action={`/desk/reports/freeze?from=${span.from}&to=${span.to}`} csrf={c.get('csrf')}>
            <p>
              {say(
                t(
                  '核定後保存每個數字與其案件；日後更正會逐案列出。',
                  'Signing keeps every figure with its cases; later corrections are listed case by case.',
                ),
                lang,
              )}
            </p>
            <div>
              <button>{say(t('核定並凍結本期報告', 'Sign off and freeze'), lang)}</button>
            </div>
          </Form>
        ) : null}
      </div>
    ),
  })
}

function door(figure: Figure, span: { from: string; to: string }): string {
  return `/desk/reports/figure?${new URLSearchParams({ programme: figure.programme, measure: figure.measure, from: span.from, to: span.to, ...Object.fromEntries(Object.entries(figure.dimensions).map(([name, value]) => [`d.${name}`, value])) }).toString()}`
}

function TableView({
  c,
  table,
  span,
  earlier,
  before,
  history,
}: {
  c: Ctx
  table: DrawnTable
  span: Period
  earlier: DrawnTable | undefined
  before: Period
  history: Awaited<ReturnType<typeof historyOf>>
}) {
  const lang = c.get('lang')
  const sameRow = (code: string) => earlier?.rows.find((row) => row.code === code)?.cells.at(-1)?.text ?? '－'
  return (
    <div class="stack tight" id={table.id}>
      <DataTable
        caption={`${table.section}　${say(table.title, lang)}`}
        columns={[
          { label: say(table.stub, lang) },
          ...table.columns.map((column) => ({ label: say(column.label, lang), number: true, wraps: true })),
          { label: say(t(`${before.label.zh}合計`, `total, ${before.label.en}`), lang), number: true, wraps: true },
        ]}
        rows={table.rows.map((row) => [
          say(row.label, lang),
          ...row.cells.map((cell) => (
            <>
              {cell.figure && cell.text !== '－' ? <a href={door(cell.figure, span)}>{cell.text}</a> : cell.text}
              {cell.share ? <span class="share">{cell.share}</span> : null}
            </>
          )),
          <span class="soft">{sameRow(row.code)}</span>,
        ])}
        totals={table.rows.flatMap((row, at) => (row.total ? [at] : []))}
      />
      {table.remarks.map((remark) => (
        <p class="small soft">{say(remark, lang)}</p>
      ))}
      {table.rows.length > 2 ? (
        <details>
          <summary class="small">{say(t('看圖', 'As a picture'), lang)}</summary>
          <Bars
            title={say(table.title, lang)}
            labels={table.rows.filter((row) => !row.total).map((row) => say(row.label, lang))}
            series={table.columns.slice(0, -1).map((column, at) => ({
              label: say(column.label, lang),
              values: table.rows.filter((row) => !row.total).map((row) => row.cells[at]?.figure?.value ?? 0),
            }))}
          />
        </details>
      ) : null}
      {history.length > 0 ? (
        <details>
          <summary class="small">{say(t('已公布的歷年數字', 'Published figures of earlier years'), lang)}</summary>
          {history.map((one) => (
            <div class="stack tight">
              <p class="small">
                <Tag tone="over">{say(t('已公布', 'published'), lang)}</Tag> {one.document}　
                {say(between(one.from, one.to).label, lang)}
              </p>
              <p class="small soft">
                {one.tidy
                  .filter((row) => Object.keys(row.dimensions).length <= 1)
                  .map(
                    (row) =>
                      `${Object.values(row.dimensions).join('') || say(t('合計', 'total'), lang)} ${row.value.toLocaleString('en')}`,
                  )
                  .join('　')}
              </p>
            </div>
          ))}
        </details>
      ) : null}
    </div>
  )
}

export async function figureDoor(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const span = asked(c)
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
  const figure = figures.find(
    (one) =>
      JSON.stringify(Object.entries(one.dimensions).toSorted()) ===
      JSON.stringify(Object.entries(dimensions).toSorted()),
  )
  const page = Math.max(0, Number(c.req.query('page') ?? 0) || 0)
  const rows = figure ? await casesBehind(house(c).db, deskSession(c), figure.cases, page) : []
  const counted = listed(measure.count ?? measure.at ?? measure.stock)
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
            <span class="number">{figure?.value?.toLocaleString('en') ?? (measure.entered ? '－' : 0)}</span>{' '}
            {say(unitWord(measure.unit), lang)}
          </h1>
          <p>
            {Object.entries(dimensions)
              .map(
                ([dimension, value]) =>
                  `${say(programme.dimensions[dimension]?.name ?? t(dimension, dimension), lang)}：${labelOf(programme, dimension, value, lang)}`,
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
              ...(counted.length > 0
                ? [
                    {
                      label: say(t('計算方式', 'Counting'), lang),
                      value: say(
                        measure.stock
                          ? t(
                              `期末處於「${counted.map((one) => stateName(programme.states[one] ?? t(one, one)).zh).join('、')}」的案件`,
                              `cases in ${counted.join(', ')} at the end`,
                            )
                          : t(
                              `期間內首次進入「${counted.map((one) => stateName(programme.states[one] ?? t(one, one)).zh).join('、')}」的案件${measure.sum ? '，加總金額或人數' : ''}`,
                              `cases whose first entry into ${counted.join(', ')} falls in the period${measure.sum ? ', summed' : ''}`,
                            ),
                        lang,
                      ),
                    },
                  ]
                : []),
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
          {(figure?.cases.length ?? 0) > (page + 1) * 50 ? (
            <p>
              <a href={`?${new URLSearchParams({ ...c.req.query(), page: String(page + 1) }).toString()}`}>
                {say(t('下一頁', 'Next page'), lang)}
              </a>
            </p>
          ) : null}
        </section>
      </div>
    ),
  })
}

function labelOf(programme: Programme, dimension: string, value: string, lang: Parameters<typeof say>[1]): string {
  const found = programme.dimensions[dimension]
  const field = found?.field ? programme.fields[found.field] : undefined
  const label = field && 'options' in field ? field.options[value] : found?.labels?.[value]
  return label ? say(label, lang) : value
}

export async function freezeReport(c: Ctx) {
  const allowed = may(c.get('person'), 'sign-report')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const frozen = await freeze(house(c).context, reading(c), house(c).programmes, asked(c), instant(c))
  return c.redirect(`/desk/reports/frozen/${frozen.id}`, 303)
}

export async function frozenPage(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const id = c.req.param('id') ?? ''
  const frozen = /^[0-9a-f-]{36}$/.test(id) ? await frozenOf(house(c).context, reading(c), id) : undefined
  if (!frozen) return missingPage(c)
  const moved = await restatement(house(c).context, reading(c), house(c).programmes, frozen)
  const numbers = await numbersOf(house(c).db, reading(c), [
    ...new Set(moved.flatMap((one) => [...one.came, ...one.left])),
  ])
  const named = (ids: string[]) =>
    ids.slice(0, 20).map((one) => <a href={`/desk/cases/${one}`}>{numbers.get(one) ?? one} </a>)
  const span = between(frozen.from, frozen.to)
  return show(c, {
    title: t('已核定報告', 'Signed report'),
    body: (
      <div class="stack wide">
        <h1>{say(t(`已核定報告　${span.label.zh}`, `Signed report, ${span.label.en}`), lang)}</h1>
        <Facts
          items={[
            {
              label: say(t('核定', 'Signed'), lang),
              value: `${frozen.signedBy}　${showDay(frozen.at.slice(0, 10), lang)}`,
            },
            { label: say(t('雜湊值', 'Hash'), lang), value: <code class="small">{frozen.hash}</code> },
          ]}
        />
        <section class="stack">
          <h2>{say(t('核定後的變動', 'Restatement'), lang)}</h2>
          {moved.length === 0 ? (
            <Notice tone="good">
              <p>{say(t('每個數字都與核定時相同。', 'Every figure is as it was signed.'), lang)}</p>
            </Notice>
          ) : (
            <DataTable
              hiddenCaption
              caption={say(t('核定後的變動', 'Restatement'), lang)}
              columns={[
                { label: say(t('數字', 'Figure'), lang) },
                { label: say(t('核定', 'Signed'), lang), number: true },
                { label: say(t('現在', 'Now'), lang), number: true },
                { label: say(t('移入', 'Came in'), lang), wraps: true },
                { label: say(t('移出', 'Went out'), lang), wraps: true },
              ]}
              rows={moved.map((one) => {
                const programme = house(c).programmes.find((each) => each.id === one.programme)
                return [
                  `${say(programme?.measures[one.measure]?.name ?? t(one.measure, one.measure), lang)}　${
                    programme
                      ? Object.entries(one.dimensions)
                          .map(([dimension, value]) => labelOf(programme, dimension, value, lang))
                          .join('／')
                      : ''
                  }`,
                  String(one.was ?? '－'),
                  String(one.is ?? '－'),
                  <>{named(one.came)}</>,
                  <>{named(one.left)}</>,
                ]
              })}
            />
          )}
        </section>
      </div>
    ),
  })
}

export async function reportFile(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const span = asked(c)
  const { db, programmes, bureau } = house(c)
  const figures = await figuresOf(db, reading(c), programmes, span)
  const tables = tablesOf(programmes, figures, span.label)
  const name = encodeURIComponent(`施政報告-${keyOf(span)}`)
  const attached = (kind: string) => c.header('content-disposition', `attachment; filename*=UTF-8''${name}.${kind}`)
  const paper = reportPaper(tables, span.label, bureau.name, today(c))
  switch (c.req.param('kind')) {
    case 'odt':
      attached('odt')
      return c.body(toOdt(paper) as Uint8Array<ArrayBuffer>, 200, {
        'content-type': 'application/vnd.oasis.opendocument.text',
      })
    case 'pdf':
      attached('pdf')
      return c.body((await toPdf(paper, house(c).now())) as Uint8Array<ArrayBuffer>, 200, {
        'content-type': 'application/pdf',
      })
    case 'csv':
      attached('csv')
      return c.body(toCsv(reportRows(tables, span)), 200, { 'content-type': 'text/csv; charset=utf-8' })
    case 'json':
      return c.json({
        period: { from: span.from, to: span.to, label: span.label },
        tables: tables.map((table) => ({
          id: table.id,
          title: table.title,
          columns: table.columns.map((one) => one.code),
          rows: table.rows.map((row) => ({
            code: row.code,
            cells: row.cells.map((cell) => ({
              value: cell.figure?.value ?? null,
              text: cell.text,
              ...(cell.share ? { share: cell.share } : {}),
            })),
          })),
        })),
      })
    default:
      return c.html(toHtml(paper))
  }
}
