// Puts a desk screen into its frame: what this person's office opens, and who they are.
import { getCookie, setCookie } from 'hono/cookie'
import type { ComponentChildren } from 'preact'
import { type Lang, type Programme, say, t, type Text } from '#engine'
import { may, RIGHTS } from '#auth/index.ts'
import { DeskPage, page, PlainPage, type Rail } from '#ui/index.ts'
import { type Ctx, house } from '../env.ts'
import { firstSteps } from '../acting.ts'
import { DemoBar } from './demo-bar.tsx'
import { takesOn } from '#web/own-screens.ts'

export type Shown = { title: Text; body: ComponentChildren; status?: 200 | 403 | 404 | 409 | 422; query?: string }

export function show(c: Ctx, { title, body, status = 200, query }: Shown) {
  const lang = c.get('lang')
  const person = c.get('person')
  const role = RIGHTS.find((right) => right.role === person.roles[0]?.role)
  return c.html(
    page(
      <DeskPage
        lang={lang}
        title={say(title, lang)}
        site={house(c).bureau}
        path={c.req.path}
        asked={new URL(c.req.url).search}
        theme={getCookie(c, 'theme')}
        csrf={c.get('csrf')}
        rail={rail(c)}
        who={{ name: person.name, role: role ? say(role.name, lang) : '' }}
        demo={<DemoBar c={c} />}
        {...(query === undefined ? {} : { query })}
      >
        {body}
      </DeskPage>,
    ),
    status,
  )
}

export function plain(
  c: Ctx,
  title: Text,
  body: ComponentChildren,
  status: 200 | 401 | 403 | 404 | 422 | 429 | 500 = 200,
) {
  const lang = c.get('lang')
  return c.html(
    page(
      <PlainPage
        lang={lang}
        title={say(title, lang)}
        site={house(c).bureau}
        path={c.req.path}
        asked={new URL(c.req.url).search}
        theme={getCookie(c, 'theme')}
        demo={<DemoBar c={c} />}
      >
        {body}
      </PlainPage>,
    ),
    status,
  )
}

/** The work areas this person's rights open; nothing is shown that would be refused. */
function rail(c: Ctx): Rail {
  const lang = c.get('lang')
  const person = c.get('person')
  const reads = may(person, 'read') === true
  const begins = begun(c)
  return [
    ...(reads
      ? [
          { label: say(t('工作清單', 'Worklist'), lang), href: '/desk' },
          { label: say(t('督導儀表板', 'Dashboard'), lang), href: '/desk/dashboard' },
          { label: say(t('事業單位與團體', 'Organisations'), lang), href: '/desk/organisations' },
        ]
      : []),
    ...(takesOn('visits', person, house(c).programmes).length > 0
      ? [{ label: say(t('外出檢查', 'Visits'), lang), href: '/desk/visits' }]
      : []),
    ...begins.slice(0, IN_RAIL).map((one, at) => ({
      label: lang === 'zh' ? short(one.name.zh, 12) : short(say(one.name, lang), 26),
      href: `/desk/new/${one.id}`,
      ...(at === 0 ? { heading: say(t('收件與登錄', 'Enter'), lang) } : {}),
    })),
    ...(begins.length > IN_RAIL
      ? [
          {
            label: say(t(`全部 ${begins.length} 項業務…`, `All ${begins.length} programmes…`), lang),
            href: '/desk/new',
          },
        ]
      : []),
    ...(may(person, 'note') === true
      ? [
          {
            label: say(t('出勤與工資檢查', 'Payroll check'), lang),
            href: '/desk/payroll',
            heading: say(t('檢查工具', 'Tools'), lang),
          },
        ]
      : []),
    ...(reads ? [{ label: say(t('寄送狀況', 'Letters on their way'), lang), href: '/desk/notices' }] : []),
    ...(may(person, 'pay') === true || may(person, 'enter-figure') === true
      ? [
          {
            label: say(t('付款與預算', 'Payments and budget'), lang),
            href: '/desk/payments',
            heading: say(t('出納', 'Cashier'), lang),
          },
        ]
      : []),
    ...(reads
      ? [
          {
            label: say(t('半年報', 'Half-year report'), lang),
            href: '/desk/reports',
            heading: say(t('統計', 'Figures'), lang),
          },
          { label: say(t('衡量指標', 'Scorecard'), lang), href: '/desk/scorecard' },
          { label: say(t('服務承諾', 'Commitments'), lang), href: '/desk/commitments' },
          ...(may(person, 'enter-figure') === true
            ? [{ label: say(t('登錄數字', 'Entered figures'), lang), href: '/desk/figures' }]
            : []),
        ]
      : []),
    ...(reads
      ? [
          {
            label: say(t('業務說明', 'Programmes'), lang),
            href: '/desk/programmes',
            heading: say(t('說明', 'Learn'), lang),
          },
        ]
      : []),
    ...(may(person, 'read-rights') === true ? [{ label: say(t('權限表', 'Rights'), lang), href: '/desk/rights' }] : []),
    ...(may(person, 'close-day') === true
      ? [{ label: say(t('辦公日曆', 'Calendar'), lang), href: '/desk/calendar' }]
      : []),
    ...headed(t('個人資料與檔案', 'Data and files'), lang, [
      ...(may(person, 'answer-data-request') === true
        ? [{ label: say(t('個人資料', 'A person’s data'), lang), href: '/desk/person' }]
        : []),
      ...(may(person, 'list-destruction') === true || may(person, 'approve-destruction') === true
        ? [{ label: say(t('檔案銷毀', 'Destruction of files'), lang), href: '/desk/destruction' }]
        : []),
      ...(may(person, 'read-log') === true
        ? [{ label: say(t('調閱紀錄', 'Reading log'), lang), href: '/desk/reading-log' }]
        : []),
    ]),
    {
      label: say(t('我的帳號', 'My account'), lang),
      href: '/desk/account',
      heading: say(t('帳號', 'Accounts'), lang),
    },
    ...(may(person, 'administer-accounts') === true
      ? [{ label: say(t('人員帳號', 'Staff accounts'), lang), href: '/desk/accounts' }]
      : []),
    ...(may(person, 'read-account-log') === true
      ? [{ label: say(t('帳號異動紀錄', 'Changes to accounts'), lang), href: '/desk/account-log' }]
      : []),
  ]
}
/** Under one heading, which stands over the first of them that is there. */
const headed = (heading: Text, lang: Lang, items: { label: string; href: string }[]) =>
  items.map((one, at) => (at === 0 ? { ...one, heading: say(heading, lang) } : one))

/** What this person may enter, with what they entered last ahead: an office with many programmes uses a few. */
export function begun(c: Ctx): Programme[] {
  const person = c.get('person')
  const last = (getCookie(c, LAST) ?? '').split('.')
  const place = (one: Programme) => (last.includes(one.id) ? last.indexOf(one.id) : last.length)
  return house(c)
    .programmes.filter((one) => firstSteps(person, one).length > 0)
    .toSorted((a, b) => place(a) - place(b))
}
export function noteBegun(c: Ctx, programme: string): void {
  const last = [programme, ...(getCookie(c, LAST) ?? '').split('.').filter((one) => one && one !== programme)]
  setCookie(c, LAST, last.slice(0, IN_RAIL).join('.'), {
    path: '/desk',
    maxAge: 31_536_000,
    sameSite: 'Lax',
    httpOnly: true,
  })
}
const LAST = 'begun'
const IN_RAIL = 6
const short = (name: string, most: number) => (name.length > most ? `${name.slice(0, most - 1)}…` : name)

export const refusedPage = (c: Ctx, because: Text) =>
  show(c, {
    title: t('沒有權限', 'Not allowed'),
    status: 403,
    body: (
      <div class="stack">
        <h1>{say(t('沒有權限', 'Not allowed'), c.get('lang'))}</h1>
        <p>{say(because, c.get('lang'))}</p>
      </div>
    ),
  })
export const missingPage = (c: Ctx) =>
  show(c, {
    title: t('查無資料', 'Not found'),
    status: 404,
    body: (
      <div class="stack">
        <h1>{say(t('查無資料', 'Not found'), c.get('lang'))}</h1>
        <p>
          {say(
            t(
              '沒有這個案件或頁面，或不在您的業務範圍。',
              'There is no such case or page, or it is not in your field of work.',
            ),
            c.get('lang'),
          )}
        </p>
        <p>
          <a href="/desk">{say(t('回工作清單', 'Back to the worklist'), c.get('lang'))}</a>
        </p>
      </div>
    ),
  })
