// Open information: figures, promises kept, registers.
import { cited, say, t, yearBefore, between } from '#engine'
import { figuresOf, type Figure } from '#reports/index.ts'
import { DataTable, Empty, Facts, FieldValue } from '#ui/index.ts'
import { type Ctx, house, today } from '#web/env.ts'
import { lengthWords } from '#web/length-words.ts'
import { unitWord } from '#web/unit-words.ts'
import { notFoundPage, show } from './frame.tsx'

const system = (c: Ctx) => ({
  bureau: house(c).bureau.id,
  reach: 'system' as const,
  actor: { id: 'public', role: 'public' },
})
const thisYear = (c: Ctx) => between(`${today(c).slice(0, 4)}-01-01`, today(c))

async function published(c: Ctx) {
  const now = thisYear(c)
  const before = yearBefore(now)
  const programmes = house(c).programmes.filter((one) => one.portal?.publish?.length)
  const [here, there] = await Promise.all([
    figuresOf(house(c).db, system(c), programmes, now),
    figuresOf(house(c).db, system(c), programmes, before),
  ])
  return { now, before, programmes, here, there }
}
const whole = (figures: Figure[], programme: string, measure: string) =>
  figures.find(
    (one) => one.programme === programme && one.measure === measure && Object.keys(one.dimensions).length === 0,
  )?.value ?? null

export async function openFigures(c: Ctx) {
  const lang = c.get('lang')
  const { now, before, programmes, here, there } = await published(c)
  const number = (value: number | null) => (value === null ? '－' : value.toLocaleString('en'))
  return show(c, {
    title: t('公開統計', 'Figures'),
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <h1>{say(t('公開統計', 'Figures'), lang)}</h1>
          <p>
            {say(
              t(
                '以下數字由案件即時計算，沒有一個是填上去的。',
                'These numbers are counted from cases as you read; none is typed in.',
              ),
              lang,
            )}
          </p>
          <p>
            <a href="/figures.csv">{say(t('下載 CSV', 'Download CSV'), lang)}</a>
          </p>
        </div>
        {programmes.map((programme) => (
          <section class="stack tight">
            <h2>{say(programme.name, lang)}</h2>
            <DataTable
              hiddenCaption
              caption={say(programme.name, lang)}
              columns={[
                { label: say(t('項目', 'Measure'), lang) },
                { label: say(now.label, lang), number: true },
                { label: say(before.label, lang), number: true },
                { label: say(t('單位', 'Unit'), lang) },
                { label: say(t('怎麼算', 'How it is counted'), lang), wraps: true },
              ]}
              rows={(programme.portal?.publish ?? [])
                .filter((one) => !programme.measures[one]?.shareOf)
                .map((one) => {
                  const measure = programme.measures[one]
                  return [
                    say(measure?.name ?? t(one, one), lang),
                    number(whole(here, programme.id, one)),
                    number(whole(there, programme.id, one)),
                    say(unitWord(measure?.unit ?? ''), lang),
                    measure?.means ? say(measure.means, lang) : '',
                  ]
                })}
            />
          </section>
        ))}
      </div>
    ),
  })
}

export async function openFiguresCsv(c: Ctx) {
  const { now, programmes, here } = await published(c)
  const cell = (value: string | number | null) =>
    `"${String(value ?? '')
      .replaceAll('"', '""')
      .replace(/^([=+\-@\t\r])/, "'$1")}"`
  const rows = programmes.flatMap((programme) =>
    (programme.portal?.publish ?? []).flatMap((measure) =>
      here
        .filter((one) => one.programme === programme.id && one.measure === measure)
        .map((one) => [programme.id, measure, JSON.stringify(one.dimensions), now.from, now.to, one.value, one.unit]),
    ),
  )
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="figures.csv"')
  return c.body(
    `\ufeff${[['programme', 'measure', 'dimensions', 'from', 'to', 'value', 'unit'], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`,
  )
}

export async function commitments(c: Ctx) {
  const lang = c.get('lang')
  const now = thisYear(c)
  const promised = house(c).programmes.flatMap((programme) =>
    Object.entries(programme.clocks)
      .filter(([, clock]) => clock.commitment)
      .map(([name, clock]) => ({ programme, name, clock })),
  )
  const measured = await figuresOf(house(c).db, system(c), house(c).programmes, now)
  const rate = (programme: string, clock: string) => {
    const found = house(c).programmes.find((one) => one.id === programme)
    const measure = Object.entries(found?.measures ?? {}).find(([, one]) => one.onTime === clock)?.[0]
    return measure ? whole(measured, programme, measure) : null
  }
  return show(c, {
    title: t('服務承諾達成率', 'How we keep our promises'),
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <h1>{say(t('服務承諾達成率', 'How we keep our promises'), lang)}</h1>
          <p>{say(now.label, lang)}</p>
        </div>
        <DataTable
          caption={say(t('各項期限', 'Time limits'), lang)}
          hiddenCaption
          columns={[
            { label: say(t('業務', 'Service'), lang) },
            { label: say(t('承諾', 'Promise'), lang) },
            { label: say(t('期限', 'Limit'), lang) },
            { label: say(t('依據', 'By'), lang) },
            { label: say(t('達成率', 'Met'), lang), number: true },
          ]}
          rows={promised.map(({ programme, name, clock }) => {
            const value = rate(programme.id, name)
            return [
              say(programme.name, lang),
              say(clock.name, lang),
              say(lengthWords(clock.within), lang),
              say(cited(clock.cites), lang),
              value === null ? say(t('本期無案件', 'none this period'), lang) : `${value}%`,
            ]
          })}
        />
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
  const entries = await house(c).store.register(system(c), programme.id, ['active'])
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
                <h2>{String(entry.values[programme.title] ?? entry.number)}</h2>
                <Facts
                  close
                  items={fields
                    .filter(([name]) => name !== programme.title && entry.values[name] !== undefined)
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
