// Making an account: an address, what to call somebody, and a password; the code that is sent to the address ends it.
import { type Problem, say, t, type Text } from '#engine'
import { askToSignUp, emailTyped, fromOf, rememberToken } from '#auth/index.ts'
import { Facts, Form, PasswordInput, TextInput } from '#ui/index.ts'
import { sendBack, sentBack } from '#web/sent-back.ts'
import { type Ctx, house } from '#web/env.ts'
import { onward, page, problemOf, text } from './asking.tsx'
import { leaveBehind } from './signing-in.tsx'
import { EMAIL, GO_ON, NAME, PASSWORD, PASSWORD_HINT, SIGN_UP } from './words.ts'

type Given = { email: string; name: string }
/** 個人資料保護法第8條: what has to be said before anything is taken. */
const NOTICE: [Text, Text | undefined][] = [
  [t('蒐集機關', 'Who takes it'), undefined],
  [
    t('蒐集目的', 'What for'),
    t(
      '讓您登入、列出您的案件、保存草稿，以及寄送驗證碼。',
      'To let you sign in, list your cases, keep drafts, and send you codes.',
    ),
  ],
  [
    t('資料類別', 'What is taken'),
    t('電子郵件、稱呼、密碼（只存雜湊值）。', 'E-mail address, name, password (as a hash only).'),
  ],
  [
    t('利用期間、地區、對象及方式', 'How long, where, by whom'),
    t(
      '至您刪除帳號為止；僅由本局在本系統內使用，電子郵件與稱呼加密保存。',
      'Until you delete the account; by this bureau, within this system only. Address and name are kept sealed.',
    ),
  ],
  [
    t('您的權利', 'Your rights'),
    t(
      '您可以請求查詢、閱覽、補充更正、停止蒐集處理利用或刪除（個人資料保護法第3條）；帳號可以自行刪除。',
      'You may ask to see, correct, stop or delete it (Personal Data Protection Act §3); you can delete the account yourself.',
    ),
  ],
  [
    t('不提供的影響', 'If you do not give it'),
    t(
      '不能建立帳號；申請和查詢案件不受影響。',
      'There will be no account; applying and following a case do not need one.',
    ),
  ],
]

export const signUpPage = (c: Ctx) =>
  signUp(c, sentBack(c)?.problems ?? [], { email: '', name: '', ...sentBack(c)?.typed })

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
      <details class="panel">
        <summary>{say(t('個人資料蒐集告知', 'What we do with your data'), lang)}</summary>
        <Facts
          close
          items={NOTICE.map(([label, value]) => ({
            label: say(label, lang),
            value: say(value ?? house(c).bureau.name, lang),
          }))}
        />
      </details>
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
  if ('problems' in asked) return sendBack(c, asked.problems, { ...given, email: emailTyped(given.email) })
  await leaveBehind(c)
  rememberToken(c, asked.token)
  return c.redirect(`/account/code${onward(c)}`, 303)
}
