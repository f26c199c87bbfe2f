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
import { toCsv, toHtml, toOdt, toPdf } from '#papers/index.ts'
import { type Ctx, house, today } from '#web/env.ts'
import { refusedPage } from '#web/frames/desk.tsx'
import { askedPeriod, askedYears, reading } from '#web/asked-figures.ts'

export async function reportFile(c: Ctx) {
  const allowed = may(c.get('person'), 'read')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const span = askedPeriod(c)
  const { db, programmes, bureau } = house(c)
  const measures = printedMeasures(programmes, span)
  const report = reportOf(programmes, await figuresOf(db, reading(c), programmes, span, { measures }), span)
  const years = await comparisonsOf(db, reading(c), programmes, span, askedYears(c), tablesIn(report))
  const name = encodeURIComponent(`施政報告-${span.from}..${span.to}`)
  const attached = (kind: string) => c.header('content-disposition', `attachment; filename*=UTF-8''${name}.${kind}`)
  const paper = () => reportPaper(report, bureau.name, today(c), years)
  switch (c.req.param('kind')) {
    case 'odt':
      attached('odt')
      return c.body(toOdt(paper()) as Uint8Array<ArrayBuffer>, 200, {
        'content-type': 'application/vnd.oasis.opendocument.text',
      })
    case 'pdf':
      attached('pdf')
      return c.body((await toPdf(paper(), house(c).now())) as Uint8Array<ArrayBuffer>, 200, {
        'content-type': 'application/pdf',
      })
    case 'csv':
      attached('csv')
      return c.body(toCsv(reportRows(report, years)), 200, { 'content-type': 'text/csv; charset=utf-8' })
    case 'json':
      return c.json(reportJson(report, years))
    default:
      return c.html(toHtml(paper()))
  }
}
