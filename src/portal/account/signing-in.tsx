// A citizen signs in, or out.
import type { Problem } from '#engine'
import { say, t } from '#engine'
import {
  deviceOf,
  emailTyped,
  forgetToken,
  fromOf,
  isKnown,
  makeKnown,
  rememberToken,
  signInCitizen,
  signOut,
  tokenOf,
} from '#auth/index.ts'
import { ErrorSummary, Form, PasswordInput, TextInput } from '#ui/index.ts'
import { sendBack, sentBack } from '#web/sent-back.ts'
import { type Ctx, house } from '#web/env.ts'
import { show } from '#web/frames/portal.tsx'
import { EMAIL, FORGOTTEN, PASSWORD, SIGN_IN, SIGN_UP } from './words.ts'

/** Back to a page of the portal only: an address from elsewhere leads to the list of cases. */
export const safeTo = (to: string | undefined): string =>
  to && /^\/(?!\/|desk|api|account)[\w\-/?=&.%]*$/.test(to) ? to : '/my-cases'

export const isCitizen = (c: Ctx): boolean =>
  c.get('person').kind === 'citizen' && c.get('person').account !== undefined

export const signInPage = (c: Ctx) =>
  isCitizen(c) ? c.redirect('/my-cases', 303) : drawn(c, sentBack(c)?.problems ?? [], sentBack(c)?.typed.email ?? '')

function drawn(c: Ctx, problems: Problem[], email: string) {
  const lang = c.get('lang')
  const to = safeTo(c.req.query('to'))
  const more = to === '/my-cases' ? '' : `?to=${encodeURIComponent(to)}`
  return show(c, {
    title: SIGN_IN,
    narrow: true,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <h1>{say(SIGN_IN, lang)}</h1>
          <p class="soft">
            {say(
              t(
                '登入後可以看到自己的案件和還沒送出的申請。申請和查詢案件不需要帳號。',
                'Signed in, you see your cases and what you have not sent yet. You need no account to apply or to follow a case.',
              ),
              lang,
            )}
          </p>
        </div>
        <ErrorSummary problems={problems} lang={lang} />
        <Form action={`/account/sign-in${more}`} csrf={c.get('csrf')}>
          <TextInput
            name="email"
            label={say(EMAIL, lang)}
            lang={lang}
            shape="email"
            value={email}
            autocomplete="username"
            problem={problems[0] && say(problems[0].says, lang)}
          />
          <PasswordInput name="password" label={say(PASSWORD, lang)} lang={lang} />
          <div>
            <button>{say(SIGN_IN, lang)}</button>
          </div>
        </Form>
        <ul>
          <li>
            <a href={`/account/sign-up${more}`}>{say(SIGN_UP, lang)}</a>
          </li>
          <li>
            <a href="/account/forgotten">{say(FORGOTTEN, lang)}</a>
          </li>
          <li>
            <a href="/status">
              {say(t('不登入，用案號和查詢碼查詢', 'Without an account: follow a case by its number and code'), lang)}
            </a>
          </li>
        </ul>
      </div>
    ),
  })
}

export async function signInPost(c: Ctx) {
  const body = await c.req.parseBody()
  const email = String(body.email ?? '')
  const mark = `citizen/${emailTyped(email)}`
  const known = isKnown(c, house(c).context, house(c).bureau.id, mark)
  const signed = await signInCitizen(
    house(c).context,
    house(c).bureau.id,
    { email, password: String(body.password ?? ''), from: fromOf(c), device: deviceOf(c), known },
    house(c).now(),
  )
  if ('refused' in signed) return sendBack(c, [{ field: 'email', says: signed.refused }], { email: emailTyped(email) })
  makeKnown(c, house(c).context, house(c).bureau.id, mark)
  await leaveBehind(c)
  rememberToken(c, signed.token)
  return c.redirect(safeTo(c.req.query('to')), 303)
}

/** The session that was, an officer's or a party's, ends where a new one begins. */
export async function leaveBehind(c: Ctx): Promise<void> {
  const before = tokenOf(c)
  if (before) await signOut(house(c).db, house(c).bureau.id, before)
}

export async function signOutPost(c: Ctx) {
  await leaveBehind(c)
  forgetToken(c)
  return c.redirect('/', 303)
}
