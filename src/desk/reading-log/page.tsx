// The reading log: who has seen what, of which cases, when and for what. Nothing of what stood there.
import { say, showDay, t, taipeiDay, taipeiTime } from '#engine'
import { may, namesOf } from '#auth/index.ts'
import { readingLog, type ReadingLine } from '#store/read/reading-log.ts'
import { DataTable, DateInput, Empty, ErrorSummary, Pager, TextInput } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house } from '#web/env.ts'
import { officeName } from '../account-words.ts'
import { refusedPage, show } from '#web/frames/desk.tsx'
import { type Asked, asked, BOXES, problemOf } from './asked.ts'
import { purposeSaid, whatWasRead } from '#web/reading-words.ts'

const TITLE = t('調閱紀錄', 'Reading log')
const HERE = '/desk/reading-log'
const PAGE = 50

export async function readingLogPage(c: Ctx) {
  const allowed = may(c.get('person'), 'read-log')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const { context, db, bureau } = house(c)
  const given = await asked(c)
  const { typed, problems, question } = given
  const lines = problems.length > 0 ? [] : await readingLog(context, deskSession(c), { ...question, limit: PAGE + 1 })
  const shown = lines.slice(0, PAGE)
  const names = await namesOf(
    db,
    bureau.id,
    shown.map((line) => line.actor),
  )
  const query = (more: Record<string, string>) =>
    `${HERE}?${new URLSearchParams([...BOXES.flatMap((name) => (typed[name] ? [[name, typed[name]]] : [])), ...Object.entries(more)] as [string, string][]).toString()}`
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
                '誰在何時、為了什麼看過哪些個人資料。只能新增，不含資料內容。',
                'Who saw which personal data, when and what for. Added to only; it holds nothing of the data.',
              ),
              lang,
            )}
          </p>
        </div>
        <ErrorSummary problems={problems} lang={lang} />
        <Filters c={c} given={given} />
        {shown.length > 0 ? (
          <Lines c={c} lines={shown} names={names} />
        ) : problems.length > 0 ? null : (
          <Empty title={say(t('沒有符合的調閱紀錄', 'Nothing in the log matches'), lang)}>
            <p>{say(t('可放寬日期或清除條件再查。', 'Widen the days or clear the boxes.'), lang)}</p>
          </Empty>
        )}
        <Pager
          next={lines.length > PAGE ? query({ before: String(shown.at(-1)?.id) }) : undefined}
          first={question.before ? query({}) : undefined}
          lang={lang}
        />
      </div>
    ),
  })
}

function Filters({ c, given: { typed, problems } }: { c: Ctx; given: Asked }) {
  const lang = c.get('lang')
  const box = (name: (typeof BOXES)[number]) => ({
    name,
    lang,
    optional: true,
    value: typed[name],
    problem: problemOf(c, problems, name),
  })
  return (
    <details class="panel screen-only" open={Object.values(typed).some(Boolean)}>
      <summary>{say(t('查詢條件', 'Look for'), lang)}</summary>
      <form action={HERE} class="stack">
        <TextInput {...box('case')} short label={say(t('案號', 'Case number'), lang)} />
        <TextInput {...box('reader')} short label={say(t('調閱人帳號或姓名', 'Reader: account or name'), lang)} />
        <TextInput
          {...box('person')}
          short
          label={say(t('被調閱人證號', 'Person: identity number'), lang)}
          hint={say(
            t('查得此人的所有案件；這次查詢也會留存。', 'Finds every case of theirs; that you asked is kept too.'),
            lang,
          )}
        />
        <TextInput
          {...box('purpose')}
          label={say(t('查詢目的', 'What for'), lang)}
          hint={say(t('以證號查詢時必填。', 'Needed with an identity number.'), lang)}
        />
        <DateInput {...box('from')} label={say(t('起日', 'From'), lang)} />
        <DateInput {...box('until')} label={say(t('迄日', 'To'), lang)} />
        <div class="row">
          <button>{say(t('查詢', 'Look'), lang)}</button>
          <a href={HERE}>{say(t('清除條件', 'Clear'), lang)}</a>
        </div>
      </form>
    </details>
  )
}

type LinesProps = { c: Ctx; lines: readonly ReadingLine[]; names: Map<string, string> }
function Lines({ c, lines, names }: LinesProps) {
  const lang = c.get('lang')
  return (
    <DataTable
      walk
      hiddenCaption
      caption={say(TITLE, lang)}
      columns={[
        { label: say(t('時間', 'When'), lang) },
        { label: say(t('調閱人', 'Who'), lang) },
        { label: say(t('內容', 'What'), lang), wraps: true },
        { label: say(t('案號', 'Case'), lang) },
        { label: say(t('目的', 'What for'), lang), wraps: true },
      ]}
      rows={lines.map((line) => [
        <span class="number">
          {showDay(taipeiDay(line.at), lang)} {taipeiTime(line.at)}
        </span>,
        <div class="stack tight">
          <span>{names.get(line.actor) ?? say(readerSaid(line), lang)}</span>
          <span class="soft small">{say(officeSaid(c, line), lang)}</span>
        </div>,
        whatWasRead(line, house(c).programmes, lang),
        <Cases c={c} line={line} />,
        purposeSaid(line.purpose, lang),
      ])}
    />
  )
}

function Cases({ c, line }: { c: Ctx; line: ReadingLine }) {
  const lang = c.get('lang')
  if (line.cases.length === 0) return <>－</>
  return (
    <div class="stack">
      {line.cases.map((one) =>
        may(c.get('person'), 'read', one.programme) === true ? (
          <a class="number" href={`/desk/cases/${one.id}`}>
            {one.number}
          </a>
        ) : (
          <span class="number">{one.number}</span>
        ),
      )}
      {line.of > line.cases.length ? (
        <span class="soft small">{say(t(`等 ${line.of} 件`, `of ${line.of}`), lang)}</span>
      ) : null}
    </div>
  )
}

/** Whoever has no account of the staff is a party, or a work of the house itself. */
const readerSaid = ({ role }: ReadingLine) =>
  role === 'system' ? t('系統作業', 'The house itself') : t('當事人', 'A party')
export function officeSaid(c: Ctx, { role, programme, cases }: Pick<ReadingLine, 'role' | 'programme' | 'cases'>) {
  const of = house(c).programmes.find((one) => one.id === (programme ?? cases[0]?.programme))
  return of?.roles[role]?.name ?? (role === 'system' ? t('系統', 'System') : officeName(role))
}
