// A person's page: every case that holds their number, what becomes of it, and an export for answering what they ask (個資法 §10).
import { type Problem, say, showDay, t } from '#engine'
import { may } from '#auth/index.ts'
import { keptUntil } from '#store/destruction/due.ts'
import { casesHolding, type Holding } from '#store/read/person.ts'
import { identityTyped } from '#store/read/reading-log.ts'
import { DataTable, Empty, ErrorSummary, Form, Tag, TextInput } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { roleName, stateLabel } from '#web/case-words.ts'
import { formValue } from '#web/body.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { partOf } from '#web/own-part.ts'
import { refusedPage, show } from '#web/frames/desk.tsx'
import { keeping, settled } from '#web/typed.ts'

const TITLE = t('個人資料', 'A person’s data')
export const HERE = '/desk/person'
export type Asked = { number: string; purpose: string; problems: Problem[] }

/** The number goes by post, so that no address and no history holds it. */
export async function askedIn(c: Ctx): Promise<Asked> {
  const typed = ((await formValue(c, 'number')) ?? '').trim().slice(0, 40)
  const purpose = ((await formValue(c, 'purpose')) ?? '').trim().slice(0, 200)
  const number = identityTyped(typed)
  const problems: Problem[] = []
  if (!number)
    problems.push({
      field: 'number',
      says: t('請輸入身分證、居留證或護照號碼。', 'Enter an identity, residence or passport number.'),
    })
  if (!purpose)
    problems.push({
      field: 'purpose',
      says: t('請先填寫查詢目的，例如請求書案號。', 'Say first what for, for example the number of the request.'),
    })
  return { number: number ?? typed, purpose, problems }
}

export const refusedHere = (c: Ctx) => {
  const allowed = may(c.get('person'), 'answer-data-request')
  return allowed === true ? undefined : refusedPage(c, allowed.because)
}
/** In the programmes in which this person answers such requests. */
export const answering = (c: Ctx) => ({
  ...deskSession(c),
  programmes: house(c).programmes.flatMap(({ id }) =>
    may(c.get('person'), 'answer-data-request', id) === true ? [id] : [],
  ),
})

/** Of these somebody here reads but their own cases and those nobody owns. */
const narrowed = (c: Ctx, lang: 'zh' | 'en') => {
  const { programmes, owned } = answering(c)
  return house(c)
    .programmes.filter(({ id }) => programmes.includes(id) && owned?.in.includes(id))
    .map(({ name }) => name[lang])
    .join(lang === 'zh' ? '、' : ', ')
}

export const personPage = (c: Ctx) => refusedHere(c) ?? drawn(c, { number: '', purpose: '', problems: [] })

export async function findPerson(c: Ctx) {
  const refused = refusedHere(c)
  if (refused) return refused
  const asked = await askedIn(c)
  if (asked.problems.length > 0) return drawn(c, asked)
  const how = { purpose: asked.purpose, at: instant(c), what: 'person page' }
  settled(c, 'person')
  return drawn(c, asked, await casesHolding(house(c).context, answering(c), asked.number, how))
}

function drawn(c: Ctx, asked: Asked, found?: readonly Holding[]) {
  const lang = c.get('lang')
  const problem = (field: string) => {
    const one = asked.problems.find((each) => each.field === field)
    return one && say(one.says, lang)
  }
  return show(c, {
    title: TITLE,
    ...(asked.problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <div class="stack tight">
          <h1>{say(TITLE, lang)}</h1>
          <p class="soft">
            {say(
              t(
                '答覆本人的請求時使用（個人資料保護法第10條）。查詢與匯出都會留存於調閱紀錄。',
                'For answering what a person asks (Personal Data Protection Act §10). Looking and exporting are kept in the reading log.',
              ),
              lang,
            )}
          </p>
          {narrowed(c, 'zh') ? (
            <p>
              {say(
                t(
                  `以下業務只查您承辦或尚未分派的案件，其他案件請由督導主管查詢後一併答覆：${narrowed(c, 'zh')}。`,
                  `Of these only cases that you own or nobody owns are looked at; ask whoever supervises them for the rest before you answer: ${narrowed(c, 'en')}.`,
                ),
                lang,
              )}
            </p>
          ) : null}
        </div>
        <ErrorSummary problems={asked.problems} lang={lang} />
        <Form action={HERE} csrf={c.get('csrf')} draft={keeping(c, 'person', HERE)}>
          <TextInput
            name="number"
            short
            lang={lang}
            label={say(t('證號', 'Identity number'), lang)}
            value={asked.number}
            problem={problem('number')}
          />
          <TextInput
            name="purpose"
            lang={lang}
            label={say(t('查詢目的', 'What for'), lang)}
            value={asked.purpose}
            problem={problem('purpose')}
          />
          <div>
            <button>{say(t('查詢', 'Look'), lang)}</button>
          </div>
        </Form>
        {found === undefined ? null : found.length === 0 ? (
          <Empty title={say(t('沒有案件載有這個證號', 'No case holds this number'), lang)}>
            <p>{say(t('只查您業務範圍內的案件。', 'Only cases of your programmes were looked at.'), lang)}</p>
          </Empty>
        ) : (
          <Found c={c} asked={asked} found={found} />
        )}
      </div>
    ),
  })
}

function Found({ c, asked, found }: { c: Ctx; asked: Asked; found: readonly Holding[] }) {
  const lang = c.get('lang')
  const again = (
    <>
      <input type="hidden" name="number" value={asked.number} />
      <input type="hidden" name="purpose" value={asked.purpose} />
    </>
  )
  return (
    <section class="stack">
      <DataTable
        walk
        caption={say(
          t(`載有這個證號的案件，共 ${found.length} 件`, `Cases that hold this number: ${found.length}`),
          lang,
        )}
        columns={[
          { label: say(t('案號', 'Number'), lang) },
          { label: say(t('業務', 'Programme'), lang), wraps: true },
          { label: say(t('身分', 'As'), lang) },
          { label: say(t('狀態', 'State'), lang) },
          { label: say(t('起迄', 'Opened and closed'), lang) },
          { label: say(t('保存至', 'Kept until'), lang) },
        ]}
        rows={found.map((one) => [
          <a class="walk number" href={`/desk/cases/${one.id}`}>
            {one.number}
          </a>,
          ...wordsOf(c, one).map((word, at) =>
            at === 2 ? <Tag tone={one.closedOn ? 'over' : undefined}>{word}</Tag> : word,
          ),
        ])}
      />
      <div class="stack screen-only">
        <Form action={`${HERE}/export`} csrf={c.get('csrf')}>
          {again}
          <div class="row">
            <button name="as" value="json">
              {say(t('匯出本人資料（JSON）', 'Export their data (JSON)'), lang)}
            </button>
            <button class="quiet" name="as" value="csv">
              {say(t('匯出清單（CSV）', 'Export the list (CSV)'), lang)}
            </button>
          </div>
        </Form>
        {may(c.get('person'), 'read-log') === true ? (
          <form action="/desk/reading-log">
            <input type="hidden" name="person" value={asked.number} />
            <input type="hidden" name="purpose" value={asked.purpose} />
            <button class="quiet">{say(t('誰看過這個人的資料', 'Who has looked'), lang)}</button>
          </form>
        ) : null}
      </div>
      <p class="soft small">
        {say(
          t('更正請開啟案件，以「更正資料」辦理。', 'To correct something, open the case and correct it there.'),
          lang,
        )}
      </p>
    </section>
  )
}

/** Programme, part, state, days and how long it is kept: what the table and the list for a spreadsheet both say. */
export function wordsOf(c: Ctx, one: Holding): string[] {
  const lang = c.get('lang')
  const programme = house(c).store.programme(one.programme, one.version)
  const part = partOf(programme, one.fields)
  const labels = one.fields.map((name) => say(programme.fields[name]?.label ?? t('', ''), lang))
  return [
    say(programme.name, lang),
    part === undefined ? labels.join('、') : say(roleName(programme, part), lang),
    stateLabel(programme, one.state, lang),
    `${showDay(one.openedOn, lang)}－${one.closedOn ? showDay(one.closedOn, lang) : ''}`,
    one.closedOn
      ? showDay(keptUntil(one.closedOn, programme.keep.years, house(c).bureau.archiveFrom ?? 'year-end'), lang)
      : say(t('辦理中', 'while open'), lang),
  ]
}
