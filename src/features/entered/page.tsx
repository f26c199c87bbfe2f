// Figures that persons tell, on one page for all of them: what waits for a second person, what is told, and telling one.
import { dayText, grouped, type Lang, period, type Problem, say, showDay, t, taipeiDay, type Text } from '#engine'
import { may } from '#auth/index.ts'
import { enteredFigures, type EnteredLine, type Known, knownFigures } from '#reports/index.ts'
import { DataTable, Empty, ErrorSummary, Form, Notice, Pager, Tag } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house } from '#web/env.ts'
import { refusedPage, show } from '#web/frames/desk.tsx'
import { keeping } from '#web/typed.ts'
import { unitWord } from '#reports/counted-in.ts'
import { EnterForm } from './form.tsx'
import type { Typed } from './read.ts'

const PAGE = 50
const TITLE = t('登錄數字', 'Entered figures')

export const enteredPage = (c: Ctx) => drawn(c, [])

/** Of the whole house: those a programme tells and those of the bureau. */
export const enteredIn = (c: Ctx): Known[] =>
  [...knownFigures(house(c).programmes).values()].filter((one) => 'entered' in one)

export async function drawn(c: Ctx, problems: readonly Problem[], typed?: Typed) {
  const allowed = may(c.get('person'), 'enter-figure')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const { db } = house(c)
  const session = deskSession(c)
  const before = Number(c.req.query('before'))
  const [waiting, settled] = await Promise.all([
    enteredFigures(db, session, { waiting: true, limit: PAGE }),
    enteredFigures(db, session, { waiting: false, limit: PAGE + 1, ...(before > 0 ? { before } : {}) }),
  ])
  const shown = settled.slice(0, PAGE)
  return show(c, {
    title: TITLE,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <h1>{say(TITLE, lang)}</h1>
        <p>
          {say(
            t(
              '案件裡沒有的數字由一人登錄並附依據，另一人確認後才列入報告與指標；列印時標※，不與由案件計算的數字相加。',
              'What no case holds is entered by one person with its source and confirmed by another; only then is it in reports and on the scorecard. It is printed with ※ and never added to what is counted.',
            ),
            lang,
          )}
        </p>
        <ErrorSummary problems={problems} lang={lang} />
        {c.req.query('done') ? (
          <Notice tone="good">
            <p>{say(DONE[c.req.query('done') ?? ''] ?? t('已完成。', 'Done.'), lang)}</p>
          </Notice>
        ) : null}
        <section class="stack">
          <h2>{say(t('待確認', 'To be confirmed'), lang)}</h2>
          {waiting.length === 0 ? (
            <Empty title={say(t('沒有待確認的數字', 'Nothing waits to be confirmed'), lang)} />
          ) : (
            waiting.map((one) => <Waiting c={c} one={one} lang={lang} />)
          )}
        </section>
        <EnterForm c={c} problems={problems} typed={typed} figures={enteredIn(c)} />
        <section class="stack">
          <h2>{say(t('已登錄', 'Entered'), lang)}</h2>
          {shown.length === 0 ? (
            <Empty title={say(t('還沒有登錄過數字', 'No figure has been entered yet'), lang)} />
          ) : (
            <DataTable
              slips
              hiddenCaption
              caption={say(t('已登錄', 'Entered'), lang)}
              columns={[
                { label: say(t('數字', 'Figure'), lang), wraps: true },
                { label: say(t('期間', 'Period'), lang) },
                { label: say(t('數值', 'Value'), lang), number: true },
                { label: say(t('依據', 'Source'), lang), wraps: true },
                { label: say(t('登錄', 'Entered by'), lang) },
                { label: say(t('確認', 'Confirmed'), lang), wraps: true },
              ]}
              rows={shown.map((one) => [
                named(c, one, lang),
                say(span(one), lang),
                valueOf(c, one, lang),
                one.source,
                `${one.byName} ${showDay(taipeiDay(one.at), lang)}`,
                <Verdict one={one} lang={lang} />,
              ])}
            />
          )}
          <Pager
            lang={lang}
            first={before > 0 ? '/desk/figures' : undefined}
            next={settled.length > PAGE ? `/desk/figures?before=${shown.at(-1)?.id}` : undefined}
          />
        </section>
      </div>
    ),
  })
}

const DONE: Record<string, Text> = {
  entered: t('已登錄，待另一位確認。', 'It is entered, and waits for another person to confirm it.'),
  confirmed: t('已確認，列入報告與指標。', 'It is confirmed, and stands in reports and on the scorecard.'),
  declined: t('已退回登錄的人。', 'It is sent back to whoever entered it.'),
}

const declining = ({ id }: EnteredLine) => `/desk/figures/${id}/decline`

function Waiting({ c, one, lang }: { c: Ctx; one: EnteredLine; lang: Lang }) {
  const own = one.by === c.get('person').id
  return (
    <div class="panel stack tight">
      <p>
        <strong>{named(c, one, lang)}</strong>
        {`　${say(span(one), lang)}　`}
        <span class="number">{valueOf(c, one, lang)}</span>
      </p>
      <p class="soft">
        {one.source}　{one.byName} {showDay(taipeiDay(one.at), lang)}
      </p>
      {own ? (
        <p class="remark">{say(t('由您登錄，請另一位確認。', 'You entered it; another person confirms it.'), lang)}</p>
      ) : (
        <div class="row screen-only">
          <Form action={`/desk/figures/${one.id}/confirm`} csrf={c.get('csrf')}>
            <button>{say(t('確認', 'Confirm'), lang)}</button>
          </Form>
          <Form
            action={declining(one)}
            csrf={c.get('csrf')}
            draft={keeping(c, `figures/${one.id}/decline`, declining(one))}
          >
            <label for={`why-${one.id}`}>{say(t('退回的理由', 'Why it is sent back'), lang)}</label>
            <div class="row">
              <input id={`why-${one.id}`} name="reason" type="text" maxlength={500} />
              <button class="quiet">{say(t('退回', 'Send back'), lang)}</button>
            </div>
          </Form>
        </div>
      )}
    </div>
  )
}

function Verdict({ one: { verdict }, lang }: { one: EnteredLine; lang: Lang }) {
  if (verdict === 'alone')
    return <span class="soft">{say(t('舊資料，當時未經第二人', 'From before a second person was asked'), lang)}</span>
  if (!verdict) return null
  return verdict.confirmed ? (
    <>
      {verdict.byName} {showDay(taipeiDay(verdict.at), lang)}
    </>
  ) : (
    <>
      <Tag tone="bad">{say(t('退回', 'Sent back'), lang)}</Tag> {verdict.byName}：{verdict.reason}
    </>
  )
}

const span = ({ from, to }: EnteredLine): Text => period(`${from}..${to}`)?.label ?? dayText(to)

function named(c: Ctx, one: EnteredLine, lang: Lang): string {
  const known = knownFigures(house(c).programmes).get(one.measure)
  const by = known && 'entered' in known ? known.entered.by : undefined
  const parts = Object.entries(one.cell).map(([name, value]) => {
    const word = by?.[name]?.values[value]
    return word ? say(word, lang) : value
  })
  return [say(known?.name ?? t(one.measure, one.measure), lang), ...parts].join('・')
}

function valueOf(c: Ctx, one: EnteredLine, lang: Lang): string {
  const unit = knownFigures(house(c).programmes).get(one.measure)?.unit ?? ''
  return `${grouped(one.value, one.decimals || undefined)} ${say(unitWord(unit), lang)}`
}
