// The receipt: an address of its own that this browser alone may read, for an hour, and the way on into the case.
import { type Case, clockSentence, type Lang, nextClock, type Programme, say, t } from '#engine'
import { Form, Notice } from '#ui/index.ts'
import { type Ctx, house } from '#web/env.ts'
import { accountFor, draftOf, forgetDraft } from '#web/draft.ts'
import { letIn } from './entering.ts'
import { notFoundPage, show } from '#web/frames/portal.tsx'
import { dropSlip, keepSlip, readSlip } from './shown-once.ts'

const pathOf = (programme: Programme) => `/apply/${programme.id}`
const filed = (c: Ctx) => {
  const found = house(c).programmes.find((one) => one.id === c.req.param('programme'))
  return found?.portal?.apply ? found : undefined
}

/** What leads back to nobody leaves its slip for ten minutes only: others may use the machine after them. */
export async function sentOn(c: Ctx, programme: Programme, mine: { caseId: string; role: string }) {
  await keepSlip(c, pathOf(programme), mine, programme.portal?.unlinked ? 10 : 60)
  return c.redirect(`${pathOf(programme)}/sent`, 303)
}

/** Where somebody goes who has no draft but has just sent one: pressing twice, or Back. */
export const sentAlready = async (c: Ctx, programme: Programme): Promise<string | undefined> =>
  (await readSlip(c, pathOf(programme))) ? `${pathOf(programme)}/sent` : undefined

export async function sentPage(c: Ctx) {
  const programme = filed(c)
  if (!programme) return notFoundPage(c)
  const found = await readSlip(c, pathOf(programme))
  if (!found) return c.redirect('/status', 303)
  // Only now that the receipt has arrived: a lost answer finds its draft again, and the draft its case.
  const draft = await draftOf(c, programme.id)
  if (draft) await forgetDraft(c, draft)
  return show(c, {
    title: t('已收件', 'Received'),
    crumbs: [{ label: programme.name, href: `/services/${programme.id}` }],
    body: (
      <ReceiptPage
        programme={programme}
        number={found.one.number}
        code={found.code}
        one={found.one}
        lang={c.get('lang')}
        csrf={c.get('csrf')}
        kept={accountFor(c, programme.id) !== undefined}
      />
    ),
  })
}

export async function sentPost(c: Ctx) {
  const programme = filed(c)
  if (!programme) return notFoundPage(c)
  const found = await readSlip(c, pathOf(programme))
  const away = (await c.req.parseBody())._done !== undefined
  if (away) dropSlip(c, pathOf(programme))
  if (away || !found?.code) return c.redirect(away ? '/' : '/status', 303)
  const entered = await house(c).store.enter(house(c).bureau.id, found.one.number, found.code)
  if (!entered || c.get('person').kind === 'staff') return c.redirect(`/status?number=${found.one.number}`, 303)
  await letIn(c, entered)
  return c.redirect(`/case/${found.one.number}`, 303)
}

/** @param code none where a body filed */
type Props = {
  programme: Programme
  number: string
  code: string | undefined
  one: Case
  lang: Lang
  csrf: string
  kept: boolean
}
export function ReceiptPage({ programme, number, code, one, lang, csrf, kept }: Props) {
  const next = nextClock(one)
  return (
    <div class="stack wide">
      <h1>{say(t('我們已收到您的申請', 'We have received your application'), lang)}</h1>
      <Notice tone="good">
        <dl class="facts close">
          <div>
            <dt>{say(t('案號', 'Case number'), lang)}</dt>
            <dd class="code" id="case-number">
              {number}
            </dd>
          </div>
          {code ? (
            <div>
              <dt>{say(t('查詢碼', 'Access code'), lang)}</dt>
              <dd class="code" id="access-code">
                {code}
              </dd>
            </div>
          ) : null}
        </dl>
        <p>
          {say(
            code === undefined
              ? t(
                  '案件已列在「我的案件」，代表這個單位的人登入後都看得到，不需要查詢碼。',
                  'It stands under “My cases” for everybody who acts for this body; no access code is needed.',
                )
              : programme.portal?.unlinked
                ? t(
                    '請抄下或列印這一頁。查詢碼只給您，遺失後無法補發。這一頁十分鐘後就不能再看。',
                    'Write this down or print this page. The code is for you alone and cannot be given again. This page closes in ten minutes.',
                  )
                : t(
                    '請抄下或列印這一頁，收件證明上也有。查詢碼只給您，請勿交給他人。這一頁一小時後就不能再看。',
                    'Write this down or print this page; your receipt says it, too. The code is for you alone. This page closes in an hour.',
                  ),
            lang,
          )}
        </p>
      </Notice>
      {next ? (
        <section class="stack tight">
          <h2>{say(t('接下來', 'What happens next'), lang)}</h2>
          <p>{say(clockSentence(programme, next), lang)}</p>
        </section>
      ) : null}
      <p class="row screen-only">
        {kept ? (
          <a class="button" href={`/case/${number}`}>
            {say(t('查看案件', 'See the case'), lang)}
          </a>
        ) : null}
        {kept ? <a href="/my-cases">{say(t('已加入我的案件', 'It is among my cases'), lang)}</a> : null}
      </p>
      {kept ? null : (
        <div class="screen-only">
          <Form action={`/apply/${programme.id}/sent`} csrf={csrf}>
            <div class="row">
              <button>{say(t('查看案件', 'See the case'), lang)}</button>
              <button class="quiet" name="_done" value="yes">
                {say(t('我已抄下，從這台裝置清除', 'I have written it down: clear it from this device'), lang)}
              </button>
            </div>
          </Form>
        </div>
      )}
    </div>
  )
}
