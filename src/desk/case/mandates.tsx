// Who acts for a body of a register: given at the counter or by a code that is posted to it, and ended; each stands in the accounts log.
import { type Problem, parseDay, say, showDay, t, taipeiDay, titleOf } from '#engine'
import {
  accountAt,
  citizenOf,
  endMandate,
  giveMandate,
  holdsOn,
  mandatesFor,
  masked,
  may,
  newMandateCode,
  readingOfHolders,
  type Scope,
} from '#auth/index.ts'
import { mandateSlip, toHtml } from '#papers/index.ts'
import { deskSession } from '#web/acting.ts'
import { addressOf } from '#web/address.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { missingPage, refusedPage, show } from '#web/frames/desk.tsx'
import { programmesOfBodies, scopeWords } from '#web/mandates.ts'
import { DataTable, Empty, ErrorSummary, Notice } from '#ui/index.ts'
import { CodeForm, GiveForm, type TypedMandate } from './mandate-forms.tsx'
import { opened } from './opened.ts'
import { SHOWED } from './party-codes.tsx'

export const mandatesPage = async (c: Ctx) => (await body(c)) ?? missingPage(c)

/** The register entry in the address, where it is one for which people act and the reader may say who. */
async function found(c: Ctx) {
  const one = await opened(c, 'mandates')
  const at = one?.programme.body?.at
  return one && at !== undefined ? { ...one, at } : undefined
}

const ended = (c: Ctx, id: string, mandate: string) =>
  endMandate(house(c).db, house(c).bureau.id, mandate, { actor: c.get('person').id, body: id }, house(c).now())

export async function mandatesPost(c: Ctx) {
  const entry = await found(c)
  if (!entry) return missingPage(c)
  const { one, programme, at } = entry
  const allowed = may(c.get('person'), 'give-mandate', programme.id)
  if (allowed !== true) return refusedPage(c, allowed.because)
  const sent = await c.req.parseBody({ all: true })
  const text = (name: string) =>
    String(sent[name] ?? '')
      .slice(0, 300)
      .trim()
  const here = `/desk/cases/${one.id}/mandates`
  if (text('act') === 'end') {
    await ended(c, one.id, text('mandate').slice(0, 60))
    return c.redirect(`${here}?done=end`, 303)
  }
  const { db, context, bureau, now } = house(c)
  const byCode = text('act') === 'code'
  const typed: TypedMandate = {
    act: byCode ? 'code' : 'give',
    email: text('email'),
    showed: text('showed'),
    until: text('until'),
    programmes: [sent.programmes ?? []].flat().map(String),
  }
  const until = typed.until ? parseDay(typed.until) : undefined
  const known = programmesOfBodies(c, programme.id).map(({ id }) => id)
  const chosen = typed.programmes.filter((id) => known.includes(id))
  const problems: Problem[] = []
  if (chosen.length === 0)
    problems.push({ field: 'programmes', says: t('請至少選一項業務。', 'Choose in what they may act.') })
  if (until && 'problem' in until) problems.push({ field: 'until', says: until.problem })
  else if (until && until.day < today(c))
    problems.push({ field: 'until', says: t('期限不能早於今天。', 'It cannot end before today.') })
  const account = byCode || !typed.email ? undefined : await accountAt(context, bureau.id, typed.email)
  if (!byCode && !account) problems.push({ field: 'email', says: typed.email ? NO_ACCOUNT : NO_EMAIL })
  if (!byCode && !SHOWED[typed.showed])
    problems.push({ field: 'showed', says: t('請選擇核對了什麼證件。', 'Say what was shown.') })
  const address = reachedAt(one.values[at])
  if (byCode && address === '') problems.push({ field: '', says: NO_ADDRESS })
  if (one.closedOn)
    problems.push({
      field: '',
      says: t('這筆登記已結束，不能再給予代表權限。', 'This entry has ended: nobody can be let act for it any more.'),
    })
  if (problems.length > 0) return (await body(c, typed, problems)) ?? missingPage(c)
  const scope: Scope = chosen.length === known.length ? 'all' : chosen
  const given = { body: one.id, programmes: scope, ...(until && 'day' in until ? { until: until.day } : {}) }
  const { id: actor } = c.get('person')
  if (account) {
    await giveMandate(db, bureau.id, { ...given, account, showed: typed.showed, actor }, now())
    return c.redirect(`${here}?done=give`, 303)
  }
  const code = await newMandateCode(context, bureau.id, { ...given, actor }, now())
  const name = titleOf(programme, one.values) ?? one.number
  const slip = { bureau, name, address, scope: scopeWords(c, scope), code, at: addressOf(house(c), c), on: today(c) }
  return c.html(toHtml(mandateSlip(slip)))
}

/** A text, an address or the address of an organisation. */
function reachedAt(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  const { district = '', line, address = '' } = value as { district?: string; line?: string; address?: string }
  return line === undefined ? address : district + line
}

const NO_ADDRESS = t(
  '這筆登記沒有地址，不能寄代表碼；請先補登地址，或於臨櫃辦理。',
  'This entry has no address to post a code to. Enter one first, or give it at the counter.',
)
const NO_EMAIL = t('請填當事人帳號的電子郵件。', 'Enter the e-mail of the person’s account.')
const NO_ACCOUNT = t(
  '這個電子郵件還沒有帳號；請當事人先在網站註冊，或改寄代表碼。',
  'This address has no account yet. Ask the person to sign up on the website first, or post a code.',
)
const EMPTY: TypedMandate = { act: '', email: '', showed: '', until: '', programmes: [] }
const DONE: Record<string, ReturnType<typeof t>> = {
  give: t('已給予代表權限，並記入帳號異動紀錄。', 'They may now act for it; the accounts log says so.'),
  end: t('已結束代表權限，立即生效。', 'They may act for it no longer, from now on.'),
}

async function body(c: Ctx, typed = EMPTY, problems: readonly Problem[] = []) {
  const entry = await found(c)
  if (!entry) return undefined
  const { one, programme, at } = entry
  const allowed = may(c.get('person'), 'give-mandate', programme.id)
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const { db, context, bureau } = house(c)
  const mandates = await mandatesFor(db, bureau.id, one.id)
  if (mandates.length > 0)
    await readingOfHolders(db, deskSession(c), { caseId: one.id, programme: programme.id }, instant(c))
  const holders = new Map(
    await Promise.all(
      [...new Set(mandates.map(({ account }) => account))].map(
        async (account) => [account, await citizenOf(context, bureau.id, account)] as const,
      ),
    ),
  )
  const holder = (account: string) => {
    const known = holders.get(account)
    return known ? `${known.name}（${masked('email', known.email)}）` : say(t('帳號已刪除', 'account gone'), lang)
  }
  const title = t('誰代表這個單位', 'Who acts for this body')
  const done = DONE[c.req.query('done') ?? '']
  const forms = { c, typed, problems, one, programmes: programmesOfBodies(c, programme.id) }
  return show(c, {
    title,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <p class="soft">
            <a href={`/desk/cases/${one.id}`}>{one.number}</a>　{titleOf(programme, one.values)}
          </p>
          <h1>{say(title, lang)}</h1>
        </div>
        <ErrorSummary problems={problems} lang={lang} />
        {done ? (
          <Notice tone="good">
            <p>{say(done, lang)}</p>
          </Notice>
        ) : null}
        {mandates.length === 0 ? (
          <Empty title={say(t('還沒有人代表這個單位', 'Nobody acts for it yet'), lang)} />
        ) : (
          <DataTable
            hiddenCaption
            caption={say(title, lang)}
            columns={[
              { label: say(t('代表人', 'Who'), lang), wraps: true },
              { label: say(t('可辦理', 'In what'), lang), wraps: true },
              { label: say(t('給予', 'Given'), lang) },
              { label: say(t('期限', 'Until'), lang) },
              { label: say(t('結束', 'End'), lang) },
            ]}
            rows={mandates.map((each) => [
              holder(each.account),
              scopeWords(c, each.programmes),
              `${showDay(taipeiDay(each.givenAt), lang)} ${say(each.how === 'post' ? t('代表碼', 'by code') : t('臨櫃', 'counter'), lang)}`,
              each.until ? showDay(each.until, lang) : '－',
              holdsOn(each, today(c)) ? (
                <form class="inline" method="post" action={`/desk/cases/${one.id}/mandates`}>
                  <input type="hidden" name="_csrf" value={c.get('csrf')} />
                  <input type="hidden" name="mandate" value={each.id} />
                  <button class="plainly" name="act" value="end">
                    {say(t('結束', 'End'), lang)}
                    <span class="unseen">：{holder(each.account)}</span>
                  </button>
                </form>
              ) : each.endedAt ? (
                showDay(taipeiDay(each.endedAt), lang)
              ) : (
                say(t('已到期', 'over'), lang)
              ),
            ])}
          />
        )}
        <CodeForm {...forms} address={String(one.values[at] ?? '')} />
        <GiveForm {...forms} />
      </div>
    ),
  })
}
