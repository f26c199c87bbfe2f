// The commitments as the head sees them: how often each is kept, and every case in which it was not.
import { between, period, type Period, say, showDay, t } from '#engine'
import { may } from '#auth/index.ts'
import { type Kept, lateCases, promisesKept, promisesOf } from '#reports/index.ts'
import { DataTable, Empty, Pager, Tag } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { stateLabel } from '#web/case-words.ts'
import { type Ctx, house, today } from '#web/env.ts'
import { PromisesTable } from './table.tsx'
import { missingPage, refusedPage, show } from '#web/frames/desk.tsx'
import { reading } from '#web/asked-figures.ts'

const TITLE = t('服務承諾', 'Service commitments')

/** This year so far, unless another year is asked for. */
function askedYear(c: Ctx): Period {
  const found = period((c.req.query('period') ?? '').slice(0, 10))
  return found ?? between(`${today(c).slice(0, 4)}-01-01`, today(c))
}

export async function commitmentsPage(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const span = askedYear(c)
  const promised = promisesOf(house(c).programmes)
  const kept = await promisesKept(house(c).db, reading(c), promised, span, today(c))
  const year = Number(today(c).slice(0, 4))
  return show(c, {
    title: TITLE,
    body: (
      <div class="stack wide">
        <h1>{say(t(`服務承諾　${span.label.zh}`, `Service commitments, ${span.label.en}`), lang)}</h1>
        <form class="inline" action="/desk/commitments">
          <label for="period">{say(t('期間', 'Period'), lang)}</label>
          <select id="period" name="period">
            <option value="">{say(t('本年至今', 'This year so far'), lang)}</option>
            {[year - 1, 2025, 2020]
              .filter((one, at, all) => all.indexOf(one) === at)
              .map((one) => (
                <option
                  value={String(one)}
                  selected={span.from.startsWith(String(one)) && c.req.query('period') !== undefined && one !== year}
                >
                  {say(period(String(one))?.label ?? t('', ''), lang)}
                </option>
              ))}
          </select>
          <button class="quiet small-button">{say(t('顯示', 'Show'), lang)}</button>
        </form>
        {kept.length === 0 ? (
          <Empty title={say(t('沒有業務訂有服務承諾', 'No programme has made a commitment'), lang)} />
        ) : (
          <PromisesTable kept={kept} lang={lang} caption={say(TITLE, lang)} lateDoor={(one) => lateDoor(one, c)} />
        )}
        <p class="remark">
          {say(
            t(
              '逾期含本期逾期完成者，與今日已逾期而仍在辦理者。撤回或不受理的案件不列計。',
              'Late are those done after the day in the period, and those still open past it today. Withdrawn and declined cases do not count.',
            ),
            lang,
          )}
        </p>
      </div>
    ),
  })
}

const lateDoor = ({ programme, name }: Kept, c: Ctx) =>
  `/desk/commitments/${programme.id}/${name}?${new URLSearchParams({ period: c.req.query('period') ?? '' }).toString()}`

export async function latePage(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const span = askedYear(c)
  const one = promisesOf(house(c).programmes).find(
    (each) => each.programme.id === c.req.param('programme') && each.name === c.req.param('clock'),
  )
  if (!one) return missingPage(c)
  const after = c.req.query('after')
  const { rows, next } = await lateCases(house(c).db, deskSession(c), one, span, today(c), after)
  const here = (more: Record<string, string>) =>
    `?${new URLSearchParams({ period: c.req.query('period') ?? '', ...more }).toString()}`
  return show(c, {
    title: t(`逾期案件：${one.clock.name.zh}`, `Late: ${one.clock.name.en}`),
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <p class="soft">
            <a href={`/desk/commitments${here({})}`}>{say(TITLE, lang)}</a>　{say(span.label, lang)}
          </p>
          <h1>{say(t(`逾期案件：${one.clock.name.zh}`, `Late: ${one.clock.name.en}`), lang)}</h1>
        </div>
        {rows.length === 0 ? (
          <Empty title={say(t('沒有您業務範圍內的逾期案件', 'There is no late case in your field of work'), lang)} />
        ) : (
          <DataTable
            walk
            hiddenCaption
            caption={say(t('逾期案件', 'Late cases'), lang)}
            columns={[
              { label: say(t('案號', 'Number'), lang) },
              { label: say(t('目前狀態', 'State now'), lang) },
              { label: say(t('起算', 'Began'), lang) },
              { label: say(t('期限', 'Due'), lang) },
              { label: say(t('完成', 'Done'), lang) },
            ]}
            rows={rows.map((row) => [
              <a class="walk number" href={`/desk/cases/${row.id}`}>
                {row.number}
              </a>,
              stateLabel(one.programme, row.state, lang),
              showDay(row.startedOn, lang),
              showDay(row.due, lang),
              row.stoppedOn ? (
                showDay(row.stoppedOn, lang)
              ) : (
                <Tag tone="overdue">{say(t('尚未完成', 'Still open'), lang)}</Tag>
              ),
            ])}
          />
        )}
        <Pager lang={lang} first={after ? here({}) : undefined} next={next ? here({ after: next }) : undefined} />
      </div>
    ),
  })
}
