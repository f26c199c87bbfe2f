// The first sign-in: a password of one's own, and the second factor where the bureau demands it.
import { type Problem, say, t } from '#engine'
import {
  deviceOf,
  enrol,
  firstPassword,
  inBase32,
  rememberToken,
  secretToEnrol,
  sessionOf,
  type Stage,
  tokenOf,
} from '#auth/index.ts'
import { ErrorSummary, Form, LinkButton, PasswordInput } from '#ui/index.ts'
import { type Ctx, house } from '#web/env.ts'
import { plain } from '#web/frames/desk.tsx'
import { PASSWORD_HINT, RecoveryCodes, SecretToScan } from './second-factor.tsx'
import { demandsOf, enter, safe } from './sign-in.tsx'

const HOME = '/desk/sign-in'
const at = (c: Ctx, path: string) => `${path}?to=${encodeURIComponent(safe(c.req.query('to')))}`

async function waiting(c: Ctx, stage: Stage) {
  const found = await sessionOf(house(c).db, house(c).bureau.id, tokenOf(c) ?? '', house(c).now())
  return found?.stage === stage ? found : undefined
}

export async function firstPasswordPage(c: Ctx) {
  return (await waiting(c, 'new-password')) ? password(c, []) : c.redirect(HOME, 303)
}

function password(c: Ctx, problems: Problem[]) {
  const lang = c.get('lang')
  const title = t('設定自己的密碼', 'Set a password of your own')
  return plain(
    c,
    title,
    <div class="stack wide">
      <h1>{say(title, lang)}</h1>
      <p>
        {say(
          t(
            '您用的是管理者交給您的一次性密碼。請設定只有您知道的密碼。',
            'You came with the one-time password an administrator gave you. Set one that only you know.',
          ),
          lang,
        )}
      </p>
      <ErrorSummary problems={problems} lang={lang} />
      <Form action={at(c, '/desk/first/password')} csrf={c.get('csrf')}>
        <PasswordInput
          name="new"
          label={say(t('新密碼', 'New password'), lang)}
          lang={lang}
          fresh
          hint={say(PASSWORD_HINT, lang)}
          problem={problems[0] && say(problems[0].says, lang)}
        />
        <div>
          <button>{say(t('繼續', 'Go on'), lang)}</button>
        </div>
      </Form>
    </div>,
    problems.length > 0 ? 422 : 200,
  )
}

export async function firstPasswordPost(c: Ctx) {
  const { context, bureau, now } = house(c)
  const given = String((await c.req.parseBody()).new ?? '')
  const result = await firstPassword(context, bureau.id, tokenOf(c) ?? '', given, now(), demandsOf(c), deviceOf(c))
  return 'problems' in result ? password(c, result.problems) : enter(c, result)
}

export async function firstSecondFactorPage(c: Ctx) {
  return (await waiting(c, 'enrol')) ? enrolment(c, []) : c.redirect(HOME, 303)
}

async function enrolment(c: Ctx, problems: Problem[]) {
  const lang = c.get('lang')
  const found = await waiting(c, 'enrol')
  if (!found) return c.redirect(HOME, 303)
  const secret = await secretToEnrol(house(c).context, house(c).bureau.id, tokenOf(c) ?? '')
  const title = t('設定第二道驗證', 'Set up the second factor')
  return plain(
    c,
    title,
    <div class="stack wide">
      <h1>{say(title, lang)}</h1>
      <p>
        {say(
          t(
            '本局要求所有人員使用第二道驗證，設定完成後才能進入系統。',
            'This bureau asks a second factor of everybody. Set it up to go in.',
          ),
          lang,
        )}
      </p>
      <ErrorSummary problems={problems} lang={lang} />
      <SecretToScan
        secret={inBase32(secret)}
        account={found.person.id}
        action={at(c, '/desk/first/second-factor')}
        csrf={c.get('csrf')}
        problems={problems}
        lang={lang}
      />
    </div>,
    problems.length > 0 ? 422 : 200,
  )
}

export async function firstSecondFactorPost(c: Ctx) {
  const { context, bureau, now } = house(c)
  const code = String((await c.req.parseBody()).code ?? '')
  if (!(await waiting(c, 'enrol'))) return c.redirect(HOME, 303)
  const result = await enrol(context, bureau.id, tokenOf(c) ?? '', code, now(), deviceOf(c))
  if ('refused' in result) return enrolment(c, [{ field: 'code', says: result.refused }])
  if (result.session) rememberToken(c, result.session.token)
  const lang = c.get('lang')
  return plain(
    c,
    t('復原碼', 'Recovery codes'),
    <div class="stack wide">
      <RecoveryCodes codes={result.codes} lang={lang} />
      <p class="screen-only">
        <LinkButton href={safe(c.req.query('to'))}>
          {say(t('我已收好，進入系統', 'I have kept them; go in'), lang)}
        </LinkButton>
      </p>
    </div>,
  )
}
