// A report on its way to be signed: what would be kept is said before anybody presses; one person submits it, another signs or sends it back.
import { between, grouped, type Problem, type Refusal, say, showDay, t, taipeiDay, taipeiTime } from '#engine'
import { may } from '#auth/index.ts'
import {
  countedSections,
  figuresOf,
  frozenFor,
  mayNotSign,
  NOT_OVER,
  type Prepared,
  preparedFor,
  preparedOf,
  prepareReport,
  reportOf,
  returnReport,
  SIGNED,
  signReport,
  waitingToBeSigned,
} from '#reports/index.ts'
import { Details, ErrorSummary, Facts, Form, Notice, TextArea } from '#ui/index.ts'
import { formValue } from '#web/body.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { missingPage, refusedPage, show } from '#web/frames/desk.tsx'
import { keeping } from '#web/typed.ts'
import { answerPaper } from './answer.ts'
import { askedPeriod, askedYears, reading } from '#web/asked-figures.ts'
import { Downloads } from './frozen.tsx'
import { Moved, movedSince } from './moved.tsx'

/** Before a report is submitted: what would be kept. */
export const preparePage = (c: Ctx) => confirmPrepare(c, [])

async function confirmPrepare(c: Ctx, refused: readonly Refusal[]) {
  const allowed = may(c.get('person'), 'prepare-report')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const span = askedPeriod(c)
  const { db, programmes, context } = house(c)
  const session = reading(c)
  const [figures, before, signed] = await Promise.all([
    figuresOf(db, session, programmes, span, { cases: true, bureau: true }),
    preparedFor(context, session, span),
    frozenFor(context, session, span),
  ])
  const stops = signed.length > 0 ? SIGNED : span.to >= today(c) ? NOT_OVER : undefined
  const { counted, of } = countedSections(reportOf(programmes, figures, span))
  const query = `from=${span.from}&to=${span.to}&years=${askedYears(c)}`
  const title = t(`送請核定　${span.label.zh}`, `Submit the report, ${span.label.en}`)
  return show(c, {
    title,
    ...(refused.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <p class="soft">
          <a href={`/desk/reports?${query}`}>{say(t('回半年報', 'Back to the report'), lang)}</a>
        </p>
        <h1>{say(title, lang)}</h1>
        <ErrorSummary problems={asProblems(refused)} lang={lang} />
        {before && !before.signed ? (
          <Notice
            tone="warn"
            title={say(
              before.returned
                ? t('上一份已退回', 'The one before was sent back')
                : t('這一期已送核，等待核定', 'This period is submitted already'),
              lang,
            )}
          >
            <p>
              <a href={`/desk/reports/prepared/${before.id}`}>
                {before.byName}　{showDay(taipeiDay(before.at), lang)}
              </a>
              {before.returned ? `　${say(t('理由：', 'Because: '), lang)}${before.returned.reason}` : ''}
            </p>
            {before.returned ? null : <p>{say(t('再送一份會取代它。', 'Another one takes its place.'), lang)}</p>}
          </Notice>
        ) : null}
        <h2>{say(t('會保存的內容', 'What will be kept'), lang)}</h2>
        <Facts items={contents(c, { figures, counted, of, years: askedYears(c) })} />
        <p>
          {say(
            t(
              '送出後保存今天的每一個數字、構成它的案件與報告全文，由另一位核定。核定的就是這一份；之後案件更正，會逐案列出，已核定的報告不變。',
              'Every figure as it stands today, the cases that make it and the whole text are kept, for another person to sign. What is signed is this; cases corrected later are listed beside it, and the signed report stays.',
            ),
            lang,
          )}
        </p>
        {stops ? (
          <Notice tone="warn">
            <p>{say(stops.says, lang)}</p>
          </Notice>
        ) : (
          <Form action={`/desk/reports/prepare?${query}`} csrf={c.get('csrf')}>
            <div class="row">
              <button>{say(t('送請核定', 'Submit it'), lang)}</button>
              <a href={`/desk/reports?${query}`}>{say(t('取消', 'Cancel'), lang)}</a>
            </div>
          </Form>
        )}
      </div>
    ),
  })
}

export async function preparePost(c: Ctx) {
  const allowed = may(c.get('person'), 'prepare-report')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const how = { at: instant(c), years: askedYears(c), bureau: house(c).bureau.name }
  const made = await prepareReport(house(c).context, reading(c), house(c).programmes, askedPeriod(c), how)
  return 'refused' in made ? confirmPrepare(c, made.refused) : c.redirect(`/desk/reports/prepared/${made.id}`, 303)
}

export const preparedPage = (c: Ctx) => drawn(c, [], '')

async function opened(c: Ctx): Promise<Prepared | undefined> {
  const id = c.req.param('id') ?? ''
  return /^[0-9a-f-]{36}$/.test(id) ? preparedOf(house(c).context, reading(c), id) : undefined
}

async function drawn(c: Ctx, problems: readonly Problem[], reason: string) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const prepared = await opened(c)
  if (!prepared) return missingPage(c)
  const span = between(prepared.from, prepared.to)
  const since = await movedSince(c, prepared)
  const { counted, of } = countedSections(reportOf(house(c).programmes, prepared.figures, span))
  const title = t(`待核定報告　${span.label.zh}`, `Report to be signed, ${span.label.en}`)
  return show(c, {
    title,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <p class="soft">
          <a href={`/desk/reports?from=${prepared.from}&to=${prepared.to}`}>
            {say(t('回半年報', 'Back to the report'), lang)}
          </a>
        </p>
        <div class="row between">
          <h1>{say(title, lang)}</h1>
          <Downloads at={`/desk/reports/prepared/${prepared.id}/file`} />
        </div>
        <ErrorSummary problems={problems} lang={lang} />
        <Facts
          items={[
            {
              label: say(t('編製', 'Prepared by'), lang),
              value: `${prepared.byName}　${showDay(taipeiDay(prepared.at), lang)} ${taipeiTime(prepared.at)}`,
            },
            ...contents(c, { figures: prepared.figures, counted, of }),
          ]}
        />
        <section class="stack">
          <h2>{say(t('送核後的變動', 'What moved since it was submitted'), lang)}</h2>
          <Moved c={c} {...since} />
        </section>
        <Decide c={c} prepared={prepared} problems={problems} reason={reason} moved={since.moved.length} />
        <Details summary={say(t('雜湊值（供比對）', 'Hash, to compare'), lang)}>
          <code class="small">{prepared.hash}</code>
        </Details>
      </div>
    ),
  })
}

type Deciding = { c: Ctx; prepared: Prepared; problems: readonly Problem[]; reason: string; moved: number }
function Decide({ c, prepared, problems, reason, moved }: Deciding) {
  const lang = c.get('lang')
  const here = `/desk/reports/prepared/${prepared.id}`
  if (prepared.signed)
    return (
      <Notice tone="good" title={say(t('這一期報告已核定', 'The report of this period is signed'), lang)}>
        <p>
          <a href={`/desk/reports/frozen/${prepared.signed}`}>
            {say(t('看已核定的報告', 'See the signed report'), lang)}
          </a>
        </p>
      </Notice>
    )
  if (prepared.returned)
    return (
      <Notice tone="warn" title={say(t('已退回', 'Sent back'), lang)}>
        <p>
          {prepared.returned.byName}　{showDay(taipeiDay(prepared.returned.at), lang)}　{prepared.returned.reason}
        </p>
        {may(c.get('person'), 'prepare-report') === true ? (
          <p>
            <a href={`/desk/reports/prepare?from=${prepared.from}&to=${prepared.to}`}>
              {say(t('重新送核', 'Submit it anew'), lang)}
            </a>
          </p>
        ) : null}
      </Notice>
    )
  if (may(c.get('person'), 'sign-report') !== true) return <p>{say(t('等待核定。', 'Waiting to be signed.'), lang)}</p>
  const no = mayNotSign(prepared, c.get('person').id)
  if (no)
    return (
      <Notice tone="warn">
        <p>{say(no.says, lang)}</p>
      </Notice>
    )
  const returning = keeping(c, `report/${prepared.id}/return`, here)
  const problem = problems.find((one) => one.field === '_reason')
  return (
    <section class="stack screen-only">
      <h2>{say(t('核定這份報告？', 'Sign this report?'), lang)}</h2>
      <p>
        {say(
          t(
            `核定的是 ${showDay(taipeiDay(prepared.at), 'zh')} 送核的內容${moved > 0 ? `，不含上面 ${moved} 個數字之後的變動` : ''}。核定後不能再改，也不能核定第二次；案件日後更正會逐案列在報告旁。`,
            `What is signed is as it was submitted on ${showDay(taipeiDay(prepared.at), 'en')}${moved > 0 ? `, without what moved in ${moved} figures since` : ''}. It is not changed afterwards nor signed twice; cases corrected later are listed beside it.`,
          ),
          lang,
        )}
      </p>
      <Form action={`${here}/sign`} csrf={c.get('csrf')}>
        <div class="row">
          <button>{say(t('核定並保存', 'Sign it'), lang)}</button>
          <a href="/desk/reports">{say(t('取消', 'Cancel'), lang)}</a>
        </div>
      </Form>
      <details class="panel" open={returning.kept?.was !== undefined || problem !== undefined}>
        <summary>{say(t('退回編製人', 'Send it back'), lang)}</summary>
        <Form action={`${here}/return`} csrf={c.get('csrf')} draft={returning}>
          <TextArea
            name="_reason"
            label={say(t('退回理由', 'Why'), lang)}
            lang={lang}
            max={500}
            lines={3}
            value={reason}
            problem={problem && say(problem.says, lang)}
          />
          <div>
            <button class="quiet">{say(t('退回', 'Send back'), lang)}</button>
          </div>
        </Form>
      </details>
    </section>
  )
}

export async function signPost(c: Ctx) {
  const allowed = may(c.get('person'), 'sign-report')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const prepared = await opened(c)
  if (!prepared) return missingPage(c)
  const signed = await signReport(house(c).context, reading(c), prepared.id, instant(c))
  return 'refused' in signed
    ? drawn(c, asProblems(signed.refused), '')
    : c.redirect(`/desk/reports/frozen/${signed.id}`, 303)
}

export async function returnPost(c: Ctx) {
  const allowed = may(c.get('person'), 'sign-report')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const prepared = await opened(c)
  if (!prepared) return missingPage(c)
  const reason = (await formValue(c, '_reason')) ?? ''
  const refused = await returnReport(house(c).context, reading(c), prepared.id, reason, instant(c))
  return refused.length > 0
    ? drawn(c, asProblems(refused), reason)
    : c.redirect(`/desk/reports/prepared/${prepared.id}`, 303)
}

export async function preparedFile(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const prepared = await opened(c)
  if (!prepared) return missingPage(c)
  const { paper, rows, from, to } = prepared
  return answerPaper(c, c.req.param('kind') ?? '', {
    name: `施政報告（待核定）-${from}..${to}`,
    paper,
    rows,
    made: Date.parse(prepared.at),
  })
}

/** What waits for this person's signature, above their list of cases. */
export async function toSign(c: Ctx) {
  if (may(c.get('person'), 'sign-report') !== true) return null
  const lang = c.get('lang')
  const waiting = await waitingToBeSigned(house(c).context, reading(c))
  const mine = waiting.filter((one) => !mayNotSign(one, c.get('person').id))
  return mine.length === 0 ? null : (
    <Notice title={say(t(`${mine.length} 份報告等待您核定`, `${mine.length} reports wait for your signature`), lang)}>
      <ul>
        {mine.map((one) => (
          <li>
            <a href={`/desk/reports/prepared/${one.id}`}>{say(between(one.from, one.to).label, lang)}</a>　{one.byName}
            {'　'}
            {showDay(taipeiDay(one.at), lang)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

type Holding = { figures: readonly { cases: string[] }[]; counted: number; of: number; years?: number }
function contents(c: Ctx, { figures, counted, of, years }: Holding) {
  const lang = c.get('lang')
  const cases = new Set(figures.flatMap((one) => one.cases)).size
  return [
    {
      label: say(t('章節', 'Sections'), lang),
      value: say(t(`綱要 ${of} 節，其中 ${counted} 節由案件計算`, `${counted} of ${of} counted from cases`), lang),
    },
    { label: say(t('數字', 'Figures'), lang), value: grouped(figures.length) },
    { label: say(t('構成的案件', 'Cases behind them'), lang), value: grouped(cases) },
    ...(years === undefined
      ? []
      : [
          {
            label: say(t('並列', 'Beside it'), lang),
            value: say(t(`前 ${years} 年同期`, `${years} earlier years`), lang),
          },
        ]),
  ]
}

const asProblems = (refused: readonly Refusal[]): Problem[] =>
  refused.map((one) => ({ field: one.field ?? '', says: one.says }))
