// What a finding measured, and other short sentences of the screens and tables.
import { grouped, t, type Text } from '#engine'
import type { Finding } from '#law/payroll/findings.ts'

/** 12 小時 30 分 */
export const timeText = (minutes: number): Text => {
  const [h, m] = [Math.floor(minutes / 60), minutes % 60]
  return m === 0 ? t(`${h} 小時`, `${h} h`) : t(`${h} 小時 ${m} 分`, `${h} h ${m} min`)
}

export const monthText = (month: string): Text =>
  t(`${Number(month.slice(0, 4)) - 1911}年${Number(month.slice(5))}月`, month)

export function measured({ kind, found = 0, limit = 0, amount }: Finding): Text {
  const [is, may] = [timeText(found), timeText(limit)]
  switch (kind) {
    case 'longDay':
    case 'monthOver':
    case 'quarterOver':
      return t(`${is.zh}，上限 ${may.zh}`, `${is.en}; at most ${may.en}`)
    case 'shortShiftRest':
    case 'shortBreak':
      return t(`${is.zh}，至少 ${may.zh}`, `${is.en}; at least ${may.en}`)
    case 'regularLeaveWorked':
      return t(`工作 ${is.zh}`, `${is.en} worked`)
    case 'sixInARow':
      return t(`連續 ${found} 日，最多 ${limit} 日`, `${found} days in a row; at most ${limit}`)
    case 'regularLeaveMissing':
    case 'restDayMissing':
    case 'daysOffShort':
      return t(`休息 ${found} 日，應有 ${limit} 日`, `${found} days off; ${limit} are due`)
    case 'overtimeShort':
    case 'belowMinimum':
      return t(`少 ${grouped(amount?.rounded ?? 0)} 元`, `NT$${grouped(amount?.rounded ?? 0)} short`)
  }
}
export const TITLE = t('出勤與工資檢查', 'Payroll check')
export const LEAD = t(
  '上傳出勤紀錄與工資清冊，逐人逐日依勞動基準法與最低工資法檢查：應付與已付加班費、違法工時、例假與休息日、最低工資。',
  'Send attendance and wages. Each person and day is checked against the Labor Standards Act and the Minimum Wage Act: overtime owed and paid, illegal hours, days off, minimum wage.',
)
export const PRIVATE = t(
  '檔案不會存檔。結果只在記憶體保留 30 分鐘，可隨時刪除。員工姓名可以不填。',
  'Files are not stored. The result stays in memory for 30 minutes and can be removed at any time. Names may be left out.',
)
