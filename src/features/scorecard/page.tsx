// The scorecard at the desk: what is counted or told against which target, and what is not measured yet, with why.
import { say, showDay, t } from '#engine'
import { may } from '#auth/index.ts'
import { type Scored, scorecardOf } from '#reports/index.ts'
import { DataTable, Empty, Tile } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, today } from '#web/env.ts'
import { asFile, scorecardFile } from './file.ts'
import { indicatorsOf, registerOf } from './register.ts'
import { amount, IndicatorName, isMeasured, ScorecardTable, sourceOf } from './table.tsx'
import { refusedPage, show } from '#web/frames/desk.tsx'
import { door, reading } from '#web/asked-figures.ts'

/** Years one may look at and set targets for: from the first plan to the next year. */
function yearsOf(c: Ctx): number[] {
  const now = Number(today(c).slice(0, 4))
  return Array.from({ length: now + 2 - 2015 }, (_, at) => now + 1 - at)
}
function askedYear(c: Ctx): number {
  const year = Number(c.req.query('year'))
  return yearsOf(c).includes(year) ? year : Number(today(c).slice(0, 4))
}

async function cardOf(c: Ctx) {
  const { db, store, programmes } = house(c)
  const indicators = await indicatorsOf(store, reading(c), programmes)
  return scorecardOf(db, reading(c), programmes, indicators, askedYear(c), today(c))
}

export async function scorecardFileAtDesk(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  return c.body(Buffer.from(await scorecardFile(await cardOf(c), c.get('lang'))), 200, asFile(askedYear(c)))
}

export async function scorecardPage(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const year = askedYear(c)
  const lang = c.get('lang')
  const card = await cardOf(c)
  const register = registerOf(house(c).programmes)
  const keeps = register && deskSession(c).programmes?.includes(register.id)
  const measured = card.scored.filter(isMeasured)
  const waiting = card.scored.filter((one) => !isMeasured(one))
  const before = card.scored.flatMap(({ name, set }) => (set ? [{ name, set }] : []))
  return show(c, {
    title: t('衡量指標', 'Scorecard'),
    body: (
      <div class="stack wide">
        <h1>{say(t(`衡量指標　${card.span.label.zh}`, `Scorecard, ${card.span.label.en}`), lang)}</h1>
        <form class="inline" action="/desk/scorecard">
          <label for="of">{say(t('年度', 'Year'), lang)}</label>
          <select id="of" name="year">
            {yearsOf(c).map((one) => (
              <option value={String(one)} selected={one === year}>
                {say(t(`${one - 1911}年`, String(one)), lang)}
              </option>
            ))}
          </select>
          <button class="quiet small-button">{say(t('顯示', 'Show'), lang)}</button>
        </form>
        <p class="screen-only">
          {keeps ? (
            <>
              <a href={`/desk/programmes/${register.id}`}>
                {say(t('訂定或改訂計畫與指標', 'Define or change plans and indicators'), lang)}
              </a>
              {'　'}
            </>
          ) : null}
          <a href={`/desk/scorecard.ods?year=${year}`}>{say(t('下載 ODS', 'Download ODS'), lang)}</a>
        </p>
        {card.weights
          .filter(({ sum }) => sum !== 100)
          .map(({ plan, sum }) => (
            <p class="remark">
              {say(
                t(
                  `${plan.title.zh}：權重合計 ${sum}%，不是 100%。`,
                  `${plan.title.en}: the weights add up to ${sum}%, not 100%.`,
                ),
                lang,
              )}
            </p>
          ))}
        <div class="tiles">
          <Tile
            label={say(t('已有實際值的指標', 'Measured'), lang)}
            value={String(measured.filter(({ value }) => value !== null).length)}
          />
          <Tile
            label={say(t('達成', 'Met'), lang)}
            value={String(measured.filter((one) => one.light === 'met').length)}
          />
          <Tile label={say(t('尚未計算', 'Not measured yet'), lang)} value={String(waiting.length)} />
          <Tile
            label={say(t('加權得分', 'Weighted score'), lang)}
            value={card.weight > 0 ? `${card.points} / ${card.weight}` : '－'}
            hint={say(t('分母為已計算指標的權重', 'Out of the weights that are measured'), lang)}
          />
        </div>
        <section class="stack">
          <h2>{say(t('對照目標', 'Held against their targets'), lang)}</h2>
          {measured.length === 0 ? (
            <Empty
              title={say(
                t('這一年沒有可計算且已設目標的指標', 'No indicator of this year is both measured and given a target'),
                lang,
              )}
            ></Empty>
          ) : (
            <ScorecardTable
              card={card}
              lang={lang}
              caption={say(t('對照目標', 'Held against their targets'), lang)}
              door={(one) => one.figure && door(one.figure, card.span)}
              entry={entryOf}
            />
          )}
        </section>
        <Waiting rows={waiting} c={c} />
        {before.length > 0 ? (
          <section class="stack">
            <h2>{say(t('名冊建立前設定的目標', 'Targets set before there was a register'), lang)}</h2>
            <DataTable
              slips
              hiddenCaption
              caption={say(t('名冊建立前設定的目標', 'Targets set before there was a register'), lang)}
              columns={[
                { label: say(t('日期', 'Day'), lang) },
                { label: say(t('指標', 'Indicator'), lang), wraps: true },
                { label: say(t('目標', 'Target'), lang), number: true },
                { label: say(t('設定者', 'Set by'), lang) },
                { label: say(t('理由', 'Reason'), lang), wraps: true },
              ]}
              rows={before.map(({ name, set }) => [
                showDay(set.at.slice(0, 10), lang),
                say(name, lang),
                String(set.target),
                set.setBy,
                set.reason,
              ])}
            />
          </section>
        ) : null}
      </div>
    ),
  })
}

const entryOf = ({ entry, id }: Scored): string | undefined => (entry ? `/desk/cases/${id}` : undefined)

/** Indicators of the published plans that nothing measures yet, or that have no target for the year. */
function Waiting({ rows, c }: { rows: readonly Scored[]; c: Ctx }) {
  const lang = c.get('lang')
  if (rows.length === 0) return null
  return (
    <section class="stack">
      <h2>{say(t('尚未計算', 'Not measured yet'), lang)}</h2>
      <DataTable
        slips
        hiddenCaption
        caption={say(t('尚未計算', 'Not measured yet'), lang)}
        columns={[
          { label: say(t('指標', 'Indicator'), lang), wraps: true },
          { label: say(t('目標', 'Target'), lang), number: true },
          { label: say(t('權重', 'Weight'), lang), number: true },
          { label: say(t('依據', 'Source'), lang), wraps: true },
          { label: say(t('為何', 'Why'), lang), wraps: true },
        ]}
        rows={rows.map((one) => [
          <IndicatorName one={one} lang={lang} href={entryOf(one)} />,
          amount(one.target, one, lang),
          one.weight === undefined ? '－' : `${one.weight}%`,
          say(sourceOf(one), lang),
          one.why ? say(one.why, lang) : '',
        ])}
      />
    </section>
  )
}
