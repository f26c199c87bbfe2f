// Everything that was found, as tables to take away: findings, days owed, months, rows that could not be read.
import { cited, type Lang, say, t, type Text } from '#engine'
import { DAY_TYPES } from '#law/labour-standards-act/overtime-tariff.ts'
import { KINDS } from '#law/payroll/findings.ts'
import { formulaOf, owedOf } from '#law/payroll/receipt.ts'
import type { Value, Written } from '#sheets/write.ts'
import type { Done } from './work.ts'
import { measured } from './words.ts'

export const TABLES = ['findings', 'days', 'months', 'rows'] as const
export type TableName = (typeof TABLES)[number]

export function tableOf(name: TableName, { result, read }: Done, lang: Lang): Written {
  const { people, options } = result
  const words = (...texts: Text[]) => texts.map((text) => say(text, lang))
  const person = [t('員工編號', 'Employee number'), t('姓名', 'Name')]
  const rows = (make: () => Generator<Value[]>) => ({ [Symbol.iterator]: make })
  switch (name) {
    case 'findings':
      return {
        name: say(t('問題', 'Findings'), lang),
        head: words(
          ...person,
          t('月份', 'Month'),
          t('日期', 'Day'),
          t('至', 'Until'),
          t('問題', 'Finding'),
          t('依據', 'Article'),
          t('情形', 'Found'),
          t('少付（元）', 'Owed (NT$)'),
          t('少付（精確值）', 'Owed (exact)'),
        ),
        rows: rows(function* () {
          for (const one of people)
            for (const each of one.findings)
              yield [
                one.id,
                one.name,
                each.month,
                each.day ?? '',
                each.until ?? '',
                say(KINDS[each.kind].name, lang),
                say(cited(KINDS[each.kind].cites), lang),
                say(measured(each), lang),
                each.amount?.rounded ?? null,
                each.amount?.exact ?? '',
              ]
        }),
      }
    case 'days':
      return {
        name: say(t('應付加班費', 'Overtime owed by day'), lang),
        head: words(
          ...person,
          t('日期', 'Day'),
          t('日別', 'Kind of day'),
          t('工作分鐘', 'Minutes worked'),
          t('時數 × 倍率', 'Hours × rate'),
          t('每小時工資', 'Hourly wage'),
          t('應付（元）', 'Owed (NT$)'),
          t('應付（精確值）', 'Owed (exact)'),
        ),
        rows: rows(function* () {
          for (const one of people)
            for (const day of one.owed) {
              const hourly = one.months.find(({ month }) => month === day.month)?.hourly
              const owed = hourly === undefined ? undefined : owedOf(day, hourly)
              yield [
                one.id,
                one.name,
                day.day,
                say(DAY_TYPES[day.type], lang),
                day.minutes,
                formulaOf(day, options),
                hourly ?? '',
                owed?.rounded ?? null,
                owed?.exact ?? '',
              ]
            }
        }),
      }
    case 'months':
      return {
        name: say(t('每人每月', 'People and months'), lang),
        head: words(
          ...person,
          t('月份', 'Month'),
          t('出勤日數', 'Days on record'),
          t('工作分鐘', 'Minutes worked'),
          t('計入上限的加班分鐘', 'Overtime minutes towards the cap'),
          t('每小時工資', 'Hourly wage'),
          t('應付加班費', 'Overtime owed'),
          t('已付加班費', 'Overtime paid'),
          t('短付', 'Short'),
        ),
        rows: rows(function* () {
          for (const one of people)
            for (const month of one.months)
              yield [
                one.id,
                one.name,
                month.month,
                month.days,
                month.minutes,
                month.overtime,
                month.hourly ?? '',
                month.owed?.rounded ?? null,
                month.paid?.rounded ?? null,
                month.short?.rounded ?? null,
              ]
        }),
      }
    case 'rows':
      return {
        name: say(t('讀取問題', 'Rows'), lang),
        head: words(
          t('檔案', 'File'),
          t('工作表', 'Sheet'),
          t('列', 'Line'),
          t('是否檢查', 'Checked'),
          t('說明', 'Reason'),
        ),
        rows: read.slips.map(({ file, sheet, line, kept, says }) => [
          file,
          sheet,
          line,
          say(kept ? t('已檢查', 'yes') : t('未檢查', 'no'), lang),
          say(says, lang),
        ]),
      }
  }
}
