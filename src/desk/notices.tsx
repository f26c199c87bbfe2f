// Letters that will not arrive by themselves: what failed and why, and the way to send it again or put it on paper.
import { say, t } from '#engine'
import { noticesOf, sendAgain, stuckNotices } from '#store'
import { may } from '#auth/index.ts'
import { DataTable, Form, Notice as Told } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { formValue } from '#web/body.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { NoticeLine, STATES, WAYS } from '#web/notice-line.tsx'
import { missingPage, refusedPage, show } from '#web/frames/desk.tsx'

export const TITLE = t('寄送狀況', 'Letters on their way')

export async function noticesPage(c: Ctx) {
  const lang = c.get('lang')
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const stuck = await stuckNotices(house(c).context, deskSession(c))
  const ways = house(c).channels
  return show(c, {
    title: TITLE,
    body: (
      <div class="stack wide">
        <h1>{say(TITLE, lang)}</h1>
        <p class="soft">
          {ways.length > 0
            ? say(t('設定的寄送方式：', 'Ways that are set up: '), lang) +
              ways.map(({ way }) => say(WAYS[way] ?? t(way, way), lang)).join(lang === 'zh' ? '、' : ', ')
            : say(
                t(
                  '尚未設定寄送方式：文書可在案件頁下載列印，當事人可在本局網站閱讀。',
                  'No way of sending is set up: letters are printed from the case page, and parties read them at the portal.',
                ),
                lang,
              )}
        </p>
        {stuck.length === 0 ? (
          <Told tone="good">
            <p>{say(t('沒有寄不出去的文書。', 'Nothing is stuck.'), lang)}</p>
          </Told>
        ) : (
          <DataTable
            caption={say(t('需要處理的文書', 'Letters that need somebody'), lang)}
            columns={[
              { label: say(t('案號', 'Case'), lang) },
              { label: say(t('文書', 'Letter'), lang) },
              { label: say(t('狀態', 'State'), lang) },
              { label: say(t('處理', 'What to do'), lang) },
            ]}
            rows={stuck.map((one) => {
              const programme = house(c).store.programme(one.programme)
              return [
                <a href={`/desk/cases/${one.caseId}`} class="number">
                  {one.number}
                </a>,
                say(programme.letters?.[one.letter]?.name ?? STATES[one.state], lang),
                <NoticeLine notice={one} lang={lang} desk />,
                <Again c={c} caseId={one.caseId} id={one.id} back="/desk/notices" />,
              ]
            })}
          />
        )}
      </div>
    ),
  })
}

export function Again({ c, caseId, id, back }: { c: Ctx; caseId: string; id: string; back: string }) {
  return (
    <Form action={`/desk/cases/${caseId}/notices/${id}`} csrf={c.get('csrf')}>
      <input type="hidden" name="_return" value={back} />
      <button class="small plain">{say(t('再寄一次', 'Send again'), c.get('lang'))}</button>
    </Form>
  )
}

export async function sendAgainPost(c: Ctx) {
  const [caseId, id] = [c.req.param('id') ?? '', c.req.param('notice') ?? '']
  const session = deskSession(c)
  const found = (await noticesOf(house(c).context, session, caseId)).find((one) => one.id === id)
  if (!found) return missingPage(c)
  const allowed = may(c.get('person'), 'note', found.programme)
  if (allowed !== true) return refusedPage(c, allowed.because)
  await sendAgain(house(c).context, session, caseId, id, instant(c))
  const back = await formValue(c, '_return')
  return c.redirect(back === '/desk/notices' ? back : `/desk/cases/${caseId}`, 303)
}
