// Signing in and out at the desk.
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Pending } from '#auth/oidc.ts'
import { say, t, type Text } from '#engine'
import {
  citizenOf,
  DEMO_STAFF,
  deviceOf,
  doorOf,
  HOLDER,
  forgetToken,
  fromOf,
  isKnown,
  makeKnown,
  openSession,
  rememberToken,
  RIGHTS,
  secondFactor,
  secure,
  signIn,
  signOut,
  staffOf,
  tokenOf,
  type SignedIn,
  type Stage,
} from '#auth/index.ts'
import { CodeInput, ErrorSummary, Form, Notice, PasswordInput, TextInput } from '#ui/index.ts'
import { addressOf } from '#web/address.ts'
import { type Ctx, house } from '#web/env.ts'
import { plain } from '#web/frames/desk.tsx'

/** Somebody whose session ended while they were typing: they sign in here and are led back to the form. */
export const signInAgain = (c: Ctx, to: string, kept: boolean) =>
  drawn(c, [], '', {
    to: safe(to),
    says: kept
      ? t(
          '您的登入已結束。剛才輸入的內容已保留，登入後會回到同一頁，內容都在。',
          'Your session has ended. What you typed is kept: sign in, and you are back at the form with it.',
        )
      : t('您的登入已結束，請重新登入。', 'Your session has ended. Please sign in again.'),
  })

/** Back to a page of the desk only; what no address may hold stands in it as its code. */
export function safe(to: string | undefined): string {
  if (!to || !/^\/desk(?:[/?]|$)/.test(to) || !URL.canParse(to, 'http://desk')) return '/desk'
  const { pathname, search } = new URL(to, 'http://desk')
  return /^\/desk(?:\/|$)/.test(pathname) ? pathname + search : '/desk'
}
/** What this bureau asks of its staff beyond a password. */
export const demandsOf = (c: Ctx) => ({ secondFactor: house(c).bureau.secondFactor === 'demanded' })

export const signInPage = (c: Ctx) => drawn(c, [], '')

type Ended = { to: string; says: Text }
function drawn(c: Ctx, problems: { field: string; says: Text }[], account: string, ended?: Ended) {
  const lang = c.get('lang')
  const to = ended?.to ?? safe(c.req.query('to'))
  return plain(
    c,
    t('機關人員登入', 'Officers: sign in'),
    <div class="stack wide">
      <h1>{say(t('機關人員登入', 'Officers: sign in'), lang)}</h1>
      <ErrorSummary problems={problems} lang={lang} />
      {ended ? (
        <Notice tone="warn">
          <p>{say(ended.says, lang)}</p>
        </Notice>
      ) : null}
      {house(c).demo && !mayPlay(c) ? (
        <Notice title={say(t('示範登入', 'Demonstration sign-in'), lang)}>
          <p>{say(ONLY_HERE, lang)}</p>
        </Notice>
      ) : null}
      {mayPlay(c) ? (
        <section class="stack">
          <h2>{say(t('示範登入', 'Demonstration sign-in'), lang)}</h2>
          <div class="tiles">
            {[...DEMO_STAFF, HOLDER].map((one) => (
              <form method="post" action={`/desk/demo-sign-in?to=${encodeURIComponent(to)}`} class="card">
                <input type="hidden" name="_csrf" value={c.get('csrf')} />
                <strong>{one.name}</strong>
                <span class="soft small">
                  {say(
                    'roles' in one
                      ? (RIGHTS.find((right) => right.role === one.roles[0]?.role)?.name ?? t('', ''))
                      : t('代表工會的民眾（網站）', 'A citizen who acts for a union (website)'),
                    lang,
                  )}
                </span>
                <div>
                  <button class="quiet small-button" name="account" value={one.id}>
                    {say(t('以此身分登入', 'Sign in'), lang)}
                    <span class="unseen">：{one.name}</span>
                  </button>
                </div>
              </form>
            ))}
          </div>
        </section>
      ) : null}
      <section class="stack">
        {house(c).oidc ? (
          <p>
            <a class="button quiet" href={`/desk/oidc/start?to=${encodeURIComponent(to)}`}>
              {say(t('以市府帳號登入', 'Sign in with the city account'), lang)}
            </a>
          </p>
        ) : null}
        {house(c).demo ? <h2>{say(t('一般登入', 'Ordinary sign-in'), lang)}</h2> : null}
        <Form action={`/desk/sign-in?to=${encodeURIComponent(to)}`} csrf={c.get('csrf')}>
          <TextInput
            name="account"
            label={say(t('帳號', 'Account'), lang)}
            lang={lang}
            short
            value={account}
            autocomplete="username"
          />
          <PasswordInput name="password" label={say(t('密碼', 'Password'), lang)} lang={lang} />
          <div>
            <button>{say(t('登入', 'Sign in'), lang)}</button>
          </div>
        </Form>
      </section>
    </div>,
    ended ? 401 : problems.length > 0 ? 422 : 200,
  )
}

/** One button makes anybody an administrator, so it is for whoever sits at the machine, unless the operator opened it to all. */
const mayPlay = (c: Ctx) => house(c).demo && (house(c).demoOpen === true || doorOf(c).here)
const ONLY_HERE = t(
  '示範身分只能在執行本系統的電腦上使用（http://localhost）。要讓其他電腦也能使用，請以 DEMO=open 啟動。',
  'The demonstration accounts work on the computer that runs the system only (http://localhost). To open them to other computers, start with DEMO=open.',
)

export async function signInPost(c: Ctx) {
  const body = await c.req.parseBody()
  const account = String(body.account ?? '')
  const { context, bureau } = house(c)
  const mark = `staff/${account.trim().toLowerCase().slice(0, 100)}`
  const known = isKnown(c, context, bureau.id, mark)
  const result = await signIn(
    house(c).db,
    bureau.id,
    { account, password: String(body.password ?? ''), from: fromOf(c), device: deviceOf(c), known },
    house(c).now(),
    demandsOf(c),
  )
  if (!('refused' in result)) makeKnown(c, context, bureau.id, mark)
  return 'refused' in result ? drawn(c, [{ field: 'account', says: result.refused }], account) : enter(c, result)
}

export async function demoSignIn(c: Ctx) {
  const lang = c.get('lang')
  if (house(c).demo && !mayPlay(c))
    return plain(c, t('示範登入', 'Demonstration sign-in'), <p>{say(ONLY_HERE, lang)}</p>, 403)
  const body = await c.req.parseBody()
  if (house(c).demo && body.account === HOLDER.id) {
    if (!(await citizenOf(house(c).context, house(c).bureau.id, HOLDER.id))) return c.redirect('/desk/sign-in', 303)
    const person = { id: HOLDER.id, name: '', kind: 'citizen', bureau: house(c).bureau.id, roles: [] } as const
    const signed = await openSession(house(c).db, person.bureau, person, 'whole', house(c).now(), HOLDER.id)
    rememberToken(c, signed.token)
    return c.redirect('/my-cases', 303)
  }
  const staff = house(c).demo ? await staffOf(house(c).db, house(c).bureau.id, house(c).now()) : []
  const one = staff.find((each) => each.id === body.account && DEMO_STAFF.some(({ id }) => id === each.id))
  if (!one)
    return plain(
      c,
      t('沒有這個頁面', 'Not found'),
      <p>{say(t('沒有這個頁面。', 'There is no such page.'), c.get('lang'))}</p>,
      404,
    )
  const how = { device: deviceOf(c) }
  return enter(c, await openSession(house(c).db, house(c).bureau.id, one, 'whole', house(c).now(), one.id, how))
}

/** Where each thing that is still asked is asked. */
const NEXT: Record<Stage, string | undefined> = {
  whole: undefined,
  code: undefined,
  'second-factor': '/desk/second-factor',
  'new-password': '/desk/first/password',
  enrol: '/desk/first/second-factor',
}

/** The session a browser had before ends where the next begins, and the token it knew with it. */
export async function enter(c: Ctx, result: SignedIn) {
  const before = tokenOf(c)
  if (before) await signOut(house(c).db, house(c).bureau.id, before)
  rememberToken(c, result.token)
  const to = safe(c.req.query('to'))
  const next = NEXT[result.stage]
  return c.redirect(next ? `${next}?to=${encodeURIComponent(to)}` : to, 303)
}

const PENDING = 'oidc'
const returnTo = (c: Ctx) => new URL('/desk/oidc/return', addressOf(house(c), c)).href

/** The address the browser came back to, as the browser knows it. */
function cameBack(c: Ctx): URL {
  const { pathname, search } = new URL(c.req.url)
  return new URL(pathname + search, addressOf(house(c), c))
}

export async function oidcStart(c: Ctx) {
  const { oidc } = house(c)
  if (!oidc) return c.redirect('/desk/sign-in', 303)
  const begun = await oidc.start(returnTo(c)).catch(() => undefined)
  if (!begun)
    return drawn(
      c,
      [
        {
          field: '',
          says: t(
            '市府帳號服務暫時無法連線，請改用本局帳號。',
            'The city account service cannot be reached. Use your account here.',
          ),
        },
      ],
      '',
    )
  setCookie(c, PENDING, JSON.stringify({ ...begun.pending, to: safe(c.req.query('to')) }), {
    path: '/desk/oidc',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: 600,
    secure: secure(c),
  })
  return c.redirect(begun.to, 303)
}

export async function oidcReturn(c: Ctx) {
  const { oidc } = house(c)
  if (!oidc) return c.redirect('/desk/sign-in', 303)
  const kept = pendingIn(getCookie(c, PENDING))
  deleteCookie(c, PENDING, { path: '/desk/oidc' })
  const result = await oidc.finish(house(c).db, house(c).bureau.id, cameBack(c), kept, house(c).now())
  if ('refused' in result) return drawn(c, [{ field: '', says: result.refused }], '')
  const before = tokenOf(c)
  if (before) await signOut(house(c).db, house(c).bureau.id, before)
  rememberToken(c, result.token)
  return c.redirect(safe(kept?.to), 303)
}

function pendingIn(cookie: string | undefined): (Pending & { to?: string }) | undefined {
  try {
    const found: unknown = JSON.parse(cookie ?? '')
    const whole =
      typeof found === 'object' && found !== null && 'verifier' in found && 'state' in found && 'nonce' in found
    return whole ? (found as Pending & { to?: string }) : undefined
  } catch {
    return undefined
  }
}

export const secondFactorPage = (c: Ctx) => asked(c, [])
function asked(c: Ctx, problems: { field: string; says: Text }[]) {
  const lang = c.get('lang')
  return plain(
    c,
    t('第二道驗證', 'Second factor'),
    <div class="stack wide">
      <h1>{say(t('第二道驗證', 'Second factor'), lang)}</h1>
      <ErrorSummary problems={problems} lang={lang} />
      <Form action={`/desk/second-factor?to=${encodeURIComponent(safe(c.req.query('to')))}`} csrf={c.get('csrf')}>
        <CodeInput
          name="code"
          label={say(t('驗證碼', 'Code'), lang)}
          lang={lang}
          hint={say(
            t(
              '驗證器上的六位數字；手機不在身邊時，可用一組復原碼。',
              'Six digits from your authenticator; or a recovery code, if your phone is not with you.',
            ),
            lang,
          )}
        />
        <div>
          <button>{say(t('確認', 'Confirm'), lang)}</button>
        </div>
      </Form>
    </div>,
    problems.length > 0 ? 422 : 200,
  )
}

export async function verifySecondFactor(c: Ctx) {
  const body = await c.req.parseBody()
  const result = await secondFactor(
    house(c).context,
    house(c).bureau.id,
    tokenOf(c) ?? '',
    String(body.code ?? ''),
    house(c).now(),
    demandsOf(c),
    deviceOf(c),
  )
  return 'refused' in result ? asked(c, [{ field: 'code', says: result.refused }]) : enter(c, result)
}

export async function signOutPost(c: Ctx) {
  const token = tokenOf(c)
  if (token) await signOut(house(c).db, house(c).bureau.id, token)
  forgetToken(c)
  return c.redirect('/', 303)
}
