// How this city brings people and work together: what may be compared, by which points, and how long the way is. All of it by the day.
import { dated, t, type Travel, type Weights } from '#engine'
import { employmentRules } from './documents.ts'

/** All that may decide who is suggested, and who first. A criterion that does not stand here is refused, whatever a programme says. */
export const COMPARED: readonly string[] = [
  ...['occupation', 'hours', 'payFloor', 'district', 'means', 'can', 'licences'].map((name) => `jobseekers.${name}`),
  ...['occupation', 'hours', 'payBasis', 'payTo', 'payFrom', 'regularPay', 'workplace', 'needs', 'licences'].map((name) => `vacancies.${name}`),
]

/** Points for what fits whole. What is not named gives none, and only shuts out where it must be. */
export const jobWeights = dated<Weights>(
  { '2014-01-01': { district: 40, can: 40, hours: 20 } },
  { name: t('媒合配分（本局自訂）', 'Points in matching (the bureau’s own)'), source: employmentRules('媒合配分'), reviewBy: '2027-12-31' },
)

/** Districts along the ways of the city; whoever goes from one to the next passes what lies between. */
const LINE = [...'北中東南山海西河'].map((one) => `示範${one}區`)
const minutes = (inside: number, each: number): Record<string, number> =>
  Object.fromEntries(LINE.flatMap((from, at) => LINE.slice(at).map((to, steps) => [`${from}|${to}`, inside + steps * each])))
/** Example values by district and means: a city puts in its own table, which its transport office keeps. */
export const travel = dated<Travel>(
  { '2014-01-01': { scooter: minutes(8, 9), bus: minutes(15, 14), car: minutes(9, 8), bicycle: minutes(12, 18) } },
  { name: t('行政區間交通時間（本局自訂，示範值）', 'Minutes between districts (the bureau’s own, example values)'), source: employmentRules('交通時間'), reviewBy: '2027-12-31' },
)
/** A way longer than this in minutes is no suggestion. */
export const longestWay = 60
