// What the form sent: files and pasted text, and the options of the run. Everything wrong with it is said at once.
import { type Problem, readFields, t } from '#engine'
import { type Options, optionFields, usual } from '#law/payroll/options.ts'
import type { Ctx } from '#web/env.ts'
import { today } from '#web/env.ts'
import type { Sent } from './work.ts'

export type Typed = Record<string, string>
export type Asked = { sent: Sent[]; options: Options; typed: Typed; problems: Problem[] }
const MOST_FILES = 6

/** What the form shows at first: the usual readings. */
export const fresh = (): Typed => ({
  ...Object.fromEntries(
    Object.entries(usual).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value),
    ]),
  ),
  tolerance: '1',
})

export async function askedIn(c: Ctx): Promise<Asked> {
  const body = await c.req.parseBody({ all: true })
  const typed: Typed = {}
  for (const name of [...Object.keys(optionFields), 'attendanceText', 'wagesText']) {
    const value = [body[name]].flat()[0]
    if (typeof value === 'string') typed[name] = value
  }
  const { values, problems } = readFields(
    optionFields,
    Object.keys(optionFields),
    typed,
    { today: today(c), strict: true },
    typed,
  )
  const sent: Sent[] = []
  for (const file of [body.files].flat())
    if (file instanceof File && (file.size > 0 || file.name !== ''))
      sent.push({
        name: [...file.name.normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, '')].slice(-80).join(''),
        bytes: new Uint8Array(await file.arrayBuffer()),
      })
  for (const [name, label] of [
    ['attendanceText', t('貼上的出勤', 'pasted attendance')],
    ['wagesText', t('貼上的工資', 'pasted wages')],
  ] as const)
    if (typed[name]?.trim())
      sent.push({ name: c.get('lang') === 'zh' ? label.zh : label.en, bytes: new TextEncoder().encode(typed[name]) })
  if (sent.length === 0)
    problems.push({
      field: 'files',
      says: t('請選擇出勤紀錄的檔案，或把表格貼在下面。', 'Choose the attendance file, or paste the table below.'),
    })
  if (sent.length > MOST_FILES)
    problems.push({
      field: 'files',
      says: t(`一次最多 ${MOST_FILES} 個檔案。`, `At most ${MOST_FILES} files at a time.`),
    })
  return { sent, options: { ...usual, ...values } as Options, typed, problems }
}
