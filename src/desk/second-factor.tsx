// The second factor on a screen: a picture to scan, the same in letters, and the codes for the day the phone is lost.
import { encode } from 'uqr'
import { type Lang, type Problem, say, t } from '#engine'
import { totpUri } from '#auth/index.ts'
import { CodeInput, Form, Notice } from '#ui/index.ts'

export const PASSWORD_HINT = t(
  '至少 12 個字，可以用一句話。可用密碼管理程式產生並貼上。',
  'At least 12 characters; a sentence will do. You may paste one from a password manager.',
)

/** Black on white whatever the theme: a camera reads nothing else well. */
function Picture({ words, label }: { words: string; label: string }) {
  const { data, size } = encode(words, { border: 3 })
  const dots = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width="240"
      height="240"
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dots} fill="#000" />
    </svg>
  )
}

type ScanProps = {
  secret: string
  account: string
  action: string
  csrf: string
  problems: readonly Problem[]
  lang: Lang
}
export function SecretToScan({ secret, account, action, csrf, problems, lang }: ScanProps) {
  return (
    <>
      <section class="stack">
        <h2>{say(t('一、在驗證器加入這個帳號', '1. Add this account to your authenticator'), lang)}</h2>
        <p>
          {say(
            t(
              '用手機上的驗證器（任何支援 TOTP 的程式都可以）掃描圖形，或輸入下方文字。',
              'Scan the picture with an authenticator on your phone (any that knows TOTP), or type the letters below.',
            ),
            lang,
          )}
        </p>
        <div>
          <Picture
            words={totpUri(secret, account)}
            label={say(
              t(
                '驗證器設定圖形，內容與下方文字相同',
                'A picture for the authenticator; it says the same as the letters below',
              ),
              lang,
            )}
          />
        </div>
        <p>
          {say(t('設定文字：', 'In letters: '), lang)}
          <span class="code" id="totp-secret">
            {secret.replace(/(.{4})(?=.)/g, '$1 ')}
          </span>
        </p>
      </section>
      <section class="stack">
        <h2>{say(t('二、輸入驗證器顯示的數字', '2. Enter what it shows'), lang)}</h2>
        <Form action={action} csrf={csrf}>
          <CodeInput
            name="code"
            label={say(t('六位數字', 'Six digits'), lang)}
            lang={lang}
            problem={problems[0] && say(problems[0].says, lang)}
          />
          <div>
            <button>{say(t('確認', 'Confirm'), lang)}</button>
          </div>
        </Form>
      </section>
    </>
  )
}

export function RecoveryCodes({ codes, lang }: { codes: readonly string[]; lang: Lang }) {
  return (
    <>
      <h1>{say(t('復原碼', 'Recovery codes'), lang)}</h1>
      <Notice tone="good" title={say(t('第二道驗證已設定', 'The second factor is set'), lang)}>
        <p>
          {say(
            t(
              '手機不在身邊時，可用下列任一組代替驗證碼，每組只能用一次。這一頁只顯示一次，請列印或抄下，與手機分開保管。',
              'When your phone is not with you, each of these works once in place of a code. They are shown only now: print them or write them down, and keep them apart from the phone.',
            ),
            lang,
          )}
        </p>
      </Notice>
      <ol>
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
    </>
  )
}
