// Asks once more who a party is before what cannot be taken back: by the account's password, a code sent to the address on file, or the number on file.
import { type Problem, type Programme, say, type Second, t, type Text, tongueOf } from '#engine'
import {
  masked,
  newMailCode,
  onFile,
  sendProof,
  stepWaiting,
  waitNoMore,
  waitWith,
  type WaitingStep,
  wrongProof,
} from '#auth/index.ts'
import type { Session } from '#store/types.ts'
import { CodeInput, ErrorSummary, Form, Notice, PasswordInput, TextInput } from '#ui/index.ts'
import { roleName } from '#web/case-words.ts'
import { sendBack, sentBack } from '#web/sent-back.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { mine, type Mine } from './mine.ts'
import { show } from '#web/frames/portal.tsx'
import { dropTyped } from './typed.ts'

/** Keeps the step as it was given and goes on to the page that asks; where nothing could prove it, that page says where to go. */
export async function askSecond(c: Ctx, found: Mine, step: string, values: Record<string, unknown>) {
  const session = c.get('session')
  const { one, role } = found
  const { context, bureau, now, store } = house(c)
  const programme = store.programme(one.programme, one.version)
  const proof = await proofOf(c, found, programme)
  if (!session || !proof) return c.redirect(`/case/${one.number}/second-proof?in-person=${step}`, 303)
  const { way, answer, to, send } = proof
  await waitWith(
    context,
    bureau.id,
    session.id,
    {
      caseId: one.id,
      number: one.number,
      role,
      step,
      values,
      way,
      ...(answer ? { answer } : {}),
      ...(to ? { to } : {}),
    },
    now(),
  )
  await send?.(programme.steps[step]?.does ?? t(step, step))
  return c.redirect(`/case/${one.number}/second-proof`, 303)
}

type Proof = { way: Second; answer?: string; to?: string; send?: (does: Text) => Promise<unknown> }
async function proofOf(c: Ctx, { one, role }: Mine, programme: Programme): Promise<Proof | undefined> {
  const { context, bureau, channels, demo, now, store } = house(c)
  const { account } = c.get('person')
  // An account that only learnt the code proves no more than the code does.
  if (account && filedWith(c, one.id)) return { way: 'password' }
  const { email, sms } = await onFile(context, bureau.id, one, programme, role, { proves: true })
  const can = (way: string) =>
    channels.some((each) => each.way === way) || (demo && way === 'email' && channels.length === 0)
  const to: { email?: string; sms?: string } | undefined =
    email && can('email') ? { email } : sms && can('sms') ? { sms } : undefined
  if (to) {
    const answer = newMailCode()
    const lang = tongueOf(programme, role, one.values)
    return {
      way: 'sent-code',
      answer,
      to: to.email ? masked('email', to.email) : masked('sms', to.sms ?? ''),
      send: (does) => sendProof(context, bureau.id, to, { number: one.number, code: answer, lang, does }, now()),
    }
  }
  const post: Session = { bureau: bureau.id, reach: 'system', actor: { id: 'post', role: 'system' } }
  const code = (await store.codesGiven(post, one.id)).find((each) => each.role === role)
  const party = (one.values[programme.roles[role]?.is ?? ''] ?? {}) as { idNumber?: string }
  // The number stands on the desk's screen, too: it proves nothing to whoever could have printed the code there.
  const theirs = code !== undefined && code.given !== 'counter' && code.given !== 'post'
  return theirs && party.idNumber && party.idNumber.length >= 8
    ? { way: 'on-file', answer: party.idNumber.slice(-4) }
    : undefined
}

export const filedWith = (c: Ctx, caseId: string): boolean =>
  c.get('person').cases?.some((one) => one.caseId === caseId && one.code === undefined) ?? false

export async function confirmPage(c: Ctx) {
  const found = await mine(c)
  return found
    ? drawn(c, found, sentBack(c)?.problems ?? [])
    : c.redirect(`/status?number=${encodeURIComponent(c.req.param('number') ?? '')}`, 303)
}

export async function confirmPost(c: Ctx) {
  const found = await mine(c)
  if (!found) return c.redirect('/status', 303)
  const { one, role, session } = found
  const { context, bureau, now, store } = house(c)
  const back = `/case/${one.number}`
  const waiting = await waitingFor(c, found)
  const own = c.get('session')
  if (!waiting || !own) return c.redirect(back, 303)
  const body = await c.req.parseBody()
  if (body._cancel !== undefined) {
    await waitNoMore(context, bureau.id, own.id)
    return c.redirect(back, 303)
  }
  const wrong = await wrongProof(
    context,
    bureau.id,
    waiting,
    { typed: String(body.proof ?? '').slice(0, 200), account: c.get('person').account },
    now(),
  )
  if (wrong) return sendBack(c, [{ field: 'proof', says: wrong }])
  const acted = await store.take(
    { ...session, actor: { ...session.actor, role, second: waiting.way } },
    one.id,
    one.seq,
    { step: waiting.step, values: waiting.values },
    { at: instant(c) },
  )
  if ('refused' in acted)
    return sendBack(
      c,
      acted.refused.map(({ says }) => ({ field: '', says })),
    )
  await Promise.all([waitNoMore(context, bureau.id, own.id), dropTyped(c, found, waiting.step)])
  return c.redirect(`${back}?done=${waiting.step}`, 303)
}

async function waitingFor(c: Ctx, { one, role }: Mine): Promise<WaitingStep | undefined> {
  const session = c.get('session')
  const waiting = session && (await stepWaiting(house(c).context, house(c).bureau.id, session.id, house(c).now()))
  return waiting && waiting.caseId === one.id && waiting.role === role ? waiting : undefined
}

async function drawn(c: Ctx, found: Mine, problems: readonly Problem[]) {
  const lang = c.get('lang')
  const { one, role } = found
  const programme = house(c).store.programme(one.programme, one.version)
  const waiting = await waitingFor(c, found)
  const inPerson = c.req.query('in-person')
  const step = programme.steps[waiting?.step ?? inPerson ?? '']
  if (!step) return c.redirect(`/case/${one.number}`, 303)
  const title = t(`請確認：${step.does.zh}`, `Please confirm: ${step.does.en}`)
  return show(c, {
    title,
    narrow: true,
    crumbs: [{ label: t(`案件 ${one.number}`, `Case ${one.number}`), href: `/case/${one.number}` }],
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <h1>{say(title, lang)}</h1>
        <ErrorSummary problems={problems} lang={lang} />
        <p>
          <span class="number">{one.number}</span>　{say(programme.name, lang)}　{say(roleName(programme, role), lang)}
        </p>
        {waiting ? (
          <>
            <Notice tone="warn">
              <p>
                {say(
                  t(
                    '送出後就會生效，不能在網站上復原。為保護您，我們再確認一次是您本人。',
                    'It takes effect when you send it and cannot be undone here. To protect you we ask once more that it is you.',
                  ),
                  lang,
                )}
              </p>
            </Notice>
            {house(c).demo && house(c).channels.length === 0 && waiting.way === 'sent-code' ? (
              <p>
                {say(t('示範環境不寄信。驗證碼：', 'No mail is sent here. The code: '), lang)}
                <span class="code" id="demo-code">
                  {waiting.answer}
                </span>
              </p>
            ) : null}
            <Form action={`/case/${one.number}/second-proof`} csrf={c.get('csrf')}>
              <Asked waiting={waiting} problem={problems.find(({ field }) => field === 'proof')} c={c} />
              <div class="row">
                <button class="danger">{say(step.does, lang)}</button>
                <button class="quiet" name="_cancel" value="yes" formnovalidate>
                  {say(t('不辦理，回到案件', 'Do not: back to the case'), lang)}
                </button>
              </div>
            </Form>
          </>
        ) : (
          <Elsewhere c={c} />
        )}
      </div>
    ),
  })
}

function Asked({ waiting, problem, c }: { waiting: WaitingStep; problem: Problem | undefined; c: Ctx }) {
  const lang = c.get('lang')
  const of = { name: 'proof', lang, ...(problem ? { problem: say(problem.says, lang) } : {}) }
  if (waiting.way === 'password')
    return <PasswordInput {...of} label={say(t('帳號的密碼', 'The password of your account'), lang)} />
  if (waiting.way === 'sent-code')
    return (
      <CodeInput
        {...of}
        label={say(t('驗證碼', 'Code'), lang)}
        hint={say(
          t(`已寄到 ${waiting.to ?? ''}，三十分鐘內有效`, `Sent to ${waiting.to ?? ''}, good for thirty minutes`),
          lang,
        )}
      />
    )
  return (
    <TextInput
      {...of}
      short
      label={say(t('身分證或居留證號的末四碼', 'The last four of your ID or resident number'), lang)}
      hint={say(t('您申請時所填的證號', 'Of the number you gave when you applied'), lang)}
    />
  )
}

/** Nothing on file proves it: in writing or at the counter, where somebody looks at the person. */
function Elsewhere({ c }: { c: Ctx }) {
  const lang = c.get('lang')
  const { bureau } = house(c)
  return (
    <Notice title={say(t('請以書面或臨櫃辦理', 'Please do this in writing or at the counter'), lang)}>
      <p>
        {say(
          t(
            `案卷沒有可以確認您本人的聯絡方式，為避免他人冒用，這個步驟不能只憑查詢碼在網站辦理。請寄書面（載明案號並簽名或蓋章）到${bureau.address.zh}，或帶證件臨櫃；有問題請電 ${bureau.phone}。`,
            `Nothing on file lets us see that it is you, so that nobody else can do it with the code alone. Write to ${bureau.address.en} with the case number and your signature, or come with your identity card. Questions: ${bureau.phone}.`,
          ),
          lang,
        )}
      </p>
      <p>
        <a href={`/case/${c.req.param('number') ?? ''}`}>{say(t('回到案件', 'Back to the case'), lang)}</a>
      </p>
    </Notice>
  )
}
