// One destruction list with its items, who approved it, and what may be done with it now.
import { cited, grouped, type Problem, say, showDay, t, taipeiDay, type Text } from '#engine'
import type { Item } from '#store/destruction/index.ts'
import { toCsv } from '#papers/index.ts'
import { DataTable, ErrorSummary, Facts, Notice, Tag } from '#ui/index.ts'
import { type Ctx, house } from '#web/env.ts'
import { missingPage, refusedPage, show } from '#web/frames/desk.tsx'
import { ActsOn } from './acts-on.tsx'
import { HERE } from './page.tsx'
import { leftOf, type Opened, openedList, stateOf, takesPart } from './reach.ts'

export type Said = { problems?: readonly Problem[]; typed?: Record<string, string>; told?: Text }
export const destructionListPage = async (c: Ctx) => {
  const allowed = takesPart(c)
  if (allowed !== true) return refusedPage(c, allowed.because)
  const found = await openedList(c)
  return found ? drawnList(c, found, {}) : missingPage(c)
}

export function drawnList(c: Ctx, found: Opened, { problems = [], typed = {}, told }: Said) {
  const lang = c.get('lang')
  const { list, items } = found
  const title = t(`銷毀目錄 ${list.number}`, `Destruction list ${list.number}`)
  return show(c, {
    title,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <p class="screen-only">
          <a href={HERE}>{say(t('回銷毀目錄', 'Back to the lists'), lang)}</a>
        </p>
        <div class="row between">
          <h1>{say(title, lang)}</h1>
          <Tag tone={stateOf(list).tone}>{say(stateOf(list).name, lang)}</Tag>
        </div>
        <ErrorSummary problems={problems} lang={lang} />
        {told ? (
          <Notice tone="good">
            <p>{say(told, lang)}</p>
          </Notice>
        ) : null}
        <Facts
          items={[
            {
              label: say(t('編製', 'Made by'), lang),
              value: `${list.madeName}　${showDay(taipeiDay(list.at), lang)}`,
            },
            ...list.approvals.map((one) => ({
              label: say(t('核准', 'Approved by'), lang),
              value: `${one.name}　${showDay(taipeiDay(one.at), lang)}`,
            })),
            {
              label: say(t('案件', 'Cases'), lang),
              value: say(
                t(
                  `${grouped(list.cases)} 件：續存 ${grouped(list.held)}，已銷毀 ${grouped(list.destroyed)}，待銷毀 ${grouped(leftOf(list))}`,
                  `${grouped(list.cases)}: ${grouped(list.held)} held back, ${grouped(list.destroyed)} destroyed, ${grouped(leftOf(list))} left`,
                ),
                lang,
              ),
            },
          ]}
        />
        <ActsOn c={c} found={found} problems={problems} typed={typed} />
        <p class="screen-only">
          <a href={`${HERE}/${list.id}/file`}>{say(t('下載目錄（CSV）', 'Download the list (CSV)'), lang)}</a>
        </p>
        <DataTable
          slips
          caption={say(t('目錄各案', 'Cases on the list'), lang)}
          columns={columns.map((one, at) => ({
            label: say(one, lang),
            number: at === 5 || at === 6,
            wraps: at === 1 || at === 3 || at === 7,
          }))}
          rows={items.map((one) => cellsOf(c, one))}
        />
      </div>
    ),
  })
}

const columns = [
  t('案號', 'Number'),
  t('類別', 'Class'),
  t('起迄', 'Opened and closed'),
  t('保存年限及依據', 'Years and basis'),
  t('保存至', 'Kept until'),
  t('紀錄', 'Events'),
  t('附件', 'Papers'),
  t('處置', 'What becomes of it'),
]

/** The eight columns, as words. */
function cellsOf(c: Ctx, one: Item): string[] {
  const lang = c.get('lang')
  const programme = house(c).programmes.find((each) => each.id === one.programme)
  return [
    one.number,
    programme ? say(programme.name, lang) : one.programme,
    `${showDay(one.openedOn, lang)}－${showDay(one.closedOn, lang)}`,
    say(t(`${one.years} 年，${cited(one.basis).zh}`, `${one.years} years, ${cited(one.basis).en}`), lang),
    showDay(one.keptUntil, lang),
    grouped(one.events),
    grouped(one.files),
    one.destroyedAt
      ? say(t('已銷毀', 'Destroyed'), lang) + `　${showDay(taipeiDay(one.destroyedAt), lang)}`
      : one.heldBy
        ? say(t(`續存：${one.heldFor ?? ''}`, `Held back: ${one.heldFor ?? ''}`), lang)
        : say(t('擬銷毀', 'To be destroyed'), lang),
  ]
}

export async function destructionFile(c: Ctx) {
  const allowed = takesPart(c)
  if (allowed !== true) return refusedPage(c, allowed.because)
  const found = await openedList(c)
  if (!found) return missingPage(c)
  const rows = [columns.map((one) => say(one, c.get('lang'))), ...found.items.map((one) => cellsOf(c, one))]
  return c.body(toCsv(rows), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${found.list.number}.csv"`,
  })
}
