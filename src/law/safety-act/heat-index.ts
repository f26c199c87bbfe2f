// 戶外熱指數: how hot the air feels, and what an employer then has to do (職業安全衛生設施規則第324條之6). The index is the regression of
// the US National Weather Service. The law sheets are silent on the levels: they are a dated parameter that a safety officer has
// to compare with the ministry's guidance, and every answer says so until somebody has.
import { decimal, statute, t, type Text } from '#engine'
import { inForce } from '../known.ts'
import { lawRule } from '../rule.ts'
import { FACILITIES } from '../statutes.ts'

const GUIDANCE = statute(
  t('高氣溫戶外作業勞工熱危害預防指引', 'Guidance on heat hazards of outdoor work'),
  undefined,
  'heat guidance',
)

export type HeatLevel = { from: number; name: Text; mark: string; does: Text }
/** From which index, in °C, each level begins. */
export const heatLevels = inForce<readonly HeatLevel[]>(
  {
    '2014-01-01': [
      {
        from: -100,
        name: t('一般', 'Usual'),
        mark: '○',
        does: t('留意天氣，準備飲水。', 'Watch the weather, have water at hand.'),
      },
      {
        from: 26.7,
        name: t('第一級（注意）', 'Level 1 (caution)'),
        mark: '▲',
        does: t(
          '提供陰涼休息處與飲水，提醒補充水分。',
          'A cool place to rest, drinking water, and reminders to drink.',
        ),
      },
      {
        from: 32.2,
        name: t('第二級（格外注意）', 'Level 2 (extreme caution)'),
        mark: '▲▲',
        does: t(
          '增加休息與巡視，實施熱適應，留意個人健康。',
          'More rest and rounds, acclimatisation, an eye on each person’s health.',
        ),
      },
      {
        from: 40.6,
        name: t('第三級（危險）', 'Level 3 (danger)'),
        mark: '■',
        does: t(
          '調整作業時間避開高溫，縮短連續作業，兩人以上同行，備妥急救。',
          'Move the work to cooler hours, short spells, nobody alone, first aid ready.',
        ),
      },
      {
        from: 54.4,
        name: t('第四級（極度危險）', 'Level 4 (extreme danger)'),
        mark: '■■',
        does: t('非必要應停止戶外作業。', 'Outdoor work stops unless it cannot wait.'),
      },
    ],
  },
  t('熱指數分級', 'Levels of the heat index'),
  GUIDANCE('熱指數表'),
  { reviewBy: '2026-08-29' },
)
/** @param celsius air temperature @param humidity relative, in percent @returns the index in °C, to one decimal */
export function heatIndex(celsius: number, humidity: number): number {
  const f = celsius * 1.8 + 32
  const simple = (0.5 * (f + 61 + (f - 68) * 1.2 + humidity * 0.094) + f) / 2
  if (simple < 80) return tenths((simple - 32) / 1.8)
  let index =
    -42.379 +
    2.04901523 * f +
    10.14333127 * humidity -
    0.22475541 * f * humidity -
    0.00683783 * f * f -
    0.05481717 * humidity * humidity +
    0.00122874 * f * f * humidity +
    0.00085282 * f * humidity * humidity -
    0.00000199 * f * f * humidity * humidity
  if (humidity < 13 && f >= 80 && f <= 112) index -= ((13 - humidity) / 4) * Math.sqrt((17 - Math.abs(f - 95)) / 17)
  if (humidity > 85 && f >= 80 && f <= 87) index += ((humidity - 85) / 10) * ((87 - f) / 5)
  return tenths((index - 32) / 1.8)
}
const tenths = (n: number) => Math.round(n * 10) / 10
export const levelsToday = (): readonly HeatLevel[] => heatLevels.on('2026-08-29')
export const levelOf = (index: number): number => levelsToday().findLastIndex(({ from }) => index >= from)

export const heat = lawRule({
  name: t('戶外熱指數', 'Outdoor heat index'),
  cites: FACILITIES('§324-6'),
  reads: {
    temperature: decimal(t('氣溫', 'Air temperature'), { min: 0, max: 55, unit: t('°C', '°C') }),
    humidity: decimal(t('相對濕度', 'Relative humidity'), { min: 0, max: 100, unit: t('%', '%') }),
  },
  of(c) {
    const [temperature, humidity] = [Number(c.temperature), Number(c.humidity)]
    const index = heatIndex(temperature, humidity)
    const level = levelOf(index)
    const { name, does } = levelsToday()[level] ?? { name: t('', ''), does: t('', '') }
    return {
      value: { index, level },
      because: [
        {
          cites: GUIDANCE('熱指數表'),
          says: t(
            `氣溫 ${temperature}°C、相對濕度 ${humidity}%，熱指數 ${index}°C：${name.zh}。`,
            `${temperature}°C and ${humidity}% of humidity feel like ${index}°C: ${name.en}.`,
          ),
        },
        { cites: FACILITIES('§324-6'), says: does },
      ],
    }
  },
  answer({ index, level }) {
    const name = levelsToday()[level]?.name ?? t('', '')
    return t(`熱指數 ${index}°C，${name.zh}`, `Heat index ${index}°C: ${name.en}`)
  },
  notices: [
    t('分級尚待安全衛生人員與官方指引核對。', 'The levels are still to be compared with the official guidance.'),
    t(
      '直接日曬時，體感可能再高 8°C；不舒服時請立即停止作業。',
      'In the sun it can feel up to 8°C hotter. Stop at once if you feel unwell.',
    ),
  ],
})
