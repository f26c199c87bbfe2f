// The office calendar: closed days by district, and what each of them moved.
import { type Problem, parseDay, say, showDay, t } from '#engine'
import { may } from '#auth/index.ts'
import { CheckboxGroup, DataTable, ErrorSummary, Field, Form, Notice } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { formValue } from '#web/body.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import type { MovedClock } from '#store/types.ts'
import { refusedPage, show } from '#web/frames/desk.tsx'
import { keeping, settled } from '#web/typed.ts'

export const calendarPage = (c: Ctx) => drawn(c, [], undefined, {})

export async function closeDay(c: Ctx) {
  const allowed = may(c.get('person'), 'close-day')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const [typed = '', why = ''] = await Promise.all([formValue(c, 'day'), formValue(c, 'why')])
  const ticked = (await c.req.parseBody({ all: true })).districts ?? []
  const districts = [ticked].flat().map(String).join('、').slice(0, 1000)
  const day = parseDay(typed)
  const problems: Problem[] = [
    ...('problem' in day ? [{ field: 'day', says: typed ? day.problem : t('請填停班日期。', 'Enter the day.') }] : []),
    ...(why.trim() ? [] : [{ field: 'why', says: t('請填原因。', 'Say why.') }]),
  ]
  if ('problem' in day || problems.length > 0) return drawn(c, problems, undefined, { day: typed, why, districts })
  const list = districtsIn(districts)
  const moved = await house(c).store.closeDay(
    deskSession(c),
    { day: day.day, why: t(why.trim(), why.trim()), ...(list.length > 0 ? { districts: list } : {}) },
    instant(c),
  )
  settled(c, 'closed-day')
  return drawn(c, [], moved, {})
}

const districtsIn = (words: string): string[] =>
  words
    .split(/[、,，\s]+/)
    .filter(Boolean)
    .slice(0, 60)

function drawn(c: Ctx, problems: readonly Problem[], moved: MovedClock[] | undefined, typed: Record<string, string>) {
  const allowed = may(c.get('person'), 'close-day')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const calendar = house(c).calendar()
  const listed = house(c).bureau.districts
  const of = (field: string) => {
    const found = problems.find((one) => one.field === field)
    return found && say(found.says, lang)
  }
  return show(c, {
    title: t('辦公日曆', 'Office calendar'),
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <h1>{say(t('辦公日曆', 'Office calendar'), lang)}</h1>
          <p class="soft">
            {say(
              t(
                `已知 ${calendar.knownFrom} 至 ${calendar.knownUntil}，版本 ${calendar.version}`,
                `Known from ${calendar.knownFrom} to ${calendar.knownUntil}, version ${calendar.version}`,
              ),
              lang,
            )}
          </p>
        </div>
        {moved ? (
          <Notice
            tone="good"
            title={say(
              t(
                `已重新計算所有進行中的期限，${moved.length} 個期限變動`,
                `Every open clock was worked out again; ${moved.length} moved`,
              ),
              lang,
            )}
          >
            {moved.length > 0 ? (
              <DataTable
                hiddenCaption
                caption={say(t('變動的期限', 'Clocks that moved'), lang)}
                columns={[
                  { label: say(t('案號', 'Case'), lang) },
                  { label: say(t('期限', 'Clock'), lang) },
                  { label: say(t('原為', 'Was'), lang) },
                  { label: say(t('改為', 'Is now'), lang) },
                ]}
                rows={moved
                  .slice(0, 200)
                  .map((one) => [
                    <a href={`/desk/cases/${one.case}`}>{one.number}</a>,
                    one.clock,
                    showDay(one.from, lang),
                    showDay(one.to, lang),
                  ])}
              />
            ) : null}
          </Notice>
        ) : null}
        <ErrorSummary problems={problems} lang={lang} />
        <Form action="/desk/calendar" csrf={c.get('csrf')} draft={keeping(c, 'closed-day', '/desk/calendar')}>
          <h2>{say(t('登錄停班日（颱風等）', 'Record a closed day (typhoon and the like)'), lang)}</h2>
          <Field
            name="day"
            label={say(t('日期', 'Day'), lang)}
            lang={lang}
            problem={of('day')}
            hint={say(t('例如 115/7/20', 'For example 2026-07-20'), lang)}
          >
            {(box) => <input {...box} class="short" type="text" value={typed.day ?? ''} />}
          </Field>
          <Field name="why" label={say(t('原因', 'Why'), lang)} lang={lang} problem={of('why')}>
            {(box) => <input {...box} type="text" value={typed.why ?? ''} maxlength={100} />}
          </Field>
          {listed ? (
            <CheckboxGroup
              name="districts"
              label={say(t('適用行政區', 'Districts'), lang)}
              lang={lang}
              optional
              hint={say(t('全市停班都不要勾。', 'Tick none where the whole city is closed.'), lang)}
              options={listed.map((one) => ({ value: one, label: one }))}
              chosen={districtsIn(typed.districts ?? '')}
            />
          ) : (
            <Field
              name="districts"
              label={say(t('適用行政區', 'Districts'), lang)}
              lang={lang}
              optional
              hint={say(
                t('以頓號分開；全市停班請留空。', 'Separated by commas; leave empty for the whole city.'),
                lang,
              )}
            >
              {(box) => <input {...box} type="text" value={typed.districts ?? ''} />}
            </Field>
          )}
          <div>
            <button>{say(t('登錄並重新計算', 'Record and work out again'), lang)}</button>
          </div>
        </Form>
      </div>
    ),
  })
}
