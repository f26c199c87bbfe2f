// Puts a portal screen into its frame and answers with it.
import { getCookie } from 'hono/cookie'
import type { ComponentChildren } from 'preact'
import { say, t, type Text } from '#engine'
import { type About, page, PublicPage } from '#ui/index.ts'
import { type Ctx, house } from '../env.ts'
import { DemoBar } from './demo-bar.tsx'

export type Shown = {
  title: Text
  body: ComponentChildren
  crumbs?: { label: Text; href: string }[]
  status?: 200 | 403 | 404 | 409 | 410 | 422
  narrow?: boolean
  about?: About
  /** A form on the page takes what is typed along into another language. */
  keeps?: boolean
  /** What is being searched for, kept in the box at the top. */
  query?: string
}

export function show(c: Ctx, { title, body, crumbs = [], status = 200, narrow, about, query, keeps }: Shown) {
  const lang = c.get('lang')
  const wrong = status === 422 ? say(t('有誤：', 'Error: '), lang) : ''
  return c.html(
    page(
      <PublicPage
        lang={lang}
        title={wrong + say(title, lang)}
        site={house(c).bureau}
        path={c.req.path}
        asked={new URL(c.req.url).search}
        theme={getCookie(c, 'theme')}
        crumbs={crumbs}
        narrow={narrow ?? false}
        {...(keeps ? { keeps } : {})}
        search={{ action: '/search', ...(query ? { query } : {}) }}
        about={about}
        demo={<DemoBar c={c} />}
      >
        {body}
      </PublicPage>,
    ),
    status,
  )
}

export const notFoundPage = (c: Ctx) =>
  show(c, {
    title: t('找不到這個頁面', 'Page not found'),
    status: 404,
    narrow: true,
    body: (
      <>
        <h1>{say(t('找不到這個頁面', 'Page not found'), c.get('lang'))}</h1>
        <p>
          {say(
            t(
              '網址可能已變更。您可以回首頁，或用案號查詢案件。',
              'The address may have changed. Go to the home page, or follow a case by its number.',
            ),
            c.get('lang'),
          )}
        </p>
        <p>
          <a class="button" href="/">
            {say(t('回首頁', 'Home'), c.get('lang'))}
          </a>
        </p>
      </>
    ),
  })
