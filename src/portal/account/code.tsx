// The code from the letter: it makes the account, or sets the new password.
import { type Problem, say, t } from '#engine'
import {
  deviceOf,
  finishNewPassword,
  finishSignUp,
  rememberToken,
  tokenOf,
  type Waiting,
  waitingIn,
} from '#auth/index.ts'
import { CodeInput, Form, Notice, PasswordInput } from '#ui/index.ts'
import { sendBack, sentBack } from '#web/sent-back.ts'
import { type Ctx, house } from '#web/env.ts'
import { onward, page, problemOf, text } from './asking.tsx'
import { safeTo } from './signing-in.tsx'
import { CODE, GO_ON, NEW_PASSWORD, PASSWORD_HINT } from './words.ts'

const waiting = (c: Ctx): Promise<Waiting | undefined> =>
  waitingIn(house(c).context, house(c).bureau.id, tokenOf(c) ?? '', house(c).now())

export async function codePage(c: Ctx) {
  const found = await waiting(c)
  return found ? code(c, found, sentBack(c)?.problems ?? []) : c.redirect('/account/sign-in', 303)
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
  if ('problems' in signed) return sendBack(c, signed.problems)
  rememberToken(c, signed.token)
  return c.redirect(safeTo(c.req.query('to')), 303)
}
