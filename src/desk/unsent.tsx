// A form that came too late: its page is of another session, or of none. What was typed is kept, and the way back to it is one press.
import { say, t } from '#engine'
import { type Ctx, house } from '#web/env.ts'
import { show } from '#web/frames/desk.tsx'
import { signInAgain } from './sign-in.tsx'
import type { Whose } from '#store/beside/typed.ts'
import { keepSent } from '#web/typed.ts'

/** Sent with the token of another session. */
export async function staleAtDesk(c: Ctx) {
  if (c.req.path === '/desk/drafts') return (await keepSent(c)) ? c.body(null, 204) : c.body(null, 403)
  const whose = await keepSent(c)
  const lang = c.get('lang')
  if (c.get('person').kind !== 'staff') return signInAgain(c, pageOf(c, whose), whose !== undefined)
  if (whose?.account === c.get('person').id) {
    const back = new URL(pageOf(c, whose), house(c).url ?? 'http://house')
    back.searchParams.set('renewed', '1')
    return c.redirect(back.pathname + back.search, 303)
  }
  const title = t('頁面已過期', 'This page is out of date')
  return show(c, {
    title,
    status: 403,
    body: (
      <div class="stack">
        <h1>{say(title, lang)}</h1>
        <p>
          {whose
            ? say(
                t(
                  '這一頁是另一個帳號開的。您打的內容已替那個帳號保留，以該帳號登入後開啟同一頁就會看到。',
                  'This page was opened by another account. What was typed is kept for that account: sign in as it and open the page again.',
                ),
                lang,
              )
            : say(
                t(
                  '您在這段期間重新登入過，請開啟這一頁後再送出。',
                  'You signed in again meanwhile. Open the page afresh and send it again.',
                ),
                lang,
              )}
        </p>
        <p>
          <a href={pageOf(c, whose)}>{say(t('開啟這一頁', 'Open the page'), lang)}</a>
        </p>
      </div>
    ),
  })
}

/** Sent by nobody who is signed in. */
export async function unsigned(c: Ctx) {
  const whose = await keepSent(c)
  return signInAgain(c, pageOf(c, whose), whose !== undefined)
}

/** Where the form stands: as its token says, or where it was sent to. */
const pageOf = (c: Ctx, whose: Whose | undefined) => {
  if (whose?.page) return whose.page
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}
