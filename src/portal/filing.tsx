// Filing: a few questions a page, saved as one goes, reviewed before sending, answered with a receipt.
import { setCookie } from 'hono/cookie'
import { hasCode, LANGS, type Problem, type Programme, readFields, say, t } from '#engine'
import type { Ctx } from '#web/env.ts'
import { house, instant, today } from '#web/env.ts'
import { actingSession, filingOf } from '#web/acting.ts'
import { ownEntries } from '#web/bodies.ts'
import { formValue, readBody, SURE } from '#web/body.ts'
import { sendBack, sentBack } from '#web/sent-back.ts'
import { askedFor, namedIn, withNamed } from '#web/named.ts'
import { entriesFor, type Looked, lookedIn, NOTHING } from '#web/entries.ts'
import { accountFor, type Draft, draftOf, keepDraft, openDraftByCode } from '#web/draft.ts'
import { notFoundPage, show } from '#web/frames/portal.tsx'
import { sentAlready, sentOn } from './sent.tsx'
import { ForBodies } from './screens/for-bodies.tsx'
import { BeforeYouStart, FilingPage, ResumePage, ReviewPage } from './screens/filing.tsx'

export async function begin(c: Ctx) {
  const programme = filingOf(c)
  if (!programme) return notFoundPage(c)
  if (actsForNone(c, programme))
    return show(c, {
      title: programme.name,
      crumbs: crumbs(programme),
      body: <ForBodies programme={programme} lang={c.get('lang')} signedIn={c.get('person').account !== undefined} />,
    })
  const draft = await draftOf(c, programme.id)
  return show(c, {
    title: programme.name,
    crumbs: crumbs(programme),
    body: (
      <BeforeYouStart
        programme={programme}
        draft={draft}
        lang={c.get('lang')}
        asked={askedFor(namedIn(c, programme, fieldsOf(programme)))}
      />
    ),
  })
}

/** `?wrong=1`: what was sent from this page and could not be taken, with why; a page of its own, so that Back and reload find it. */
export async function filingPage(c: Ctx) {
  const programme = filingOf(c)
  if (!programme) return notFoundPage(c)
  if (actsForNone(c, programme)) return c.redirect(`/apply/${programme.id}`, 303)
  const draft = await draftOf(c, programme.id)
  const problems = c.req.query('wrong') && draft ? wrongIn(draft) : []
  return page(c, programme, draft, problems)
}

export async function savePage(c: Ctx) {
  const found = await kept(c)
  if (!found) return notFoundPage(c)
  const { programme, at, sent, draft, problems } = found
  const here = `/apply/${programme.id}/${at + 1}`
  const review = c.req.query('from') === 'review' ? 'from=review' : ''
  const lang = await languageIn(c)
  if (lang) {
    setCookie(c, 'lang', lang, { path: '/', maxAge: 31_536_000, sameSite: 'Lax' })
    return c.redirect(review ? `${here}?${review}` : here, 303)
  }
  if (/^(add|remove|find):/.test(sent.pressed ?? '')) return c.redirect(review ? `${here}?${review}` : here, 303)
  if (sent.pressed === 'save' && accountFor(c, programme.id)) return c.redirect('/my-cases?saved=1', 303)
  if (sent.pressed === 'save') return c.redirect(`/resume?saved=${encodeURIComponent(draft.code)}`, 303)
  if (problems.length > 0) return c.redirect(`${here}?wrong=1${review ? `&${review}` : ''}`, 303)
  const again = review !== '' || at + 1 >= (programme.portal?.pages.length ?? 0)
  return c.redirect(again ? `/apply/${programme.id}/review` : `/apply/${programme.id}/${at + 2}`, 303)
}

/** What the page sends by itself while somebody types: kept like any sending, and judged only when they go on. */
export async function keepPage(c: Ctx) {
  return (await kept(c, false)) ? c.body(null, 204) : notFoundPage(c)
}

/** Keeps what was sent from a page of the form, wrong or not, beside what the other pages hold. */
async function kept(c: Ctx, judged = true) {
  const programme = filingOf(c)
  const at = Number(c.req.param('page')) - 1
  const asked = programme?.portal?.pages[at]
  if (!programme || !asked) return undefined
  const before = await draftOf(c, programme.id)
  const session = actingSession(c, programme, programme.portal?.apply ?? '')
  const sent = await readBody(c, session, programme, before?.values)
  const { [WRONG]: _wrong, [LOOKED]: _looked, ...known } = before?.values ?? {}
  // A file is not sent by itself: what stands attached stays so.
  const files = asked.fields.filter((name) => programme.fields[name]?.kind === 'file' && !judged && !(name in sent.raw))
  const fields = asked.fields.filter((name) => !files.includes(name))
  const raw = { ...known, ...blank(fields), ...sent.raw }
  const read = readFields(programme.fields, asked.fields, raw, { today: today(c), strict: true }, raw)
  const doubted = read.doubts.filter((one) => !sure(raw).includes(answerTo(one, raw)))
  const wrong = [...sent.problems, ...read.problems]
  const problems = judged ? (wrong.length > 0 ? wrong : doubted.map(onceMore)) : []
  // What is doubted is doubted once: sent again unchanged, it is meant so.
  const values = judged ? { ...raw, _sure: [...sure(raw), ...doubted.map((one) => answerTo(one, raw))] } : raw
  const draft = await keepDraft(c, {
    programme: programme.id,
    values: {
      ...values,
      ...(problems.length > 0 ? { [WRONG]: problems } : {}),
      ...(problems.length > 0 || sent.pressed ? { [LOOKED]: await lookedIn(c) } : {}),
    },
    page: at + 1,
    ...(before ? { code: before.code } : {}),
  })
  return { programme, at, sent, draft, problems }
}
const WRONG = '_wrong'
/** Enter in a box for finding an entry sends the page: what was looked for is found on the page that comes back. */
const LOOKED = '_looked'
const lookedOn = (draft: Draft | undefined): Looked => (draft?.values[LOOKED] as Looked | undefined) ?? NOTHING
const wrongIn = ({ values }: Draft): Problem[] => (Array.isArray(values[WRONG]) ? (values[WRONG] as Problem[]) : [])

async function languageIn(c: Ctx) {
  const wanted = await formValue(c, '_lang')
  return LANGS.find((one) => one === wanted)
}

export async function review(c: Ctx) {
  const programme = filingOf(c)
  if (!programme) return notFoundPage(c)
  const draft = await draftOf(c, programme.id)
  if (!draft) return c.redirect((await sentAlready(c, programme)) ?? `/apply/${programme.id}`, 303)
  return reviewed(c, programme, draft, [])
}

export async function send(c: Ctx) {
  const programme = filingOf(c)
  const step = programme?.portal?.apply
  if (!programme || !step) return notFoundPage(c)
  const draft = await draftOf(c, programme.id)
  if (!draft) return c.redirect((await sentAlready(c, programme)) ?? `/apply/${programme.id}`, 303)
  const own = actingSession(c, programme, step)
  const session = programme.portal?.unlinked
    ? { ...own, actor: { id: 'portal', role: own.actor.role, via: 'open' as const } }
    : own
  // What is filed for a body is the body's: its filer follows it by their mandate, and no longer than that.
  const account = hasCode(programme.roles[session.actor.role]) ? accountFor(c, programme.id) : undefined
  // The draft's own code is the key: pressing twice, or a lost answer, files once.
  const acted = await house(c).store.begin(
    session,
    programme.id,
    {
      step,
      values: draft.values,
      ...(sure(draft.values).length > 0 || (await formValue(c, '_sure')) ? { despite: SURE } : {}),
    },
    { key: `draft-${draft.code}`, at: instant(c), ...(account ? { account } : {}) },
  )
  if ('refused' in acted)
    return reviewed(
      c,
      programme,
      draft,
      acted.refused.map((one) => ({ field: '', ...one })),
      422,
    )
  if (!('done' in acted)) return notFoundPage(c)
  return sentOn(c, programme, { caseId: acted.done.id, role: session.actor.role })
}

export async function resumePage(c: Ctx) {
  const saved = c.req.query('saved')
  const back = sentBack(c)
  return show(c, {
    title: t('繼續未完成的申請', 'Go on with an application'),
    ...(back ? { status: 422 as const } : {}),
    body: (
      <ResumePage
        saved={saved}
        lang={c.get('lang')}
        csrf={c.get('csrf')}
        {...(back ? { problems: back.problems, typed: back.typed.code } : {})}
      />
    ),
  })
}

export async function resume(c: Ctx) {
  const code = String((await c.req.parseBody())['code'] ?? '').trim()
  const draft = code ? await openDraftByCode(c, code) : undefined
  if (draft) return c.redirect(`/apply/${draft.programme}/${draft.page}`, 303)
  const problems = [
    {
      field: 'code',
      says: t(
        '查無這組代碼，可能已送件或逾期。',
        'We do not know this code. It may have been sent already, or be too old.',
      ),
    },
  ]
  return sendBack(c, problems, { code }, '/resume')
}

async function page(c: Ctx, programme: Programme, draft: Draft | undefined, problems: Problem[]) {
  const pages = programme.portal?.pages ?? []
  const at = Number(c.req.param('page')) - 1
  const asked = pages[at]
  if (!asked) return notFoundPage(c)
  const session = actingSession(c, programme, programme.portal?.apply ?? '')
  const values = withNamed(draft?.values ?? {}, namedIn(c, programme, asked.fields))
  const choosing = await entriesFor(c, programme, asked.fields, session, values, lookedOn(draft))
  return show(c, {
    title: asked.title,
    crumbs: crumbs(programme),
    keeps: true,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <FilingPage
        programme={programme}
        at={at}
        values={values}
        problems={problems}
        {...choosing}
        lang={c.get('lang')}
        csrf={c.get('csrf')}
        fromReview={c.req.query('from') === 'review'}
      />
    ),
  })
}

async function reviewed(c: Ctx, programme: Programme, draft: Draft, problems: Problem[], status?: 422) {
  const step = programme.steps[programme.portal?.apply ?? '']
  const found =
    problems.length > 0
      ? problems
      : readFields(programme.fields, step?.asks ?? [], draft.values, { today: today(c), strict: true }).problems
  const session = actingSession(c, programme, programme.portal?.apply ?? '')
  const { entries } = await entriesFor(c, programme, step?.asks ?? [], session, draft.values, NOTHING)
  return show(c, {
    title: t('送出前請確認', 'Check before you send'),
    crumbs: crumbs(programme),
    ...(status ? { status } : {}),
    body: (
      <ReviewPage
        programme={programme}
        values={draft.values}
        problems={found}
        entries={entries}
        lang={c.get('lang')}
        csrf={c.get('csrf')}
        today={today(c)}
      />
    ),
  })
}

/** What was doubted once and sent again unchanged is meant so. */
const sure = (values: Record<string, unknown>): string[] =>
  Array.isArray(values._sure) ? values._sure.map(String) : []
const answerTo = ({ field }: Problem, values: Record<string, unknown>): string =>
  `${field}=${JSON.stringify(field.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], values))}`
const onceMore = (doubt: Problem): Problem => ({
  ...doubt,
  says: t(
    `${doubt.says.zh}確定沒有打錯，請再按一次「儲存並繼續」。`,
    `${doubt.says.en} If it is what your card says, press Save and continue once more.`,
  ),
})

/** Filed for a body, by somebody who may file for none. */
function actsForNone(c: Ctx, programme: Programme): boolean {
  const { actor } = actingSession(c, programme, programme.portal?.apply ?? '')
  const body = programme.roles[actor.role]?.body
  return body !== undefined && ownEntries(c, programme, body)?.length === 0
}

const fieldsOf = (programme: Programme) => programme.portal?.pages.flatMap((one) => one.fields) ?? []
/** A box unticked sends nothing: the fields of a page start from nothing, or it could never be unticked. */
const blank = (fields: readonly string[]) => Object.fromEntries(fields.map((name) => [name, undefined]))
const crumbs = (programme: Programme) => [{ label: programme.name, href: `/services/${programme.id}` }]
export const pageTitle = (programme: Programme, at: number, lang: 'zh' | 'en') =>
  say(programme.portal?.pages[at]?.title ?? programme.name, lang)
