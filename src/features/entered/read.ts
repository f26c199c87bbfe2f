// Reads what was typed of a figure: which one, of which period and part, its value and its source; every mistake at once.
import { type Period, period, type Problem, t } from '#engine'
import type { Known } from '#reports/index.ts'

export type Typed = { figure: string; year: string; part: string; value: string; source: string }
export type Read = {
  known: Known
  cell: Record<string, string>
  span: Period
  value: number
  decimals: number
  source: string
}

/** `H1`, `Q3`, or the year whole. */
export const PARTS_OF_YEAR = ['', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4'] as const

export function readFigure(typed: Typed, figures: readonly Known[]): { problems: Problem[]; read?: Read } {
  const [id = '', dimension, cellValue] = typed.figure.split('|')
  const known = figures.find((one) => one.id === id)
  const entered = known && 'entered' in known ? known.entered : undefined
  const cell = dimension && cellValue ? { [dimension]: cellValue } : undefined
  const cellKnown = !cell || entered?.by?.[dimension ?? '']?.values[cellValue ?? ''] !== undefined
  const span = /^\d{4}$/.test(typed.year) && isPart(typed.part) ? period(`${typed.year}${typed.part}`) : undefined
  const decimals = entered?.decimals ?? 0
  const text = typed.value.normalize('NFKC').replace(/[,\s]/g, '')
  const value = Number(text)
  const right = new RegExp(decimals > 0 ? `^\\d+(\\.\\d{1,${decimals}})?$` : '^\\d+$').test(text) && value < 1e12
  const flag = known?.unit === 'flag' && !['0', '1'].includes(text)
  const source = typed.source.trim().slice(0, 200)
  const problems: Problem[] = [
    ...(entered && cellKnown
      ? []
      : [{ field: 'figure', says: t('請選擇要登錄的數字。', 'Choose the figure to enter.') }]),
    ...(span ? [] : [{ field: 'year', says: t('請選擇期間。', 'Choose the period.') }]),
    ...(right && !flag
      ? []
      : [
          {
            field: 'value',
            says: flag
              ? t('請填 1（是）或 0（否）。', 'Enter 1 for yes or 0 for no.')
              : decimals > 0
                ? t(
                    `請填 0 以上的數字，小數最多 ${decimals} 位。`,
                    `Enter a number of at least 0 with at most ${decimals} decimals.`,
                  )
                : t('請填 0 以上的整數。', 'Enter a whole number of at least 0.'),
          },
        ]),
    ...(source
      ? []
      : [
          {
            field: 'source',
            says: t(
              '請填依據，例如公文文號或報表名稱。',
              'Say where it comes from, for example the number of a letter or the name of a report.',
            ),
          },
        ]),
  ]
  if (problems.length > 0 || !known || !span) return { problems }
  return { problems, read: { known, cell: cell ?? {}, span, value, decimals, source } }
}

const isPart = (text: string): boolean => (PARTS_OF_YEAR as readonly string[]).includes(text)
