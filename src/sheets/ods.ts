// OpenDocument spreadsheets, row by row. Repeated rows and cells are told by number, and never spread out beyond the limits.
import { hiddenIn, hiddenSheet } from './hidden.ts'
import { FORMULA, LIMITS, type Sink } from './sink.ts'
import { readXml } from './xml.ts'
import type { Zip } from './zip.ts'

const isUnseen = (visibility: string | undefined) => visibility === 'collapse' || visibility === 'filter'

export function readOds(zip: Zip, file: string, sink: Sink): void {
  let line = 0
  let cells: string[] = []
  let blanks = 0
  let rowTimes = 1
  let value: string | undefined
  let text = ''
  let cellTimes = 1
  let within: 'cell' | 'annotation' | undefined
  let paragraphs = 0
  const unseen = new Set<string>()
  let style = ''
  let [sheet, sheetHidden, rowHidden, rowsHidden] = ['', false, false, 0]
  let columns: { hidden: boolean; times: number }[] = []
  const hiddenColumns = (): number[] =>
    columns
      .flatMap(({ hidden, times }) => Array<boolean>(Math.min(times, LIMITS.columns)).fill(hidden))
      .flatMap((hidden, at) => (hidden && at < LIMITS.columns ? [at] : []))
  let blind: number[] = []
  const put = (content: string) => {
    if (content === '') {
      blanks += cellTimes
      return
    }
    for (; blanks > 0 && cells.length < LIMITS.columns; blanks--) cells.push('')
    blanks = 0
    for (let n = 0; n < cellTimes && cells.length < LIMITS.columns; n++) cells.push(content)
  }
  const timesOf = (told: string | undefined) => Math.max(1, Number(told) || 1)
  readXml(zip, 'content.xml', {
    open(name, attributes) {
      switch (name) {
        case 'style':
          style = attributes.name ?? ''
          break
        case 'table-properties':
          if (attributes.display === 'false') unseen.add(style)
          break
        case 'table':
          line = 0
          sheet = attributes.name ?? ''
          sheetHidden = unseen.has(attributes['style-name'] ?? '')
          columns = []
          blind = []
          rowsHidden = 0
          if (sheetHidden) sink.leftOut?.(file, hiddenSheet(sheet))
          else sink.sheet({ file, name: sheet })
          break
        case 'table-column':
          columns.push({
            hidden: isUnseen(attributes.visibility),
            times: timesOf(attributes['number-columns-repeated']),
          })
          blind = hiddenColumns()
          break
        case 'table-row':
          cells = []
          rowHidden = isUnseen(attributes.visibility)
          blanks = 0
          rowTimes = timesOf(attributes['number-rows-repeated'])
          break
        case 'table-cell':
        case 'covered-table-cell':
          within = 'cell'
          text = ''
          paragraphs = 0
          cellTimes = timesOf(attributes['number-columns-repeated'])
          value = attributes.formula
            ? FORMULA
            : (attributes['date-value'] ??
              attributes['time-value'] ??
              (attributes['value-type'] === 'percentage'
                ? `${Number((Number(attributes.value) * 100).toPrecision(12))}%`
                : attributes.value) ??
              attributes['string-value'])
          break
        case 'annotation':
          within = 'annotation'
          break
        case 'p':
          if (within === 'cell' && paragraphs++ > 0) text += '\n'
          break
        case 's':
        case 'tab':
          if (within === 'cell') text += ' '
          break
      }
    },
    text(more) {
      if (within === 'cell' && text.length < LIMITS.cell) text += more
    },
    close(name) {
      if (name === 'annotation') within = 'cell'
      else if (name === 'table-cell' || name === 'covered-table-cell') {
        within = undefined
        put((value ?? text).slice(0, LIMITS.cell).trim())
      } else if (name === 'table' && !sheetHidden)
        for (const says of hiddenIn(sheet, rowsHidden, blind)) sink.leftOut?.(file, says)
      else if (name === 'table-row') {
        for (const at of blind) if (at < cells.length) cells[at] = ''
        if (cells.every((cell) => cell === '') || sheetHidden || rowHidden) {
          if (rowHidden && cells.length > 0) rowsHidden += rowTimes
          line += rowTimes
        } else for (let n = 0; n < rowTimes; n++) sink.row([...cells], ++line)
      }
    },
  })
}
