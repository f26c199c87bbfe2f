// Making an account, and finding a way back into one: both go through a code that is sent to the address.
import type { ComponentChildren } from 'preact'
import { type Problem, say, t, type Text } from '#engine'
import {
  askNewPassword,
  askToSignUp,
  deviceOf,
  emailTyped,
  finishNewPassword,
  finishSignUp,
  fromOf,
  rememberToken,
  tokenOf,
  type Waiting,
  waitingIn,
} from '#auth/index.ts'
import { CodeInput, ErrorSummary, Form, Notice, PasswordInput, TextInput } from '#ui/index.ts'
import { type Ctx, house } from '#web/env.ts'
import { show } from '../frame.tsx'
import { leaveBehind, safeTo } from './signing-in.tsx'
import {
  CODE,
  EMAIL,
  FORGOTTEN,
  GO_ON,
  NAME,
  NEW_PASSWORD,
  PASSWORD,
  PASSWORD_HINT,
  SIGN_IN,
  SIGN_UP,
} from './words.ts'

type Given = { email: string; name: string }
const page = (c: Ctx, title: Text, problems: Problem[], body: ComponentChildren) =>
  show(c, {
    title,
    narrow: true,
    crumbs: [{ label: SIGN_IN, href: '/account/sign-in' }],
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <h1>{say(title, c.get('lang'))}</h1>
        <ErrorSummary problems={problems} lang={c.get('lang')} />
        {body}
      </div>
    ),
  })
const problemOf = (c: Ctx, problems: Problem[], field: string) => {
  const found = problems.find((one) => one.field === field)
  return found && say(found.says, c.get('lang'))
}
const text = async (c: Ctx, name: string) => String((await c.req.parseBody())[name] ?? '')
const onward = (c: Ctx) => {
  const to = safeTo(c.req.query('to'))
  return to === '/my-cases' ? '' : `?to=${encodeURIComponent(to)}`
}

export const signUpPage = (c: Ctx) => signUp(c, [], { email: '', name: '' })

function signUp(c: Ctx, problems: Problem[], given: Given) {
  const lang = c.get('lang')
  return page(
    c,
    SIGN_UP,
    problems,
    <>
      <p>
        {say(
          t(
            '帳號只用來看您的案件和保存草稿。我們只需要電子郵件和一個稱呼，您可以隨時刪除帳號。',
            'The account is for seeing your cases and keeping what you have not sent. We need an address and what to call you, and you may delete it at any time.',
          ),
          lang,
        )}
      </p>
      <Form action={`/account/sign-up${onward(c)}`} csrf={c.get('csrf')}>
        <TextInput
          name="email"
          label={say(EMAIL, lang)}
          lang={lang}
          shape="email"
          value={given.email}
          autocomplete="username"
          problem={problemOf(c, problems, 'email')}
        />
        <TextInput
          name="name"
          label={say(NAME, lang)}
          lang={lang}
          short
          max={60}
          value={given.name}
          autocomplete="name"
          problem={problemOf(c, problems, 'name')}
        />
        <PasswordInput
          name="password"
          label={say(PASSWORD, lang)}
          lang={lang}
          fresh
          hint={say(PASSWORD_HINT, lang)}
          problem={problemOf(c, problems, 'password')}
        />
        <div>
          <button>{say(GO_ON, lang)}</button>
        </div>
      </Form>
    </>,
  )
}

export async function signUpPost(c: Ctx) {
  const given = { email: await text(c, 'email'), name: await text(c, 'name') }
  const asked = await askToSignUp(
    house(c).context,
    house(c).bureau.id,
    { ...given, password: await text(c, 'password'), from: fromOf(c), lang: c.get('lang') },
    house(c).now(),
  )
  if ('problems' in asked) return signUp(c, asked.problems, { ...given, email: emailTyped(given.email) })
  await leaveBehind(c)
  rememberToken(c, asked.token)
  return c.redirect(`/account/code${onward(c)}`, 303)
}

export const forgottenPage = (c: Ctx) => forgotten(c, [], '')

function forgotten(c: Ctx, problems: Problem[], email: string) {
  const lang = c.get('lang')
  return page(
    c,
    FORGOTTEN,
    problems,
    <>
      <p>
        {say(
          t(
            '我們會寄一組驗證碼到您的電子郵件，用來設定新密碼。',
            'We send a code to your address, with which you set a new password.',
          ),
          lang,
        )}
      </p>
      <Form action="/account/forgotten" csrf={c.get('csrf')}>
        <TextInput
          name="email"
          label={say(EMAIL, lang)}
          lang={lang}
          shape="email"
          value={email}
          autocomplete="username"
          problem={problemOf(c, problems, 'email')}
        />
        <div>
          <button>{say(GO_ON, lang)}</button>
        </div>
      </Form>
    </>,
  )
}

export async function forgottenPost(c: Ctx) {
  const email = await text(c, 'email')
  const asked = await askNewPassword(
    house(c).context,
    house(c).bureau.id,
    { email, from: fromOf(c), lang: c.get('lang') },
    house(c).now(),
  )
  if ('problems' in asked) return forgotten(c, asked.problems, emailTyped(email))
  await leaveBehind(c)
  rememberToken(c, asked.token)
  return c.redirect('/account/code', 303)
}

const waiting = (c: Ctx): Promise<Waiting | undefined> =>
  waitingIn(house(c).context, house(c).bureau.id, tokenOf(c) ?? '', house(c).now())

export async function codePage(c: Ctx) {
  const found = await waiting(c)
  return found ? code(c, found, []) : c.redirect('/account/sign-in', 303)
}

function code(c: Ctx, found: Waiting, problems: Problem[]) {
  const lang = c.get('lang')
  return page(
    c,
    found.for === 'sign-up' ? t('輸入驗證碼', 'Enter the code') : t('設定新密碼', 'Set a new password'),
    problems,
    <>
      <p>
        {say(
          t(
            `如果 ${found.email} 可以使用，驗證碼已寄到這個電子郵件，三十分鐘內有效。`,
            `If ${found.email} can be used, a code is on its way there. It is good for thirty minutes.`,
          ),
          lang,
        )}
      </p>
      {house(c).demo ? <Letter found={found} c={c} /> : null}
      <Form action={`/account/code${onward(c)}`} csrf={c.get('csrf')}>
        <input type="hidden" name="email" value={found.email} autocomplete="username" />
        <CodeInput
          name="code"
          label={say(CODE, lang)}
          lang={lang}
          hint={say(t('八位數字，可以直接貼上', 'Eight digits; you may paste them'), lang)}
          problem={problemOf(c, problems, 'code')}
        />
        {found.for === 'new-password' ? (
          <PasswordInput
            name="password"
            label={say(NEW_PASSWORD, lang)}
            lang={lang}
            fresh
            hint={say(PASSWORD_HINT, lang)}
            problem={problemOf(c, problems, 'password')}
          />
        ) : null}
        <div class="row">
          <button>{say(GO_ON, lang)}</button>
          <a href={found.for === 'sign-up' ? '/account/sign-up' : '/account/forgotten'}>
            {say(t('重新索取', 'Ask for a new code'), lang)}
          </a>
        </div>
      </Form>
    </>,
  )
}

/** No mail leaves a demonstration: what the letter would have said stands on the page. */
function Letter({ found, c }: { found: Waiting; c: Ctx }) {
  const lang = c.get('lang')
  return (
    <Notice title={say(t('示範：信件內容', 'Demonstration: what the letter says'), lang)}>
      {found.code ? (
        <p>
          {say(t('示範環境不寄信。驗證碼：', 'No mail is sent here. The code: '), lang)}
          <span class="code" id="demo-code">
            {found.code.replace(/^(\d{4})/, '$1 ')}
          </span>
        </p>
      ) : (
        <p>
          {say(
            found.for === 'sign-up'
              ? t(
                  '示範環境不寄信。這個電子郵件已有帳號，信裡會請他直接登入。',
                  'No mail is sent here. This address has an account; the letter would say to sign in.',
                )
              : t(
                  '示範環境不寄信。這個電子郵件沒有帳號，所以不會寄出驗證碼。',
                  'No mail is sent here. This address has no account, so no code would be sent.',
                ),
            lang,
          )}
        </p>
      )}
    </Notice>
  )
}

export async function codePost(c: Ctx) {
  const found = await waiting(c)
  if (!found) return c.redirect('/account/sign-in', 303)
  const { context, bureau } = house(c)
  const [typed, password, token] = [await text(c, 'code'), await text(c, 'password'), tokenOf(c) ?? '']
  const device = deviceOf(c)
  const signed =
    found.for === 'sign-up'
      ? await finishSignUp(context, bureau.id, token, typed, device, house(c).now())
      : await finishNewPassword(context, bureau.id, token, { code: typed, password, device }, house(c).now())
  if ('problems' in signed) return code(c, found, signed.problems)
  rememberToken(c, signed.token)
  return c.redirect(safeTo(c.req.query('to')), 303)
}
