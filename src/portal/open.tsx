// Open information: figures, promises kept, registers.
import { between, figureWord, type Programme, say, t, titleFields, titleOf, yearBefore } from '#engine'
import {
  bareText,
  figuresOf,
  printed,
  promisesKept,
  promisesOf,
  whole as figureOf,
  wholesOf,
  type Figure,
} from '#reports/index.ts'
import { asWork } from '#store'
import { DataTable, Empty, Facts, FieldValue } from '#ui/index.ts'
import { type Ctx, house, today } from '#web/env.ts'
import { byFamily, calledBy, FindBox, fits, sought } from '#web/families.tsx'
import { unitFor } from '#web/unit.ts'
import { PromisesTable } from '#features/commitments/table.tsx'
import { unitWord } from '#reports/counted-in.ts'
import { notFoundPage, show } from '#web/frames/portal.tsx'

const everybody = (c: Ctx) => asWork(house(c).bureau.id, 'public')
const thisYear = (c: Ctx) => between(`${today(c).slice(0, 4)}-01-01`, today(c))

const publishing = (c: Ctx) => house(c).programmes.filter((one) => one.portal?.publish?.length)

const whole = (figures: Figure[], programme: string, measure: string) => {
  const figure = figureOf(figures, programme, measure)
  return figure ? bareText(figure) : printed(null)
}

/** So few programmes stand on one page; of more, a family at a time. */
const FEW = 6

/** Of many programmes first what there is, family by family; the numbers are counted where somebody looks. */
export async function openFigures(c: Ctx) {
  const lang = c.get('lang')
  const all = publishing(c)
  const families = byFamily(c, all)
  const family = families.find(({ id }) => id === c.req.query('family'))
  const title = t('公開統計', 'Figures')
  const shown = family?.programmes ?? (all.length <= FEW ? all : [])
  const tables = shown.length > 0 ? await tablesOf(c, shown) : undefined
  return show(c, {
    title: family ? t(`${family.name.zh}：公開統計`, `${family.name.en}: figures`) : title,
    ...(family ? { crumbs: [{ label: title, href: '/figures' }] } : {}),
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <h1>{say(family?.name ?? title, lang)}</h1>
          <p>
            {say(
              t(
                '每個數字都由案件計算；標※者係登錄，經第二人確認。',
                'Every number is counted from cases. Those marked ※ were entered, and confirmed by a second person.',
              ),
              lang,
            )}
          </p>
          <p>
            <a href="/figures.csv">{say(t('下載 CSV', 'Download CSV'), lang)}</a>
            {'　'}
            <a href="/scorecard">{say(t('衡量指標', 'Scorecard'), lang)}</a>
            {'　'}
            <a href="/commitments">{say(t('服務承諾達成率', 'How we keep our promises'), lang)}</a>
          </p>
        </div>
        {tables ?? <Topics c={c} all={all} />}
      </div>
    ),
  })
}

/** Under each family a few of its programmes, and how many more there are; by a word all that it fits. */
function Topics({ c, all }: { c: Ctx; all: readonly Programme[] }) {
  const lang = c.get('lang')
  const words = sought(c)
  const families = byFamily(c, all).flatMap((family) => {
    const found = family.programmes.filter(
      (one) => words === '' || fits(calledBy(one, unitFor(c, one).name, family.name), words),
    )
    return found.length > 0 ? [{ ...family, found, first: words === '' ? found.slice(0, FIRST) : found }] : []
  })
  return (
    <>
      <FindBox action="/figures" label={t('業務名稱、科室或代號', 'Name, section or code')} words={words} lang={lang} />
      {families.length === 0 ? <Empty title={say(t('沒有符合的業務', 'Nothing fits'), lang)} /> : null}
      <div class="wants">
        {families.map(({ id, name, found, first }) => (
          <section aria-labelledby={`family-${id}`}>
            <h2 id={`family-${id}`}>
              <a href={`/figures?family=${id}`}>{say(name, lang)}</a>
            </h2>
            <ul>
              {first.map((one) => (
                <li>
                  <a href={`/figures?family=${id}#${one.id}`}>{say(one.name, lang)}</a>
                </li>
              ))}
            </ul>
            {found.length > first.length ? (
              <p class="soft small">
                {say(t(`另外 ${found.length - first.length} 項`, `${found.length - first.length} more`), lang)}
              </p>
            ) : null}
          </section>
        ))}
      </div>
    </>
  )
}
const FIRST = 4

async function tablesOf(c: Ctx, programmes: readonly Programme[]) {
  const lang = c.get('lang')
  const now = thisYear(c)
  const before = yearBefore(now)
  const ids = programmes.flatMap((one) => rowsOf(one))
  const [here = [], there = []] = await wholesOf(house(c).db, everybody(c), house(c).programmes, [
    { span: now, ids },
    { span: before, ids },
  ])
  const columns = [
    { label: say(t('項目', 'Measure'), lang) },
    { label: say(now.label, lang), number: true },
    { label: say(before.label, lang), number: true },
    { label: say(t('單位', 'Unit'), lang) },
    { label: say(t('怎麼算', 'How it is counted'), lang), wraps: true },
  ]
  return programmes.map((programme) => (
    <section class="stack tight" id={programme.id}>
      <h2>{say(programme.name, lang)}</h2>
      <DataTable
        hiddenCaption
        caption={say(programme.name, lang)}
        columns={columns}
        rows={rowsOf(programme).map((one) => {
          const measure = figureWord(programme, one)
          return [
            say(measure?.name ?? t(one, one), lang),
            whole(here, programme.id, one),
            whole(there, programme.id, one),
            say(unitWord(measure?.unit ?? ''), lang),
            measure?.means ? say(measure.means, lang) : '',
          ]
        })}
      />
    </section>
  ))
}

/** A share has no row of its own: it stands beside the cells it is of, in the file. */
const rowsOf = ({ portal, formulas }: Programme) => (portal?.publish ?? []).filter((one) => !formulas?.[one]?.share)

export async function openFiguresCsv(c: Ctx) {
  const now = thisYear(c)
  const programmes = publishing(c)
  const here = await figuresOf(house(c).db, everybody(c), programmes, now, { among: house(c).programmes })
  const cell = (value: string | number | null) =>
    `"${String(value ?? '')
      .replaceAll('"', '""')
      .replace(/^([=+\-@\t\r])/, "'$1")}"`
  const rows = programmes.flatMap((programme) =>
    (programme.portal?.publish ?? []).flatMap((measure) =>
      here
        .filter((one) => one.programme === programme.id && one.measure === measure)
        .map((one) => [
          programme.id,
          measure,
          JSON.stringify(one.dimensions),
          now.from,
          now.to,
          one.value,
          one.unit,
          one.told ? 'entered' : 'counted',
        ]),
    ),
  )
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="figures.csv"')
  return c.body(
    `\ufeff${[['programme', 'measure', 'dimensions', 'from', 'to', 'value', 'unit', 'source'], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`,
  )
}

export async function commitments(c: Ctx) {
  const lang = c.get('lang')
  const now = thisYear(c)
  const kept = await promisesKept(house(c).db, everybody(c), promisesOf(house(c).programmes), now, today(c))
  const title = t('服務承諾達成率', 'How we keep our promises')
  return show(c, {
    title,
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <h1>{say(title, lang)}</h1>
          <p>{say(now.label, lang)}</p>
          <p>
            {say(
              t(
                '每一項承諾都有期限，由案件自動計算；撤回或不受理的案件不列計。',
                'Every promise is a time limit counted from cases by itself. Withdrawn and declined cases do not count.',
              ),
              lang,
            )}
          </p>
        </div>
        {kept.length === 0 ? (
          <Empty title={say(t('目前沒有訂定服務承諾', 'There is no commitment yet'), lang)} />
        ) : (
          <PromisesTable kept={kept} lang={lang} caption={say(title, lang)} />
        )}
      </div>
    ),
  })
}

export async function registerPage(c: Ctx) {
  const lang = c.get('lang')
  const programme = house(c).programmes.find(
    (one) => one.id === c.req.param('programme') && one.portal && !one.portal.apply,
  )
  if (!programme?.portal) return notFoundPage(c)
  // What has a list of its own stands there, with its filters and its permanent addresses.
  const [list] = Object.values(programme.publishes ?? {})
  if (list) return c.redirect(`/open/${list.path}`, 302)
  const entries = await house(c).store.register(everybody(c), programme.id, ['active'])
  const fields = Object.entries(programme.fields).filter(([, field]) => field.sensitivity === 'open')
  return show(c, {
    title: programme.name,
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <h1>{say(programme.name, lang)}</h1>
          <p>{say(programme.portal.about, lang)}</p>
        </div>
        {entries.length === 0 ? (
          <Empty title={say(t('目前沒有資料', 'There is nothing here yet'), lang)} />
        ) : (
          <div class="tiles">
            {entries.map((entry) => (
              <section class="card">
                <h2>{titleOf(programme, entry.values) ?? entry.number}</h2>
                <Facts
                  close
                  items={fields
                    .filter(([name]) => !titleFields(programme).includes(name) && entry.values[name] !== undefined)
                    .map(([name, field]) => ({
                      label: say(field.label, lang),
                      value: <FieldValue field={field} value={entry.values[name]} lang={lang} />,
                    }))}
                />
              </section>
            ))}
          </div>
        )}
      </div>
    ),
  })
}
