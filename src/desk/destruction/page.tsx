// Destruction lists: what waits for approval, what is approved, what was carried out; and the door for making one.
import { grouped, type Problem, say, showDay, t, taipeiDay } from '#engine'
import { destructionLists } from '#store/destruction/index.ts'
import { DataTable, Empty, ErrorSummary, Form, Tag } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house } from '#web/env.ts'
import { refusedPage, show } from '#web/frames/desk.tsx'
import { stateOf, takesPart, within } from './reach.ts'

export const TITLE = t('檔案銷毀', 'Destruction of files')
export const HERE = '/desk/destruction'
export const destructionPage = (c: Ctx) => drawnLists(c, [])

export async function drawnLists(c: Ctx, problems: readonly Problem[]) {
  const allowed = takesPart(c)
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const lists = await destructionLists(house(c).context, deskSession(c))
  return show(c, {
    title: TITLE,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <h1>{say(TITLE, lang)}</h1>
          <p class="soft">
            {say(
              t(
                `結案後保存年限屆滿的案件，由一人編製目錄、另二人核准後銷毀。年限${FROM[house(c).bureau.archiveFrom ?? 'year-end'].zh}。`,
                `Closed cases whose years of keeping are over: one person lists them, two others approve, then they are destroyed. The years run ${FROM[house(c).bureau.archiveFrom ?? 'year-end'].en}.`,
              ),
              lang,
            )}
          </p>
        </div>
        <ErrorSummary problems={problems} lang={lang} />
        {within(c, 'list-destruction').length > 0 ? (
          <Form action={HERE} csrf={c.get('csrf')}>
            <div class="row">
              <button>{say(t('編製銷毀目錄', 'Make a list'), lang)}</button>
              <span class="soft">
                {say(
                  t(
                    '列入您業務範圍內今天已屆滿的案件，每份至多 1,000 件。',
                    'Everything due today in your programmes, up to 1,000 cases.',
                  ),
                  lang,
                )}
              </span>
            </div>
          </Form>
        ) : null}
        {lists.length === 0 ? (
          <Empty title={say(t('還沒有銷毀目錄', 'There is no list yet'), lang)} />
        ) : (
          <DataTable
            walk
            hiddenCaption
            caption={say(t('銷毀目錄', 'Lists'), lang)}
            columns={[
              { label: say(t('目錄編號', 'List'), lang) },
              { label: say(t('編製', 'Made by'), lang) },
              { label: say(t('案件', 'Cases'), lang), number: true },
              { label: say(t('續存', 'Held back'), lang), number: true },
              { label: say(t('已銷毀', 'Destroyed'), lang), number: true },
              { label: say(t('狀態', 'State'), lang) },
            ]}
            rows={lists.map((one) => [
              <a class="walk number" href={`${HERE}/${one.id}`}>
                {one.number}
              </a>,
              `${one.madeName}　${showDay(taipeiDay(one.at), lang)}`,
              grouped(one.cases),
              grouped(one.held),
              grouped(one.destroyed),
              <Tag tone={stateOf(one).tone}>{say(stateOf(one).name, lang)}</Tag>,
            ])}
          />
        )}
      </div>
    ),
  })
}
const FROM = {
  closing: t('自結案日起算', 'from the day a case was closed'),
  'year-end': t('自結案當年年底起算', 'from the end of the year in which a case was closed'),
}
