// A party's own new access code: shown to whoever is signed in with the account and gives its password again, else sent to the e-mail on file.
import { hasCode, type Problem, say, t, tongueOf } from '#engine'
import { masked, onFile, passwordAgain, sendCode } from '#auth/index.ts'
import { ErrorSummary, Form, Notice, PasswordInput } from '#ui/index.ts'
import { sendBack, sentBack } from '#web/sent-back.ts'
import { addressOf } from '#web/address.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { mine } from './mine.ts'
import { notFoundPage, show } from '#web/frames/portal.tsx'
import { Otherwise } from './lost-code.tsx'
import { filedWith } from './second-proof.tsx'
import { keepSlip, readSlip } from './shown-once.ts'

const TITLE = t('換發查詢碼', 'A new access code')

export const ownCodePage = (c: Ctx) => drawn(c, sentBack(c)?.problems ?? [])

export async function ownCodePost(c: Ctx) {
  const found = await mine(c)
  if (!found) return notFoundPage(c)
  const { one, role, session } = found
  const { store, context, bureau, now } = house(c)
  const programme = store.programme(one.programme, one.version)
  if (!hasCode(programme.roles[role])) return notFoundPage(c)
  const account = filedWith(c, one.id) ? c.get('person').account : undefined
  const path = `/case/${one.number}/access-code`
  if (account) {
    const password = String((await c.req.parseBody()).password ?? '')
    const problems = await passwordAgain(context, bureau.id, account, password, now())
    if (problems.length > 0) return sendBack(c, problems)
    await store.renewCode(
      { ...session, actor: { ...session.actor, role, second: 'password' } },
      one.id,
      { role, given: 'account' },
      { at: instant(c) },
    )
    await keepSlip(c, path, { caseId: one.id, role }, 10)
    return c.redirect(path, 303)
  }
  const { email } = await onFile(context, bureau.id, one, programme, role, { proves: true })
  if (!email) return c.redirect(path, 303)
  const acted = await store.renewCode(session, one.id, { role, given: 'e-mail' }, { at: instant(c) })
  if ('done' in acted && acted.code) {
    const sent = {
      number: one.number,
      code: acted.code,
      lang: tongueOf(programme, role, one.values),
      at: addressOf(house(c), c),
    }
    await sendCode(context, bureau.id, { email }, sent, now())
  }
  // The code that opened this session is dead now: on with the new one.
  return c.redirect('/status/lost?asked=1', 303)
}

async function drawn(c: Ctx, problems: readonly Problem[]) {
  const found = await mine(c)
  if (!found) return c.redirect(`/status?number=${encodeURIComponent(c.req.param('number') ?? '')}`, 303)
  const lang = c.get('lang')
  const { one, role } = found
  if (!hasCode(house(c).store.programme(one.programme, one.version).roles[role])) return notFoundPage(c)
  const path = `/case/${one.number}/access-code`
  const { context, bureau, store } = house(c)
  const slip = await readSlip(c, path)
  const account = filedWith(c, one.id) ? c.get('person').account : undefined
  const { email } = account
    ? {}
    : await onFile(context, bureau.id, one, store.programme(one.programme, one.version), role, { proves: true })
  return show(c, {
    title: TITLE,
    narrow: true,
    crumbs: [{ label: t(`案件 ${one.number}`, `Case ${one.number}`), href: `/case/${one.number}` }],
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <h1>{say(TITLE, lang)}</h1>
        <ErrorSummary problems={problems} lang={lang} />
        {slip ? (
          <Notice tone="good" title={say(t('新的查詢碼', 'The new code'), lang)}>
            <p class="code" id="access-code">
              {slip.code}
            </p>
            <p>
              {say(
                t(
                  '先前的查詢碼已失效。這一頁十分鐘後就不再顯示。',
                  'The one before no longer works. This page shows it for ten minutes.',
                ),
                lang,
              )}
            </p>
          </Notice>
        ) : null}
        <p>
          {say(
            t(
              '查詢碼可能被別人知道時，請換一組新的；舊的立即失效。',
              'If somebody else may know your code, take a new one: the old one dies at once.',
            ),
            lang,
          )}
        </p>
        {account || email ? (
          <Form action={path} csrf={c.get('csrf')}>
            {account ? (
              <PasswordInput
                name="password"
                label={say(t('帳號的密碼', 'The password of your account'), lang)}
                lang={lang}
                problem={problems[0] && say(problems[0].says, lang)}
              />
            ) : (
              <p>
                {say(t('新的查詢碼會寄到您申請時所留的電子郵件：', 'The new code goes to the e-mail you gave: '), lang)}
                {masked('email', email ?? '')}
              </p>
            )}
            <div>
              <button>{say(t('換發', 'Renew'), lang)}</button>
            </div>
          </Form>
        ) : (
          <Otherwise c={c} />
        )}
      </div>
    ),
  })
}
