// Sets a paper as PDF/A-2b with Typst, in the thread it is called in. What the case says reaches it as data and is never read as markup.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fileURLToPath } from 'node:url'
import { everyFont, type Font, USUAL } from './fonts/carried.ts'
import { forPrint } from './legible.ts'
import type { Paper } from './paper.ts'

const SCRIPT = `
#let paper = json(bytes(sys.inputs.paper))
#set document(title: paper.title)
#set text(font: json(bytes(sys.inputs.families)), fallback: false, lang: "zh", region: "TW", size: 11pt)
#set par(leading: 0.9em, spacing: 0.9em)
#set page(paper: "a4", flipped: paper.at("landscape", default: false), margin: 2.5cm,
  header: align(center, text(9pt, paper.header)), footer: context align(center, text(9pt)[第 #counter(page).display() 頁，共 #counter(page).final().first() 頁]))
#let numerals = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
#let lines(words) = words.split("\\n").map(it => text(it)).join(linebreak())
#for one in paper.blocks {
  if one.kind == "heading" { if one.level == 1 { align(center, heading(level: 1, one.text)) } else { heading(level: one.level, one.text) } }
  else if one.kind == "paragraph" { align(if one.at("align", default: "start") == "end" { right } else if one.at("align", default: "start") == "center" { center } else { left }, text(if one.at("soft", default: false) { 9pt } else { 11pt }, lines(one.text))) }
  else if one.kind == "numbered" { for (at, item) in one.items.enumerate() { grid(columns: (2.2em, 1fr), numerals.at(at, default: str(at + 1)) + "、", lines(item)); v(0.3em) } }
  else if one.kind == "facts" { table(columns: (9em, 1fr), stroke: 0.5pt + rgb("#444"), fill: (x, _) => if x == 0 { rgb("#f1ede3") }, ..one.items.map(it => (strong(it.label), lines(it.value))).flatten()) }
  else if one.kind == "signatures" { for label in one.labels { v(1.6em); grid(columns: (9em, 14em, auto), label + "：", line(start: (0pt, 0.9em), length: 13em, stroke: 0.5pt), "（簽名或蓋章）") } }
  else if one.kind == "table" {
    figure(kind: table, supplement: none, caption: none, {
      align(center, strong(one.caption))
      table(columns: one.columns.map(_ => auto), align: (x, _) => if one.columns.at(x).number { right } else { left }, stroke: 0.5pt + rgb("#444"), fill: (_, y) => if y == 0 { rgb("#f1ede3") },
        table.header(..one.columns.map(it => strong(it.label))),
        ..one.rows.map(row => row.cells.map(it => { let body = if it.at("small", default: none) != none { [#it.text #linebreak() #text(8pt, it.small)] } else { text(it.text) }; if row.at("total", default: false) { strong(body) } else { body } })).flatten())
    })
    for remark in one.remarks { text(9pt, remark); parbreak() }
  }
}
`
const compilers = new Map<string, NodeCompiler>()
/** One that knows the usual font, and one that knows them all, when somebody first needs it. */
function compilerWith(fonts: readonly Font[]): NodeCompiler {
  const folders = [...new Set(fonts.flatMap((one) => one.folders))]
  const known = compilers.get(folders.join())
  if (known) return known
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL('.', import.meta.url)),
    fontArgs: [{ fontPaths: folders }],
  })
  compilers.set(folders.join(), compiler)
  return compiler
}

/** @param at the instant the paper was made, so that the same paper gives the same bytes */
export async function typstPdf(given: Paper, at: number): Promise<Uint8Array> {
  const { paper, plain } = await forPrint(given)
  const fonts = plain ? USUAL : everyFont()
  const compiler = compilerWith(fonts)
  const families = JSON.stringify([...new Set(fonts.map((one) => one.family))])
  const text = JSON.stringify(paper, (_, one: unknown) =>
    typeof one === 'string' ? one.replace(/(?!\n)\p{Cc}/gu, '') : one,
  )
  const compiled = compiler.compile({ mainFileContent: SCRIPT, inputs: { paper: text, families } })
  if (!compiled.result)
    throw new Error(`“${paper.title}” could not be set as PDF: ${JSON.stringify(compiled.takeDiagnostics())}`)
  const creationTimestamp = Math.floor(at / 1000)
  try {
    return compiler.pdf(compiled.result, { pdfStandard: 'a-2b', creationTimestamp })
  } catch {
    // Nothing that is not whole is called PDF/A; its letter goes out all the same.
    return compiler.pdf(compiled.result, { pdfStandard: '1.7', creationTimestamp })
  }
}
