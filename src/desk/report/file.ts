// The report as a file: ODT, PDF, a page to print, rows, or JSON.
import { may } from '#auth/index.ts'
import {
  comparisonsOf,
  figuresOf,
  printedMeasures,
  reportJson,
  reportOf,
  reportPaper,
  reportRows,
  tablesIn,
} from '#reports/index.ts'
import { type Ctx, house, today } from '#web/env.ts'
import { refusedPage } from '#web/frames/desk.tsx'
import { answerPaper } from './answer.ts'
import { askedPeriod, askedYears, reading } from '#web/asked-figures.ts'

export async function reportFile(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const span = askedPeriod(c)
  const { db, programmes, bureau } = house(c)
  const measures = printedMeasures(programmes, span)
  const report = reportOf(programmes, await figuresOf(db, reading(c), programmes, span, { measures }), span)
  const years = await comparisonsOf(db, reading(c), programmes, span, askedYears(c), tablesIn(report))
  const kind = c.req.param('kind') ?? ''
  if (kind === 'json') return c.json(reportJson(report, years))
  return answerPaper(c, kind, {
    name: `施政報告-${span.from}..${span.to}`,
    paper: reportPaper(report, bureau.name, today(c), years),
    rows: reportRows(report, years),
    made: house(c).now(),
  })
}
