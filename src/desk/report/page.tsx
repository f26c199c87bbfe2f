// The half-year report on screen, in the order of its outline: each number a door, each section counted or said not to be.
import { colon, period, say, showDay, t, taipeiDay } from '#engine'
import { may } from '#auth/index.ts'
import {
  MOST_YEARS,
  TOLD,
  bareText,
  comparisonsOf,
  countedSections,
  figuresOf,
  frozenFor,
  preparedFor,
  printedMeasures,
  reportOf,
  shortNo,
  tablesIn,
  tellsIn,
  type ComparedTable,
  type DrawnSection,
  type PreparedLine,
  type Report,
} from '#reports/index.ts'
import { Notice } from '#ui/index.ts'
import { type Ctx, house, today } from '#web/env.ts'
import { unitWord } from '#reports/counted-in.ts'
import { refusedPage, show } from '#web/frames/desk.tsx'
import { askedPeriod, askedYears, door, reading } from '#web/asked-figures.ts'
import { ofUnit } from '#web/unit.ts'
import { ComparisonView } from './comparison-view.tsx'
import { SentenceView } from './sentence-view.tsx'
import { TableView } from './table-view.tsx'

export async function reportPage(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const span = askedPeriod(c)
  const { db, context } = house(c)
  const { unit, programmes } = ofUnit(c)
  const [figures, frozen, prepared] = await Promise.all([
    figuresOf(db, reading(c), programmes, span, { measures: printedMeasures(programmes, span) }),
    frozenFor(context, reading(c), span),
    preparedFor(context, reading(c), span),
  ])
  const whole = reportOf(programmes, figures, span)
  const report = unit ? told(whole) : whole
  const years = await comparisonsOf(db, reading(c), programmes, span, askedYears(c), tablesIn(report))
  const { counted, of } = countedSections(report)
  return show(c, {
    title: t('半年報', 'Half-year report'),
    body: (
      <div class="stack wide">
        <div class="row between">
          <h1>{say(t(`施政報告　${span.label.zh}`, `Report, ${span.label.en}`), lang)}</h1>
          <div class="row screen-only">
            {(unit ? [] : ['odt', 'pdf', 'csv', 'json', 'html']).map((kind) => (
              <a
                class="button quiet small-button"
                href={`/desk/reports/file/${kind}?from=${span.from}&to=${span.to}&years=${askedYears(c)}`}
              >
                {kind.toUpperCase()}
              </a>
            ))}
          </div>
        </div>
        <Choosing c={c} />
        {unit ? null : (
          <p>
            {say(
              t(
                `綱要 ${of} 節中，${counted} 節由案件計算，其餘註明「尚未由案件計算」。`,
                `${counted} of the ${of} sections of the outline are counted from cases; the others say that they are not counted yet.`,
              ),
              lang,
            )}
          </p>
        )}
        {unit ? null : (
          <Standing c={c} prepared={prepared} signed={frozen.length > 0} query={`from=${span.from}&to=${span.to}`} />
        )}
        {frozen.length > 0 && !unit ? (
          <Notice tone="good" title={say(t('本期報告已核定', 'This report has been signed off'), lang)}>
            <ul>
              {frozen.map((one) => (
                <li>
                  <a href={`/desk/reports/frozen/${one.id}`}>
                    {showDay(taipeiDay(one.at), lang)}　{one.signedBy}
                  </a>
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <Contents c={c} report={report} />
        {report.chapters.map((chapter) => (
          <section class="stack" id={chapter.id}>
            <h2>
              {chapter.no}、{say(chapter.title, lang)}
            </h2>
            {chapter.sections.map((section) => (
              <SectionView c={c} section={section} report={report} years={years} />
            ))}
          </section>
        ))}
      </div>
    ),
  })
}

/** Of one unit only what it counts; the outline of the bureau is not its own. */
const told = (report: Report): Report => ({
  ...report,
  chapters: report.chapters.flatMap((chapter) => {
    const sections = chapter.sections.filter(
      ({ bare, sentences, tables }) => bare.length + sentences.length + tables.length > 0,
    )
    return sections.length > 0 ? [{ ...chapter, sections }] : []
  }),
})

/** Which period, of which unit, and how many earlier years beside it. */
function Choosing({ c }: { c: Ctx }) {
  const lang = c.get('lang')
  const span = askedPeriod(c)
  const years = askedYears(c)
  const offered = [2020, Number(span.from.slice(0, 4)), 2025, Number(today(c).slice(0, 4))]
  return (
    <form class="inline" action="/desk/reports">
      <label for="period">{say(t('期間', 'Period'), lang)}</label>
      <select id="period" name="period">
        {[...new Set(offered)]
          .toSorted()
          .flatMap((year) => [`${year}H1`, `${year}H2`, `${year}`])
          .map((one) => {
            const found = period(one)
            return found ? (
              <option value={one} selected={found.from === span.from && found.to === span.to}>
                {say(found.label, lang)}
              </option>
            ) : null
          })}
      </select>
      <label for="years">{say(t('並列前', 'Beside the'), lang)}</label>
      <select id="years" name="years">
        {Array.from({ length: MOST_YEARS }, (_, at) => at + 1).map((one) => (
          <option value={String(one)} selected={one === years}>
            {say(t(`${one} 年同期`, one === 1 ? 'year before' : `${one} years before`), lang)}
          </option>
        ))}
      </select>
      <label for="unit">{say(t('單位', 'Unit'), lang)}</label>
      <select id="unit" name="unit">
        <option value="">{say(t('全局', 'The whole bureau'), lang)}</option>
        {Object.entries(house(c).bureau.units)
          .filter(([id]) => house(c).programmes.some((one) => one.unit === id))
          .map(([id, { name }]) => (
            <option value={id} selected={id === ofUnit(c).unit}>
              {say(name, lang)}
            </option>
          ))}
      </select>
      <button class="quiet small-button">{say(t('顯示', 'Show'), lang)}</button>
    </form>
  )
}

/** Where the report of this period is on its way to be signed, and what whoever looks may do about it. */
type Way = { c: Ctx; prepared: PreparedLine | undefined; signed: boolean; query: string }
function Standing({ c, prepared, signed, query }: Way) {
  const lang = c.get('lang')
  const submits = may(c.get('person'), 'prepare-report') === true && !signed
  const submit = (
    <a class="button quiet" href={`/desk/reports/prepare?${query}&years=${askedYears(c)}`}>
      {say(t('送請核定…', 'Submit it to be signed…'), lang)}
    </a>
  )
  if (signed) return null
  if (!prepared) return submits ? <p class="screen-only">{submit}</p> : null
  const { byName, at, returned } = prepared
  return (
    <Notice
      {...(returned ? { tone: 'warn' as const } : {})}
      title={say(returned ? t('本期報告已退回', 'Sent back') : t('本期報告等待核定', 'Waiting to be signed'), lang)}
    >
      <p>
        <a href={`/desk/reports/prepared/${prepared.id}`}>
          {byName}　{showDay(taipeiDay(at), lang)}
        </a>
        {returned ? `　${say(t('理由：', 'Because: '), lang)}${returned.reason}` : ''}
      </p>
      {submits ? <p class="screen-only">{submit}</p> : null}
    </Notice>
  )
}

function Contents({ c, report }: { c: Ctx; report: Report }) {
  const lang = c.get('lang')
  return (
    <nav class="row screen-only" aria-label={say(t('各章', 'Chapters'), lang)}>
      {report.chapters.map((chapter) => (
        <a href={`#${chapter.id}`}>
          {chapter.no}、{say(chapter.title, lang)}
        </a>
      ))}
    </nav>
  )
}

type InSection = { c: Ctx; section: DrawnSection; report: Report; years: Map<string, ComparedTable> }
function SectionView({ c, section, report, years }: InSection) {
  const lang = c.get('lang')
  const title = `${shortNo(section)}${say(section.title, lang)}`
  return (
    <div class="stack tight">
      <div class="row">
        {section.rank === 1 ? <h3>{title}</h3> : <h4>{title}</h4>}
        {section.uncounted ? (
          <span class="soft small">{say(t('尚未由案件計算', 'Not counted from cases yet'), lang)}</span>
        ) : null}
      </div>
      {section.bare.map(({ name, figure }) => (
        <p>
          {say(name, lang)}
          {colon(lang)}
          {figure.value === null ? '－' : <a href={door(figure, report.span)}>{bareText(figure)}</a>}{' '}
          {say(unitWord(figure.unit), lang)}
        </p>
      ))}
      {tellsIn(section) ? <p class="remark">{say(TOLD, lang)}</p> : null}
      {section.sentences.map((sentence) => (
        <SentenceView sentence={sentence} span={report.span} lang={lang} />
      ))}
      {section.tables.map((table) => {
        const compared = years.get(table.id)
        return (
          <>
            <TableView table={table} span={report.span} lang={lang} />
            {compared ? <ComparisonView table={table} compared={compared} lang={lang} /> : null}
          </>
        )
      })}
    </div>
  )
}
