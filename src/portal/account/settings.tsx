// My account: who I am to the bureau, a new password, and the way out.
import { type Problem, say, t } from '#engine'
import { changeCitizenPassword, citizenOf, deleteCitizen, forgetToken } from '#auth/index.ts'
import { ErrorSummary, Facts, Form, Notice, PasswordInput } from '#ui/index.ts'
import { sendBack, sentBack } from '#web/sent-back.ts'
import { type Ctx, house } from '#web/env.ts'
import { show } from '#web/frames/portal.tsx'
import { lineSection } from '../line.tsx'
import { isCitizen } from './signing-in.tsx'
import { EMAIL, MY_ACCOUNT, MY_CASES, MY_DATA, NAME, NEW_PASSWORD, PASSWORD_HINT } from './words.ts'

const SIGN_IN_FIRST = '/account/sign-in'
export const settingsPage = async (c: Ctx) => {
  const back = sentBack(c)
  const form = back?.typed.form === 'delete' ? 'delete' : 'password'
  return isCitizen(c) ? drawn(c, back?.problems ?? [], back ? form : '') : c.redirect(SIGN_IN_FIRST, 303)
}

async function drawn(c: Ctx, problems: Problem[], form: '' | 'password' | 'delete') {
  const lang = c.get('lang')
  const found = await citizenOf(house(c).context, house(c).bureau.id, c.get('person').account ?? '')
  const problem = (of: typeof form, name: string) => {
    const one = form === of ? problems.find((each) => each.field === name) : undefined
    return one && say(one.says, lang)
  }
  // Both forms ask for the present password: only one of them can carry its name.
  const shown = problems.map((one) => (form === 'delete' ? { ...one, field: `delete-${one.field}` } : one))
  return show(c, {
    title: MY_ACCOUNT,
    narrow: true,
    crumbs: [{ label: MY_CASES, href: '/my-cases' }],
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <h1>{say(MY_ACCOUNT, lang)}</h1>
        <ErrorSummary problems={shown} lang={lang} />
        {c.req.query('done') ? (
          <Notice tone="good">
            <p>
              {say(
                t('密碼已變更，其他裝置都已登出。', 'The password is changed, and every other device is signed out.'),
                lang,
              )}
            </p>
          </Notice>
        ) : null}
        <Facts
          items={[
            { label: say(NAME, lang), value: found?.name },
            { label: say(EMAIL, lang), value: found?.email },
          ]}
        />
        <p>
          <a href="/account/data">{say(MY_DATA, lang)}</a>
          <span class="soft">
            {'　'}
            {say(t('本局保有什麼、保存到何時、誰看過', 'What we hold, until when, and who has looked'), lang)}
          </span>
        </p>
        <section class="stack">
          <h2>{say(t('變更密碼', 'Change the password'), lang)}</h2>
          <Form action="/account/password" csrf={c.get('csrf')}>
            <input type="hidden" name="email" value={found?.email} autocomplete="username" />
            <PasswordInput
              name="password"
              label={say(t('目前的密碼', 'Present password'), lang)}
              lang={lang}
              problem={problem('password', 'password')}
            />
            <PasswordInput
              name="new"
              label={say(NEW_PASSWORD, lang)}
              lang={lang}
              fresh
              hint={say(PASSWORD_HINT, lang)}
              problem={problem('password', 'new')}
            />
            <div>
              <button>{say(t('變更密碼', 'Change the password'), lang)}</button>
            </div>
          </Form>
        </section>
        {await lineSection(c)}
        <section class="panel" aria-labelledby="delete">
          <h2 id="delete">{say(t('刪除帳號', 'Delete the account'), lang)}</h2>
          <p>
            {say(
              t(
                '帳號、案件清單和草稿會立即刪除，不能復原。已送出的案件是機關紀錄，仍會繼續辦理，您可以用案號和查詢碼查看。',
                'The account, its list of cases and its drafts go at once and cannot be brought back. Cases you have filed are the bureau’s record and go on; you can follow them by number and code.',
              ),
              lang,
            )}
          </p>
          <Form action="/account/delete" csrf={c.get('csrf')}>
            <PasswordInput
              name="delete-password"
              label={say(t('目前的密碼', 'Present password'), lang)}
              lang={lang}
              problem={problem('delete', 'password')}
            />
            <div>
              <button class="danger">{say(t('刪除帳號', 'Delete the account'), lang)}</button>
            </div>
          </Form>
        </section>
      </div>
    ),
  })
}

export async function passwordPost(c: Ctx) {
  const { account } = c.get('person')
  const session = c.get('session')
  if (!isCitizen(c) || !account || !session) return c.redirect(SIGN_IN_FIRST, 303)
  const body = await c.req.parseBody()
  const problems = await changeCitizenPassword(
    house(c).context,
    house(c).bureau.id,
    { id: session.id, account },
    { password: String(body.password ?? ''), next: String(body.new ?? '') },
    house(c).now(),
  )
  return problems.length > 0
    ? sendBack(c, problems, { form: 'password' }, '/account')
    : c.redirect('/account?done=password', 303)
}

export async function deletePost(c: Ctx) {
  const { account } = c.get('person')
  if (!isCitizen(c) || !account) return c.redirect(SIGN_IN_FIRST, 303)
  const password = String((await c.req.parseBody())['delete-password'] ?? '')
  const problems = await deleteCitizen(house(c).context, house(c).bureau.id, account, password, house(c).now())
  if (problems.length > 0) return sendBack(c, problems, { form: 'delete' }, '/account')
  forgetToken(c)
  return show(c, {
    title: t('帳號已刪除', 'The account is deleted'),
    narrow: true,
    body: (
      <div class="stack">
        <h1>{say(t('帳號已刪除', 'The account is deleted'), c.get('lang'))}</h1>
        <p>
          {say(
            t(
              '您的帳號、案件清單和草稿都已刪除。已送出的案件仍可用案號和查詢碼查看。',
              'Your account, its list of cases and its drafts are gone. Follow cases you have filed by number and code.',
            ),
            c.get('lang'),
          )}
        </p>
      </div>
    ),
  })
}
