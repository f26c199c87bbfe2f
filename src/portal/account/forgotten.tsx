// A forgotten password: a code is sent to the address.
import { type Problem, say, t } from '#engine'
import { askNewPassword, emailTyped, fromOf, rememberToken } from '#auth/index.ts'
import { Form, TextInput } from '#ui/index.ts'
import { sendBack, sentBack } from '#web/sent-back.ts'
import { type Ctx, house } from '#web/env.ts'
import { page, problemOf, text } from './asking.tsx'
import { leaveBehind } from './signing-in.tsx'
import { EMAIL, FORGOTTEN, GO_ON } from './words.ts'

export const forgottenPage = (c: Ctx) => forgotten(c, sentBack(c)?.problems ?? [], sentBack(c)?.typed.email ?? '')

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
  if ('problems' in asked) return sendBack(c, asked.problems, { email: emailTyped(email) })
  await leaveBehind(c)
  rememberToken(c, asked.token)
  return c.redirect('/account/code', 303)
}
