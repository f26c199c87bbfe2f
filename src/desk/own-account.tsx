// My account at the desk: password, second factor, where I am signed in. Whoever changes one of them proves again who they are.
import type { MiddlewareHandler } from 'hono'
import { type Problem, say, showDay, t, taipeiDay, taipeiTime, type Text } from '#engine'
import {
  changePassword,
  deviceOf,
  endSession,
  enrol,
  inBase32,
  isFresh,
  proveAgain,
  renewRecoveryCodes,
  RIGHTS,
  secretToEnrol,
  sessionsOf,
  staffAccount,
  tokenOf,
} from '#auth/index.ts'
import { CodeInput, DataTable, ErrorSummary, Facts, Form, LinkButton, Notice, PasswordInput, Tag } from '#ui/index.ts'
import { type Ctx, type Env, house } from '#web/env.ts'
import { show } from '#web/frames/desk.tsx'
import { PASSWORD_HINT, RecoveryCodes, SecretToScan } from './second-factor.tsx'
import { safe } from './sign-in.tsx'
import { pageSentFrom } from '#web/typed.ts'

/** A page is opened only after a fresh proof; what is being typed there has twenty minutes more. */
export const requireFresh: MiddlewareHandler<Env> = async (c, next) => {
  const session = c.get('session')
  const reading = c.req.method === 'GET'
  if (session && isFresh(session.freshAt, house(c).now(), reading ? undefined : 30)) return next()
  const { pathname, search } = new URL(c.req.url)
  const back = reading
    ? pathname + search
    : ((await pageSentFrom(c)) ?? (pathname.startsWith('/desk/account/') ? '/desk/account' : pathname))
  return c.redirect(`/desk/account/confirm?to=${encodeURIComponent(back)}`, 303)
}

const mine = async (c: Ctx) => staffAccount(house(c).db, house(c).bureau.id, c.get('person').id)
const me = (c: Ctx) => ({ id: c.get('session')?.id ?? '', account: c.get('person').id })
const DONE: Record<string, Text> = {
  password: t('密碼已變更，其他裝置都已登出。', 'The password is changed, and every other device is signed out.'),
  sessions: t('已登出選取的裝置。', 'Signed out there.'),
}

export async function ownAccountPage(c: Ctx) {
  const lang = c.get('lang')
  const found = await mine(c)
  const { db, bureau, now } = house(c)
  const sessions = await sessionsOf(db, bureau.id, c.get('person').id, now())
  const here = c.get('session')?.id
  const done = DONE[c.req.query('done') ?? '']
  const when = (at: string) => `${showDay(taipeiDay(at), lang)} ${taipeiTime(at)}`
  return show(c, {
    title: t('我的帳號', 'My account'),
    body: (
      <div class="stack wide">
        <h1>{say(t('我的帳號', 'My account'), lang)}</h1>
        {done ? (
          <Notice tone="good">
            <p>{say(done, lang)}</p>
          </Notice>
        ) : null}
        <Facts
          items={[
            { label: say(t('帳號', 'Account'), lang), value: c.get('person').id },
            { label: say(t('姓名', 'Name'), lang), value: c.get('person').name },
            {
              label: say(t('職務', 'Offices'), lang),
              value: c
                .get('person')
                .roles.map((one) => say(RIGHTS.find((right) => right.role === one.role)?.name ?? t('', ''), lang))
                .join('、'),
            },
          ]}
        />
        <section class="stack">
          <h2>{say(t('密碼', 'Password'), lang)}</h2>
          {found?.hasPassword ? (
            <p>
              <a href="/desk/account/password">{say(t('變更密碼', 'Change the password'), lang)}</a>
            </p>
          ) : (
            <p class="soft">
              {say(
                t(
                  '這個帳號沒有本局密碼（以市府帳號或示範方式登入）。',
                  'This account has no password here: it signs in with the city account, or as a demonstration.',
                ),
                lang,
              )}
            </p>
          )}
        </section>
        <section class="stack">
          <h2>{say(t('第二道驗證', 'Second factor'), lang)}</h2>
          <div class="row">
            <Tag tone={found?.secondFactor ? 'good' : 'waiting'}>
              {found?.secondFactor ? say(t('已設定', 'set up'), lang) : say(t('未設定', 'not set up'), lang)}
            </Tag>
            {found?.secondFactor ? (
              <span class="soft">
                {say(t(`復原碼剩 ${found.recoveryLeft} 組`, `${found.recoveryLeft} recovery codes left`), lang)}
              </span>
            ) : null}
          </div>
          <div class="row">
            <a href="/desk/account/second-factor">
              {found?.secondFactor
                ? say(t('換一支手機', 'Move to another phone'), lang)
                : say(t('設定第二道驗證', 'Set up the second factor'), lang)}
            </a>
            {found?.secondFactor ? (
              <form class="inline" method="post" action="/desk/account/recovery-codes">
                <input type="hidden" name="_csrf" value={c.get('csrf')} />
                <button class="plainly">{say(t('重新產生復原碼', 'Make new recovery codes'), lang)}</button>
              </form>
            ) : null}
          </div>
        </section>
        <section class="stack">
          <h2>{say(t('登入中的裝置', 'Where you are signed in'), lang)}</h2>
          <DataTable
            walk
            hiddenCaption
            caption={say(t('登入中的裝置', 'Where you are signed in'), lang)}
            columns={[
              { label: say(t('裝置', 'Device'), lang), wraps: true },
              { label: say(t('登入', 'Since'), lang) },
              { label: say(t('最近使用', 'Last used'), lang) },
              { label: say(t('登出', 'Sign out'), lang) },
            ]}
            rows={sessions.map((one) => [
              deviceInWords(one.device) || say(t('不明裝置', 'unknown'), lang),
              <span class="number">{when(one.createdAt)}</span>,
              <span class="number">{when(one.seenAt)}</span>,
              one.id === here ? (
                <Tag tone="good">{say(t('目前這個', 'this one'), lang)}</Tag>
              ) : (
                <form class="inline" method="post" action="/desk/account/sessions">
                  <input type="hidden" name="_csrf" value={c.get('csrf')} />
                  <button class="plainly" name="session" value={one.id}>
                    {say(t('登出', 'Sign out'), lang)}
                    <span class="unseen">
                      ：{deviceInWords(one.device)} {when(one.createdAt)}
                    </span>
                  </button>
                </form>
              ),
            ])}
          />
          {sessions.length > 1 ? (
            <form class="inline" method="post" action="/desk/account/sessions">
              <input type="hidden" name="_csrf" value={c.get('csrf')} />
              <button class="quiet small-button" name="others" value="1">
                {say(t('登出其他所有裝置', 'Sign out everywhere else'), lang)}
              </button>
            </form>
          ) : null}
        </section>
      </div>
    ),
  })
}

/** Browser and system out of what a browser says of itself; enough to know one's own telephone again. */
function deviceInWords(agent: string): string {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\//.exec(agent)?.[1]
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(agent)?.[1]
  return [browser === 'Edg' ? 'Edge' : browser === 'OPR' ? 'Opera' : browser, system].filter(Boolean).join('・')
}

export const confirmPage = (c: Ctx) => confirm(c, [])

async function confirm(c: Ctx, problems: Problem[]) {
  const lang = c.get('lang')
  const found = await mine(c)
  const to = safe(c.req.query('to'))
  const title = t('請再確認一次身分', 'Prove once more who you are')
  const problem = (name: string) => {
    const one = problems.find((each) => each.field === name)
    return one && say(one.says, lang)
  }
  return show(c, {
    title,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <h1>{say(title, lang)}</h1>
        <p>
          {say(
            t('變更帳號設定前，請再輸入一次密碼。', 'Before an account is changed, we ask for the password again.'),
            lang,
          )}
        </p>
        <ErrorSummary problems={problems} lang={lang} />
        {found?.hasPassword ? (
          <Form action={`/desk/account/confirm?to=${encodeURIComponent(to)}`} csrf={c.get('csrf')}>
            <input type="hidden" name="account" value={found.id} autocomplete="username" />
            <PasswordInput
              name="password"
              label={say(t('密碼', 'Password'), lang)}
              lang={lang}
              problem={problem('password')}
            />
            {found.secondFactor ? (
              <CodeInput
                name="code"
                label={say(t('驗證碼或復原碼', 'Code, or a recovery code'), lang)}
                lang={lang}
                problem={problem('code')}
              />
            ) : null}
            <div>
              <button>{say(t('確認', 'Confirm'), lang)}</button>
            </div>
          </Form>
        ) : (
          <>
            <p>
              {say(
                t(
                  '這個帳號沒有本局密碼，請重新登入後十分鐘內辦理。',
                  'This account has no password here. Sign in again, and go on within ten minutes.',
                ),
                lang,
              )}
            </p>
            <p>
              <LinkButton href={`/desk/sign-in?to=${encodeURIComponent(to)}`}>
                {say(t('重新登入', 'Sign in again'), lang)}
              </LinkButton>
            </p>
          </>
        )}
      </div>
    ),
  })
}

export async function confirmPost(c: Ctx) {
  const body = await c.req.parseBody()
  const { context, bureau, now } = house(c)
  const given = { password: String(body.password ?? ''), code: String(body.code ?? '') }
  const problems = await proveAgain(context, bureau.id, me(c), given, now())
  return problems.length > 0 ? confirm(c, problems) : c.redirect(safe(c.req.query('to')), 303)
}

export const passwordPage = async (c: Ctx) => password(c, [])

async function password(c: Ctx, problems: Problem[]) {
  if (!(await mine(c))?.hasPassword) return c.redirect('/desk/account', 303)
  const lang = c.get('lang')
  const title = t('變更密碼', 'Change the password')
  return show(c, {
    title,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <h1>{say(title, lang)}</h1>
        <ErrorSummary problems={problems} lang={lang} />
        <Form action="/desk/account/password" csrf={c.get('csrf')}>
          <input type="hidden" name="account" value={c.get('person').id} autocomplete="username" />
          <PasswordInput
            name="new"
            label={say(t('新密碼', 'New password'), lang)}
            lang={lang}
            fresh
            hint={say(PASSWORD_HINT, lang)}
            problem={problems[0] && say(problems[0].says, lang)}
          />
          <div>
            <button>{say(title, lang)}</button>
          </div>
        </Form>
      </div>
    ),
  })
}

export async function passwordPost(c: Ctx) {
  if (!(await mine(c))?.hasPassword) return c.redirect('/desk/account', 303)
  const { context, bureau, now } = house(c)
  const problems = await changePassword(context, bureau.id, me(c), String((await c.req.parseBody()).new ?? ''), now())
  return problems.length > 0 ? password(c, problems) : c.redirect('/desk/account?done=password', 303)
}

export const secondFactorSetUp = (c: Ctx) => setUp(c, [])

async function setUp(c: Ctx, problems: Problem[]) {
  const lang = c.get('lang')
  const secret = await secretToEnrol(house(c).context, house(c).bureau.id, tokenOf(c) ?? '')
  const title = t('設定第二道驗證', 'Set up the second factor')
  return show(c, {
    title,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <h1>{say(title, lang)}</h1>
        <ErrorSummary problems={problems} lang={lang} />
        <SecretToScan
          secret={inBase32(secret)}
          account={c.get('person').id}
          action="/desk/account/second-factor"
          csrf={c.get('csrf')}
          problems={problems}
          lang={lang}
        />
      </div>
    ),
  })
}

export async function secondFactorPost(c: Ctx) {
  const { context, bureau, now } = house(c)
  const code = String((await c.req.parseBody()).code ?? '')
  const result = await enrol(context, bureau.id, tokenOf(c) ?? '', code, now(), deviceOf(c))
  return 'refused' in result ? setUp(c, [{ field: 'code', says: result.refused }]) : codesOnce(c, result.codes)
}

export async function recoveryCodesPost(c: Ctx) {
  if (!(await mine(c))?.secondFactor) return c.redirect('/desk/account', 303)
  const { context, bureau, now } = house(c)
  return codesOnce(c, await renewRecoveryCodes(context, bureau.id, c.get('person').id, now()))
}

const codesOnce = (c: Ctx, codes: readonly string[]) =>
  show(c, {
    title: t('復原碼', 'Recovery codes'),
    body: (
      <div class="stack wide">
        <RecoveryCodes codes={codes} lang={c.get('lang')} />
        <p class="screen-only">
          <LinkButton href="/desk/account">{say(t('我已收好', 'I have kept them'), c.get('lang'))}</LinkButton>
        </p>
      </div>
    ),
  })

export async function endSessionPost(c: Ctx) {
  const body = await c.req.parseBody()
  const { db, bureau } = house(c)
  const { id, account } = me(c)
  const which = body.others ? { but: id } : { id: String(body.session ?? '') }
  await endSession(db, bureau.id, account, which)
  return c.redirect('/desk/account?done=sessions', 303)
}
