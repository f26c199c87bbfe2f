// LINE: an account is joined to it by a code that its holder types to the bureau's official account.
import { say, t } from '#engine'
import { joinLine, leaveLine, newLineCode, onLine } from '#auth/index.ts'
import { isFromLine } from '#notices'
import { Form } from '#ui/index.ts'
import { type Ctx, house } from '#web/env.ts'
import { isCitizen } from './account/signing-in.tsx'

type Sent = { events?: { type?: string; source?: { userId?: string }; message?: { type?: string; text?: string } }[] }

/** What LINE tells us; anything not signed by it is nobody's. */
export async function lineHook(c: Ctx) {
  const { line, context, bureau, now } = house(c)
  if (!line) return c.notFound()
  const body = await c.req.text()
  if (!isFromLine(line, body, c.req.header('x-line-signature') ?? '')) return c.text('', 401)
  const { events = [] } = JSON.parse(body) as Sent
  for (const { type, source, message } of events)
    if (type === 'message' && message?.type === 'text' && source?.userId)
      await joinLine(context, bureau.id, message.text ?? '', source.userId, now())
  return c.json({})
}

/** The part of the account's page; nothing where the bureau has no LINE. */
export async function lineSection(c: Ctx) {
  const { line, context, bureau } = house(c)
  if (!line) return null
  const lang = c.get('lang')
  const account = c.get('person').account ?? ''
  const joined = await onLine(context, bureau.id, account)
  const code =
    c.req.query('line') === 'code' && !joined
      ? await newLineCode(context, bureau.id, account, house(c).now())
      : undefined
  return (
    <section class="stack">
      <h2>{say(t('用 LINE 收通知', 'Notices by LINE'), lang)}</h2>
      {joined ? (
        <Form action="/account/line" csrf={c.get('csrf')}>
          <p>
            {say(
              t('已連結 LINE，案件有新文件時會通知您。', 'Joined: you are told when your cases have a new letter.'),
              lang,
            )}
          </p>
          <button class="plain">{say(t('取消連結', 'Leave'), lang)}</button>
        </Form>
      ) : code ? (
        <>
          <p>
            {say(
              t(
                '加入本局官方帳號為好友後，傳送這組號碼，三十分鐘內有效：',
                'Add our official account as a friend and send it this number within thirty minutes:',
              ),
              lang,
            )}
          </p>
          <p class="code">{code.replace(/^(\d{4})/, '$1 ')}</p>
        </>
      ) : (
        <p>
          <a class="button plain" href="/account?line=code">
            {say(t('連結 LINE', 'Join LINE'), lang)}
          </a>
        </p>
      )}
    </section>
  )
}

export async function leaveLinePost(c: Ctx) {
  if (isCitizen(c)) await leaveLine(house(c).context, house(c).bureau.id, c.get('person').account ?? '')
  return c.redirect('/account', 303)
}
