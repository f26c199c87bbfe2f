// OpenDocument spreadsheets, row by row. Repeated rows and cells are told by number, and never spread out beyond the limits.
import { FORMULA, LIMITS, type Sink } from './sink.ts'
import { readXml } from './xml.ts'
import type { Zip } from './zip.ts'

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
        case 'table':
          line = 0
          sink.sheet({ file, name: attributes.name ?? '' })
          break
        case 'table-row':
          cells = []
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
            : (attributes['date-value'] ?? attributes['time-value'] ?? attributes.value ?? attributes['string-value'])
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
      } else if (name === 'table-row') {
        if (cells.length === 0) line += rowTimes
        else for (let n = 0; n < rowTimes; n++) sink.row([...cells], ++line)
      }
    },
  })
}
