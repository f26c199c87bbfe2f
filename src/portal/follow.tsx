// Following a case: number and code in, one timeline out; a party may do there what the law lets them do.
import { needsSecond, type Problem, readFields, say, t, unanswered } from '#engine'
import { failed, fromOf, mustWait } from '#auth/index.ts'
import { ErrorSummary, Field, Form, Notice } from '#ui/index.ts'
import { sendBack, sentBack } from '#web/sent-back.ts'
import { formValue, readBody, SURE } from '#web/body.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { workReader } from '#store'
import { answerFile } from '#web/files.ts'
import { numberTyped } from '#store/read/open.ts'
import { answerLetter } from '#web/letters.ts'
import { letIn } from './entering.ts'
import { notFoundPage, show } from '#web/frames/portal.tsx'
import { calendarOfCase } from './meeting.tsx'
import { mine } from './mine.ts'
import { askSecond } from './second-proof.tsx'
import { anchorOf } from './step-forms.tsx'
import { discardTyped, dropTyped, keepSent, keepTyped } from './typed.ts'
import { drawn } from './case-page.tsx'

export function statusPage(c: Ctx) {
  const back = sentBack(c)
  return entrance(c, { number: back?.typed.number ?? c.req.query('number') ?? '', problems: back?.problems ?? [] })
}

function entrance(c: Ctx, { number, problems }: { number: string; problems: Problem[] }) {
  const lang = c.get('lang')
  return show(c, {
    title: t('查詢案件', 'Follow a case'),
    narrow: true,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <h1>{say(t('查詢案件', 'Follow a case'), lang)}</h1>
        <ErrorSummary problems={problems} lang={lang} />
        {c.req.query('kept') ? (
          <Notice tone="warn">
            <p>
              {say(
                t(
                  '您的登入已結束，剛才的內容還沒有送出，已替您保留。請再輸入一次查詢碼，回到案件後送出（檔案請重選）。',
                  'You were signed out before this was sent. What you typed is kept: enter your code again and send it from the case (choose files again).',
                ),
                lang,
              )}
            </p>
          </Notice>
        ) : null}
        <Form action="/status" csrf={c.get('csrf')}>
          <Field
            name="number"
            label={say(t('案號', 'Case number'), lang)}
            lang={lang}
            hint={say(t('例如 MD114-000123', 'For example MD114-000123'), lang)}
            problem={problems[0]?.field === 'number' ? say(problems[0].says, lang) : undefined}
          >
            {(of) => <input {...of} class="short" type="text" value={number} autocomplete="off" />}
          </Field>
          <Field
            name="code"
            label={say(t('查詢碼', 'Access code'), lang)}
            lang={lang}
            hint={say(t('在收件證明或通知上，共十二碼', 'On your receipt or notice, twelve characters'), lang)}
          >
            {(of) => <input {...of} class="short" type="text" autocomplete="off" />}
          </Field>
          <div>
            <button>{say(t('查看案件', 'See the case'), lang)}</button>
          </div>
        </Form>
        <p>
          <a href="/status/lost">{say(t('查詢碼遺失了', 'I have lost my access code'), lang)}</a>
        </p>
      </div>
    ),
  })
}

export async function enterCase(c: Ctx) {
  const body = await c.req.parseBody()
  const number = String(body.number ?? '')
    .trim()
    .slice(0, 40)
  if (c.get('person').kind === 'staff') return sendBack(c, [AT_THE_DESK], { number }, '/status')
  const from = `enters-from:${fromOf(c)}`
  const wait = await mustWait(house(c).db, house(c).bureau.id, [from], house(c).now())
  if (wait) return sendBack(c, [{ field: 'number', says: wait }], { number }, '/status')
  const found = await house(c).store.enter(house(c).bureau.id, number, String(body.code ?? '').slice(0, 60))
  if (!found) {
    await failed(house(c).db, house(c).bureau.id, [from], house(c).now())
    return sendBack(c, [NOT_RIGHT], { number }, '/status')
  }
  await letIn(c, found)
  return c.redirect(`/case/${numberTyped(number)}`, 303)
}

const NOT_RIGHT = {
  field: 'number',
  says: t(
    '案號或查詢碼不正確，請對照收件證明再輸入一次。',
    'The number or the code is not right. Compare them with your receipt.',
  ),
}
/** The bureau's people do not act as a party, and a party's act must not come from their sign-in. */
const AT_THE_DESK = {
  field: '',
  says: t(
    '您目前以機關人員身分登入，不能以當事人的查詢碼進入案件。請先登出；當事人請改用自己的裝置。',
    'You are signed in as staff, so a party’s code opens nothing here. Sign out first; a party should use a device of their own.',
  ),
}

export async function casePage(c: Ctx) {
  const found = await mine(c)
  return found ? drawn(c, found) : c.redirect(`/status?number=${encodeURIComponent(c.req.param('number') ?? '')}`, 303)
}

/** Whatever it was not taken for is said by the page of the case: reload, Back and another language find it, with what was typed. */
export async function takeAsParty(c: Ctx) {
  const found = await mine(c)
  if (!found) return keepAndEnter(c)
  const programme = house(c).store.programme(found.one.programme, found.one.version)
  const step = c.req.param('step') ?? ''
  const sent = await readBody(c, found.session, programme)
  const { values: given, problems } = readFields(
    programme.fields,
    programme.steps[step]?.asks ?? [],
    sent.raw,
    { today: today(c), strict: true, clears: programme.steps[step]?.clears },
    found.one.values,
  )
  const here = `/case/${found.one.number}`
  if (sent.pressed === 'discard') {
    await discardTyped(c, found, step)
    return c.redirect(`${here}?open=${step}#${anchorOf(step)}`, 303)
  }
  if (sent.pressed) {
    await keepTyped(c, found, step, sent.raw)
    return c.redirect(`${here}?open=${step}#${anchorOf(step)}`, 303)
  }
  const notTaken = async (wrong: readonly Problem[]) => {
    await keepTyped(c, found, step, sent.raw, wrong)
    return c.redirect(`${here}?wrong=${step}`, 303)
  }
  if (sent.problems.length + problems.length > 0) return notTaken([...sent.problems, ...problems])
  const empty = unanswered(programme, found.one, step, given)
  if (empty) return notTaken([{ field: '', says: empty }])
  await keepTyped(c, found, step, sent.raw)
  if (needsSecond(programme, found.one, step, found.role, given)) return askSecond(c, found, step, sent.raw)
  const acted = await house(c).store.take(
    found.session,
    found.one.id,
    found.one.seq,
    { step, values: sent.raw, ...((await formValue(c, '_sure')) ? { despite: SURE } : {}) },
    { at: instant(c) },
  )
  if ('refused' in acted) return notTaken(acted.refused.map((each) => ({ field: '', ...each })))
  await dropTyped(c, found, step)
  return c.redirect(`${here}?done=${step}`, 303)
}

/** Whose way into the case has ended meanwhile goes in again, and finds the text in its place. */
async function keepAndEnter(c: Ctx) {
  const kept = await keepSent(c)
  return c.redirect(`/status?number=${encodeURIComponent(c.req.param('number') ?? '')}${kept ? '&kept=1' : ''}`, 303)
}

export async function letterOf(c: Ctx) {
  const found = await mine(c)
  if (!found) return notFoundPage(c)
  // A letter says more than its reader sees of the case: it was written to them, and is drawn as it was sent.
  const session = { ...found.session, reader: workReader('letters') }
  const how = { purpose: 'letter', at: instant(c) }
  const [one, events] = await Promise.all([
    house(c).store.open(session, found.one.id, how),
    house(c).store.history(session, found.one.id, how),
  ])
  return (one && answerLetter(c, one, events, found.role)) ?? notFoundPage(c)
}

export const caseCalendar = async (c: Ctx) => calendarOfCase(c, await mine(c))

/** A paper of the case that stands where this side may read: their own, above all. */
export async function fileOf(c: Ctx) {
  const found = await mine(c)
  const file =
    found && (await house(c).store.getFile(found.session, found.one.id, c.req.param('hash') ?? '', instant(c)))
  return file ? answerFile(c, file) : notFoundPage(c)
}
