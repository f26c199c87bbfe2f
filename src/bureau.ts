// Which bureau this is: one file says so, and without one it is the demonstration bureau.
import { readFileSync } from 'node:fs'
import { topics } from '#bureau/topics.ts'
import { units } from '#bureau/units.ts'
import { t } from '#engine'
import type { Bureau } from '#web/house.ts'

const demonstration: Bureau = {
  id: 'demo',
  name: t('示範市政府勞工局', 'Demonstration City Labour Bureau'),
  address: t('000 示範市示範中區示範路 1 號', '1 Example Road, Example Central District, Example City 000'),
  phone: '(02) 0000-0000',
  hours: t('週一至週五 8:30－17:30', 'Monday to Friday, 8:30 to 17:30'),
  updated: '115-11-24',
  districts: [...'東西南北中山海河'].map((one) => `示範${one}區`),
  units,
  topics,
}

/** Without a bureau's own file a start is the demonstration, unless DEMO=0 says that it is not. */
export const isDemonstration = (env: Record<string, string | undefined>): boolean =>
  env.DEMO !== '0' && openBureau(env).id === demonstration.id

/** From the JSON file named by TAITSI_BUREAU, in the shape of `Bureau`. */
export function openBureau(env: Record<string, string | undefined>): Bureau {
  if (!env.TAITSI_BUREAU) return demonstration
  const bureau: Bureau = { ...(JSON.parse(readFileSync(env.TAITSI_BUREAU, 'utf8')) as Bureau), units, topics }
  for (const name of ['unsentDays', 'unsentMb'] as const) {
    const given: unknown = bureau[name]
    if (given !== undefined && !(Number.isInteger(given) && Number(given) >= 1))
      throw new Error(`${env.TAITSI_BUREAU}：${name} 必須是 1 以上的整數。 ${name} must be a whole number from 1 up.`)
  }
  return bureau
}
