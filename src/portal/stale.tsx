// A form sent from a page of an earlier session: said inside the frame, with the way back to the page.
import { say, t } from '#engine'
import type { Ctx } from '#web/env.ts'
import { show } from '#web/frames/portal.tsx'
import { keepSent } from './typed.ts'

export async function stalePage(c: Ctx) {
  const lang = c.get('lang')
  // The form of a step has no page of its own: it stands on the page of its case, where the text is found again.
  const [, number] = /^\/case\/([^/]+)\//.exec(c.req.path) ?? []
  const kept = number !== undefined && (await keepSent(c))
  const title = t('頁面已過期', 'This page is out of date')
  const { pathname, search } = new URL(c.req.url)
  return show(c, {
    title,
    status: 403,
    body: (
      <div class="stack">
        <h1>{say(title, lang)}</h1>
        <p>
          {say(
            t(
              '您在這段期間重新登入或登出過。請回到這一頁，再送出一次。',
              'You signed in or out meanwhile. Go back to the page and send it again.',
            ),
            lang,
          )}
          {kept
            ? say(t('剛才輸入的內容已替您保留（檔案請重選）。', ' What you typed is kept (choose files again).'), lang)
            : ''}
        </p>
        <p>
          <a href={number === undefined ? pathname + search : `/case/${number}`}>
            {say(t('回到這一頁', 'Back to the page'), lang)}
          </a>
        </p>
      </div>
    ),
  })
}
