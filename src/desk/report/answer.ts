// A paper of the report as an answer: ODT, PDF, a page to print, or rows.
import { toCsv, toHtml, toOdt, toPdf, type Paper } from '#papers/index.ts'
import type { Ctx } from '#web/env.ts'

type Row = (string | number | null)[]
/** @param name of the file, without its ending @param made milliseconds; what the PDF says of when it was made */
export async function answerPaper(
  c: Ctx,
  kind: string,
  { name, paper, rows, made }: { name: string; paper: Paper; rows: Row[]; made: number },
): Promise<Response> {
  if (kind === 'html') return c.html(toHtml(paper))
  c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}.${kind}`)
  switch (kind) {
    case 'odt':
      return c.body((await toOdt(paper)) as Uint8Array<ArrayBuffer>, 200, {
        'content-type': 'application/vnd.oasis.opendocument.text',
      })
    case 'pdf':
      return c.body((await toPdf(paper, made)) as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'application/pdf' })
    default:
      return c.body(toCsv(rows), 200, { 'content-type': 'text/csv; charset=utf-8' })
  }
}
