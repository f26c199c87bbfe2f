// A paper as a page of its own, for reading and for the printer of whoever has no other program.
import { forElsewhere } from './legible.ts'
import { stylesheetOf } from './sheet.ts'
import { type Block, numeral, type Paper } from './paper.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const esc = (text: string) => text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c)
const lines = (text: string) => esc(text).replaceAll('\n', '<br>')

export function toHtml(given: Paper): string {
  const paper = forElsewhere(given)
  return `<!doctype html><html lang="zh-Hant-TW"><head><meta charset="utf-8"><title>${esc(paper.title)}</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="${stylesheetOf()}"></head><body><main class="paper"><p class="soft small">${esc(paper.header)}</p>${paper.blocks.map(block).join('')}</main></body></html>`
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `<h${one.level}>${lines(one.text)}</h${one.level}>`
    case 'paragraph':
      return `<p${one.covered ? ' class="code under-seal"' : one.soft ? ' class="soft small"' : ''}>${lines(one.text)}</p>`
    case 'numbered':
      return `<dl class="numbered">${one.items.map((item, at) => `<div><dt>${numeral(at)}、</dt><dd>${lines(item)}</dd></div>`).join('')}</dl>`
    case 'facts':
      return `<dl class="facts">${one.items.map(({ label, value }) => `<div><dt>${esc(label)}</dt><dd>${lines(value)}</dd></div>`).join('')}</dl>`
    case 'signatures':
      return one.labels.map((label) => `<p>${esc(label)}：＿＿＿＿＿＿＿＿＿＿（簽名或蓋章）</p>`).join('')
    case 'table':
      return `<div class="scroll" tabindex="0" role="region" aria-label="${esc(one.caption)}"><table><caption>${esc(one.caption)}</caption><thead><tr>${one.columns.map((column) => `<th scope="col"${column.number ? ' class="n"' : ''}>${esc(column.label)}</th>`).join('')}</tr></thead><tbody>${one.rows.map((row) => `<tr${row.total ? ' class="total"' : ''}>${row.cells.map((cell, at) => `<${at === 0 ? 'th scope="row"' : 'td'}${one.columns[at]?.number ? ' class="n"' : ''}>${esc(cell.text)}${cell.small ? `<span class="share">${esc(cell.small)}</span>` : ''}</${at === 0 ? 'th' : 'td'}>`).join('')}</tr>`).join('')}</tbody></table></div>${one.remarks.map((remark) => `<p class="soft small">${esc(remark)}</p>`).join('')}`
  }
}
