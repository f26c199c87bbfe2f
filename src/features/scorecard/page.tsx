// The scorecard at the desk: what is counted against which target, what is not measured yet, and setting a target for a year.
import { type Problem, say, showDay, t } from '#engine'
import { may } from '#auth/index.ts'
import { indicatorsOf, type Scored, scorecardOf, seriesOf, setTarget } from '#reports/index.ts'
import { DataTable, Empty, ErrorSummary, Field, Form, Notice, Tile } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { formValue } from '#web/body.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { amount, IndicatorName, ScorecardTable, sourceOf } from './table.tsx'
import { refusedPage, show } from '#web/frames/desk.tsx'
import { door, reading } from '#web/asked-figures.ts'
import { keeping } from '#web/typed.ts'

type Typed = { indicator: string; year: string; target: string; lower: boolean; reason: string }

/** Years one may look at and set targets for: from the first plan to the next year. */
function yearsOf(c: Ctx): number[] {
  const now = Number(today(c).slice(0, 4))
  return Array.from({ length: now + 2 - 2015 }, (_, at) => now + 1 - at)
}
function askedYear(c: Ctx): number {
  const year = Number(c.req.query('year'))
  return yearsOf(c).includes(year) ? year : Number(today(c).slice(0, 4))
}

export const scorecardPage = (c: Ctx) => drawn(c, askedYear(c), [], undefined)

async function drawn(c: Ctx, year: number, problems: readonly Problem[], typed: Typed | undefined) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const { db, programmes } = house(c)
  const card = await scorecardOf(db, reading(c), programmes, year, today(c))
  const offered = await indicatorsHere(c)
  const measured = card.scored.filter((one) => one.actual && one.target !== null)
  const waiting = card.scored.filter((one) => !(one.actual && one.target !== null))
  const changes = card.scored.flatMap((one) => one.history.map((target) => ({ one, target })))
  return show(c, {
    title: t('衡量指標', 'Scorecard'),
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <h1>{say(t(`衡量指標　${card.span.label.zh}`, `Scorecard, ${card.span.label.en}`), lang)}</h1>
        <ErrorSummary problems={problems} lang={lang} />
        {c.req.query('set') ? (
          <Notice tone="good">
            <p>{say(t('目標值已設定。', 'The target is set.'), lang)}</p>
          </Notice>
        ) : null}
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
        <div class="tiles">
          <Tile label={say(t('已有實際值的指標', 'Measured'), lang)} value={String(measured.length)} />
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
          <h2>{say(t('已有實際值', 'Measured'), lang)}</h2>
          {measured.length === 0 ? (
            <Empty
              title={say(
                t('這一年沒有可計算且已設目標的指標', 'No indicator of this year is both measured and given a target'),
                lang,
              )}
            >
              <p>{say(t('可於下方為業務指標設定目標值。', 'Set a target for a measure below.'), lang)}</p>
            </Empty>
          ) : (
            <ScorecardTable
              card={card}
              lang={lang}
              caption={say(t('已有實際值', 'Measured'), lang)}
              door={(one) => one.actual && door(one.actual, card.span)}
            />
          )}
        </section>
        {may(c.get('person'), 'set-target') === true ? (
          <Setting c={c} year={year} problems={problems} typed={typed} offered={offered} />
        ) : null}
        <Waiting rows={waiting} c={c} />
        {changes.length > 0 ? (
          <section class="stack">
            <h2>{say(t('目標設定紀錄', 'How targets were set'), lang)}</h2>
            <DataTable
              slips
              hiddenCaption
              caption={say(t('目標設定紀錄', 'How targets were set'), lang)}
              columns={[
                { label: say(t('日期', 'Day'), lang) },
                { label: say(t('指標', 'Indicator'), lang), wraps: true },
                { label: say(t('目標', 'Target'), lang), number: true },
                { label: say(t('設定者', 'Set by'), lang) },
                { label: say(t('理由', 'Reason'), lang), wraps: true },
              ]}
              rows={changes
                .toSorted((a, b) => b.target.at.localeCompare(a.target.at))
                .map(({ one, target }) => [
                  showDay(target.at.slice(0, 10), lang),
                  say(one.name, lang),
                  String(target.target),
                  target.setBy,
                  target.reason,
                ])}
            />
          </section>
        ) : null}
      </div>
    ),
  })
}

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
          { label: say(t('公布的目標', 'Published target'), lang), number: true },
          { label: say(t('權重', 'Weight'), lang), number: true },
          { label: say(t('依據', 'Source'), lang), wraps: true },
          { label: say(t('為何', 'Why'), lang), wraps: true },
        ]}
        rows={rows.map((one) => [
          <IndicatorName one={one} lang={lang} />,
          amount(one.plan?.indicators.find((each) => each.id === one.id)?.target ?? null, one, lang),
          one.weight === null ? '－' : `${one.weight}%`,
          say(sourceOf(one), lang),
          say(
            one.actual
              ? t('本年度未設目標', 'No target for this year')
              : t('尚無業務計算，也未列為登錄數字', 'No programme counts it, and nobody is asked to tell it'),
            lang,
          ),
        ])}
      />
    </section>
  )
}

/** Those of definitions and of the series that the desk has opened. */
async function indicatorsHere(c: Ctx) {
  const { db, programmes } = house(c)
  return indicatorsOf(programmes, await seriesOf(db, reading(c), programmes))
}

function Setting({
  c,
  year,
  problems,
  typed,
  offered,
}: {
  c: Ctx
  year: number
  problems: readonly Problem[]
  typed: Typed | undefined
  offered: ReturnType<typeof indicatorsOf>
}) {
  const lang = c.get('lang')
  const of = (field: string) => {
    const found = problems.find((one) => one.field === field)
    return found && say(found.says, lang)
  }
  return (
    <section class="panel">
      <h2>{say(t('設定目標值', 'Set a target'), lang)}</h2>
      <Form action="/desk/scorecard" csrf={c.get('csrf')} draft={keeping(c, 'target', `/desk/scorecard?year=${year}`)}>
        <Field name="indicator" label={say(t('指標', 'Indicator'), lang)} lang={lang} problem={of('indicator')}>
          {(input) => (
            <select {...input}>
              <option value="">{say(t('請選擇', 'Choose'), lang)}</option>
              {offered.map((one) => (
                <option value={one.id} selected={typed?.indicator === one.id}>
                  {say(one.name, lang)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="year" label={say(t('年度', 'Year'), lang)} lang={lang} problem={of('year')}>
          {(input) => (
            <select {...input}>
              {yearsOf(c).map((one) => (
                <option value={String(one)} selected={typed ? typed.year === String(one) : one === year}>
                  {say(t(`${one - 1911}年`, String(one)), lang)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          name="target"
          label={say(t('目標值', 'Target'), lang)}
          lang={lang}
          hint={say(t('比率填百分點，例如 95。', 'A rate in percent points, for example 95.'), lang)}
          problem={of('target')}
        >
          {(input) => <input {...input} class="short" type="text" inputmode="decimal" value={typed?.target ?? ''} />}
        </Field>
        <Field name="direction" label={say(t('方向', 'Direction'), lang)} lang={lang}>
          {(input) => (
            <select {...input}>
              <option value="higher">{say(t('越高越好', 'Higher is better'), lang)}</option>
              <option value="lower" selected={typed?.lower === true}>
                {say(t('越低越好（例如日數）', 'Lower is better (such as days)'), lang)}
              </option>
            </select>
          )}
        </Field>
        <Field name="reason" label={say(t('理由或依據', 'Reason'), lang)} lang={lang} problem={of('reason')}>
          {(input) => <input {...input} type="text" maxlength={500} value={typed?.reason ?? ''} />}
        </Field>
        <div>
          <button>{say(t('設定目標值', 'Set the target'), lang)}</button>
        </div>
      </Form>
    </section>
  )
}

export async function setTargetPage(c: Ctx) {
  const allowed = may(c.get('person'), 'set-target')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const typed: Typed = {
    indicator: (await formValue(c, 'indicator')) ?? '',
    year: (await formValue(c, 'year')) ?? '',
    target: (await formValue(c, 'target')) ?? '',
    lower: (await formValue(c, 'direction')) === 'lower',
    reason: (await formValue(c, 'reason')) ?? '',
  }
  const known = (await indicatorsHere(c)).map((one) => one.id)
  const problems = await setTarget(house(c).db, deskSession(c), typed, known, instant(c))
  if (problems.length > 0) return drawn(c, askedYear(c), problems, typed)
  return c.redirect(`/desk/scorecard?year=${typed.year}&set=1`, 303)
}
