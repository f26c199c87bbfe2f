// What somebody reads who would file for a body and holds no mandate for one: the ways to get it.
import { type Lang, type Programme, say, t } from '#engine'
import { Notice } from '#ui/index.ts'

export const BODIES = t('我代表的單位', 'Bodies I act for')

export function ForBodies({ programme, lang, signedIn }: { programme: Programme; lang: Lang; signedIn: boolean }) {
  return (
    <div class="stack wide">
      <h1>{say(programme.name, lang)}</h1>
      <Notice>
        <p>
          {say(
            t(
              '這項業務由單位辦理，請以代表該單位的帳號登入。您目前還不能代表任何單位。',
              'This is filed by a body. Sign in with an account that acts for it; at present you act for none.',
            ),
            lang,
          )}
        </p>
      </Notice>
      <section class="stack tight">
        <h2>{say(t('怎麼取得代表權限', 'How to act for a body'), lang)}</h2>
        <ul>
          <li>
            {say(
              t(
                '請本局把代表碼寄到單位的登記地址，收到後在「我代表的單位」輸入。',
                'Ask us to post a code to the registered address of the body, then enter it under “Bodies I act for”.',
              ),
              lang,
            )}
          </li>
          <li>
            {say(
              t(
                '帶身分證件與單位的委任文件到本局臨櫃辦理，當日即可使用。',
                'Or come to our counter with your identity paper and a letter of the body; you can act the same day.',
              ),
              lang,
            )}
          </li>
          <li>{say(t('也可以送紙本，由本局承辦人員登錄。', 'Or file on paper: our officers enter it.'), lang)}</li>
        </ul>
      </section>
      <p>
        <a class="button" href={signedIn ? '/account/bodies' : '/account/sign-in'}>
          {say(signedIn ? BODIES : t('登入', 'Sign in'), lang)}
        </a>
      </p>
    </div>
  )
}
