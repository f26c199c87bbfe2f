// The result: what it comes to first, then person by person, and what could not be read.
import { cited, grouped, type Lang, say, showDay, t } from '#engine'
import { optionFields, type Settled } from '#law/payroll/options.ts'
import { type Checked, KIND_NAMES, KINDS } from '#law/payroll/findings.ts'
import type { ComponentChildren } from 'preact'
import { DataTable, Details, Empty, Facts, FieldValue, Form, Notice, Pager, Tile } from '#ui/index.ts'
import { TABLES, tableOf } from './export.ts'
import { KEPT_MINUTES, type Run } from './runs.ts'
import type { Done } from './work.ts'
import { PRIVATE, TITLE } from './words.ts'

const PAGE = 50
const SLIPS = 100
export const money = (amount: { rounded: number } | undefined): string => (amount ? grouped(amount.rounded) : '－')

export function Progress({ run, here, lang }: { run: Run; here: string; lang: Lang }) {
  const stage = 'doing' in run.stage ? run.stage : undefined
  const says = !stage
    ? t('', '')
    : stage.doing === 'waiting'
      ? t('前面還有檢查在進行，輪到就開始。', 'Other checks come first; yours begins when its turn comes.')
      : stage.doing === 'reading'
        ? t(`讀取中：已讀 ${grouped(stage.done)} 列`, `Reading: ${grouped(stage.done)} rows so far`)
        : t(
            `檢查中：${grouped(stage.done)}／${grouped(stage.of ?? 0)} 人`,
            `Checking: ${grouped(stage.done)} of ${grouped(stage.of ?? 0)} people`,
          )
  return (
    <div class="stack" data-reload="1">
      <h1>{say(t('檢查進行中', 'The check is under way'), lang)}</h1>
      <div class="progress">
        <p role="status">{say(says, lang)}</p>
        <progress
          aria-label={say(t('進度', 'Progress'), lang)}
          max={stage?.of}
          value={stage?.of ? stage.done : undefined}
        />
      </div>
      <p>
        <a class="button quiet" href={here}>
          {say(t('重新整理', 'Look again'), lang)}
        </a>
      </p>
    </div>
  )
}

type Props = {
  run: Run
  done: Done
  base: string
  page: number
  all: boolean
  csrf: string
  lang: Lang
  beside?: ComponentChildren
}
export function Result({ run, done, base, page, all, csrf, lang, beside }: Props) {
  const { result, read } = done
  const { summary } = result
  const here = `${base}/run/${run.id}`
  const listed = result.people.map((one, at) => ({ one, at })).filter(({ one }) => all || one.findings.length > 0)
  const shown = listed.slice(page * PAGE, page * PAGE + PAGE)
  const link = (n: number) => `${here}?${new URLSearchParams({ page: String(n), ...(all ? { all: '1' } : {}) })}#people`
  return (
    <div class="stack wide">
      <div class="stack tight">
        <p class="soft">{say(TITLE, lang)}</p>
        <h1>
          {summary.withFindings === 0
            ? say(t('沒有發現違反規定之處', 'Nothing against the law was found'), lang)
            : say(
                t(
                  `${grouped(summary.people)} 人中有 ${grouped(summary.withFindings)} 人有問題`,
                  `${grouped(summary.withFindings)} of ${grouped(summary.people)} people have a finding`,
                ),
                lang,
              )}
        </h1>
        <p>
          {showDay(summary.from, lang)}
          {say(t(' 至 ', ' to '), lang)}
          {showDay(summary.to, lang)}
          {say(t(`，共 ${grouped(summary.days)} 人日。`, `, ${grouped(summary.days)} person-days.`), lang)}
          {done.files.map(({ name, form }) => `${name}（${form}）`).join('、')}
        </p>
      </div>
      <div class="tiles">
        <Tile
          label={say(t('加班費短付（元）', 'Overtime pay short (NT$)'), lang)}
          value={money(summary.overtimeShort)}
          hint={say(
            t(`應付共 ${money(summary.overtimeOwed)} 元`, `NT$${money(summary.overtimeOwed)} owed in all`),
            lang,
          )}
          bad={summary.overtimeShort.rounded > 0}
        />
        <Tile
          label={say(t('低於最低工資（元）', 'Below the minimum wage (NT$)'), lang)}
          value={money(summary.minimumShort)}
          bad={summary.minimumShort.rounded > 0}
        />
        <Tile
          label={say(t('違法工時（人日）', 'Illegal hours (person-days)'), lang)}
          value={grouped(summary.illegalDays)}
          bad={summary.illegalDays > 0}
        />
        <Tile
          label={say(t('有問題的人', 'People with a finding'), lang)}
          value={grouped(summary.withFindings)}
          bad={summary.withFindings > 0}
        />
      </div>
      <Caveats done={done} lang={lang} />
      {summary.withFindings > 0 ? (
        <DataTable
          caption={say(t('問題種類', 'Kinds of finding'), lang)}
          columns={[
            { label: say(t('問題', 'Finding'), lang), wraps: true },
            { label: say(t('依據', 'Article'), lang), wraps: true },
            { label: say(t('人', 'People'), lang), number: true },
            { label: say(t('次', 'Times'), lang), number: true },
          ]}
          rows={KIND_NAMES.filter((kind) => summary.kinds[kind].findings > 0).map((kind) => [
            say(KINDS[kind].name, lang),
            say(cited(KINDS[kind].cites), lang),
            grouped(summary.kinds[kind].people),
            grouped(summary.kinds[kind].findings),
          ])}
        />
      ) : null}
      <section class="stack" id="people">
        <h2>{say(t('逐人結果', 'Person by person'), lang)}</h2>
        <p class="screen-only">
          <a href={`${here}${all ? '' : '?all=1'}#people`}>
            {say(all ? t('只列有問題的人', 'Only people with a finding') : t('列出所有人', 'Everybody'), lang)}
          </a>
        </p>
        {shown.length === 0 ? (
          <Empty title={say(t('沒有可列的人', 'Nobody to list'), lang)} />
        ) : (
          <People listed={shown} here={here} lang={lang} page={page} />
        )}
        <Pager
          next={(page + 1) * PAGE < listed.length ? link(page + 1) : undefined}
          previous={page > 0 ? link(page - 1) : undefined}
          first={page > 1 ? link(0) : undefined}
          lang={lang}
        />
      </section>
      {read.slips.length > 0 ? <Slips done={done} lang={lang} /> : null}
      <section class="stack screen-only">
        <h2>{say(t('下載全部', 'Take it with you'), lang)}</h2>
        <ul>
          <li>
            <a href={`${here}/all.ods`}>{say(t('全部 ODS', 'Everything (ODS)'), lang)}</a>
          </li>
          {TABLES.map((name) => (
            <li>
              <a href={`${here}/${name}.csv`}>{tableOf(name, done, lang).name} CSV</a>
            </li>
          ))}
        </ul>
        <p class="small soft">{say(PRIVATE, lang)}</p>
        <div class="row">
          <Form action={`${here}/forget`} csrf={csrf}>
            <button class="quiet">{say(t('立刻刪除結果', 'Remove the result now'), lang)}</button>
          </Form>
          <a class="button quiet" href={base}>
            {say(t('再檢查一份', 'Check another'), lang)}
          </a>
        </div>
      </section>
      {beside}
      <Readings options={result.options} lang={lang} />
    </div>
  )
}

function People({
  listed,
  here,
  lang,
  page,
}: {
  listed: { one: Checked; at: number }[]
  here: string
  lang: Lang
  page: number
}) {
  return (
    <DataTable
      walk
      caption={say(t(`第 ${page + 1} 頁`, `Page ${page + 1}`), lang)}
      columns={[
        { label: say(t('員工', 'Employee'), lang) },
        { label: say(t('問題', 'Findings'), lang), wraps: true },
        { label: say(t('應付加班費', 'Overtime owed'), lang), number: true },
        { label: say(t('短付', 'Short'), lang), number: true },
      ]}
      rows={listed.map(({ one, at }) => {
        const kinds = KIND_NAMES.map(
          (kind) => [kind, one.findings.filter((each) => each.kind === kind).length] as const,
        )
        const sum = (of: 'owed' | 'short') =>
          grouped(one.months.reduce((all, month) => all + (month[of]?.rounded ?? 0), 0))
        return [
          <a class="walk" href={`${here}/people/${at}`}>
            {one.id} {one.name}
          </a>,
          kinds
            .filter(([, times]) => times > 0)
            .map(([kind, times]) => `${say(KINDS[kind].name, lang)}${times > 1 ? ` ×${times}` : ''}`)
            .join(lang === 'zh' ? '、' : ', ') || '－',
          one.months.every(({ owed }) => owed) ? sum('owed') : '－',
          one.months.every(({ paid }) => paid) ? sum('short') : '－',
        ]
      })}
    />
  )
}

function Caveats({ done: { result, read }, lang }: { done: Done; lang: Lang }) {
  const { summary } = result
  const unknown = result.people
    .find((one) => one.months.some((month) => month.unknown))
    ?.months.find((month) => month.unknown)?.unknown
  const says = [
    ...(read.bad > 0
      ? [
          t(
            `有 ${grouped(read.bad)} 列讀不懂，沒有檢查，列在下面。`,
            `${grouped(read.bad)} rows could not be read and were not checked; they are listed below.`,
          ),
        ]
      : []),
    ...(summary.withoutWage > 0
      ? [
          t(
            `有 ${grouped(summary.withoutWage)} 人缺工資資料，只檢查工時與休假。`,
            `${grouped(summary.withoutWage)} people have no wage on record; only hours and days off were checked.`,
          ),
        ]
      : []),
    ...(summary.withoutPaid > 0
      ? [
          t(
            `有 ${grouped(summary.withoutPaid)} 人沒有已付加班費，只列應付。`,
            `For ${grouped(summary.withoutPaid)} people what was paid is not known; only what is owed is shown.`,
          ),
        ]
      : []),
    ...(unknown ? [unknown] : []),
    ...read.remarks,
  ]
  if (says.length === 0) return null
  return (
    <Notice tone="warn" title={say(t('請先留意', 'Before you rely on it'), lang)}>
      <ul>
        {says.map((one) => (
          <li>{say(one, lang)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Slips({ done: { read }, lang }: { done: Done; lang: Lang }) {
  return (
    <section class="stack">
      <h2>{say(t('讀取時的問題', 'Rows to look at'), lang)}</h2>
      <DataTable
        hiddenCaption
        caption={say(t('讀取時的問題', 'Rows to look at'), lang)}
        columns={[
          { label: say(t('列', 'Line'), lang), number: true },
          { label: say(t('檔案', 'File'), lang), wraps: true },
          { label: say(t('原因', 'Reason'), lang), wraps: true },
          { label: say(t('檢查了嗎', 'Checked?'), lang) },
        ]}
        rows={read.slips
          .slice(0, SLIPS)
          .map(({ file, sheet, line, says, kept }) => [
            String(line),
            [file, sheet].filter(Boolean).join(' '),
            say(says, lang),
            say(kept ? t('是', 'yes') : t('否', 'no'), lang),
          ])}
      />
      {read.slips.length > SLIPS ? (
        <p class="soft">
          {say(t(`只列前 ${SLIPS} 列，其餘請下載。`, `The first ${SLIPS} only; the rest is in the download.`), lang)}
        </p>
      ) : null}
    </section>
  )
}

function Readings({ options, lang }: { options: Settled; lang: Lang }) {
  return (
    <Details summary={say(t('這次檢查採用的條件與看法', 'Conditions and readings of this run'), lang)}>
      <Facts
        items={Object.entries(optionFields).flatMap(([name, field]) => {
          const value = (options as Record<string, unknown>)[name]
          return value === undefined
            ? []
            : [{ label: say(field.label, lang), value: <FieldValue field={field} value={value} lang={lang} /> }]
        })}
      />
      <ul class="small">
        {[
          t('金額是法定最低標準，契約可以更高。', 'Amounts are the legal minimum; the contract may give more.'),
          t(
            '沒有出勤紀錄的日子不判斷；月中到職者上限不按比例減少。',
            'Days without a record are not judged; caps are not reduced for a part of a month.',
          ),
          t('低於最低工資的差額以整月計。', 'A wage below the minimum is told for the whole month.'),
          t(
            '部分工時者超過約定、未滿 8 小時的工資依約定，不在此列。',
            'Part-time work beyond the agreed hours and below eight is paid by agreement and not shown.',
          ),
          t(`結果保留 ${KEPT_MINUTES} 分鐘。`, `The result is kept for ${KEPT_MINUTES} minutes.`),
        ].map((one) => (
          <li>{say(one, lang)}</li>
        ))}
      </ul>
    </Details>
  )
}
