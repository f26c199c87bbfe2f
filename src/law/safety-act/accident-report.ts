// 職業災害通報 (職業安全衛生法第37條第2項): which accidents, and eight hours.
import { addDays, choice, t, text, whole, yesNo } from '#engine'
import { lawRule } from '../rule.ts'
import { OSHA } from '../statutes.ts'

const people = (zh: string, en: string) => whole(t(zh, en), { max: 100_000 })
export const mustReport = lawRule({
  name: t('是否應通報', 'Must it be reported?'),
  cites: OSHA('§37 II'),
  reads: {
    deaths: people('死亡人數', 'Deaths'),
    injured: people('受傷人數', 'Injured'),
    hospitalised: yesNo(t('有人住院', 'Somebody is in hospital')),
  },
  of(c) {
    const reasons = [
      { met: c.deaths > 0, item: 1, says: t('發生死亡災害', 'A death') },
      { met: c.injured >= 3, item: 2, says: t('罹災人數在三人以上', 'Three or more injured') },
      {
        met: c.injured >= 1 && c.hospitalised,
        item: 3,
        says: t('一人以上且需住院治療', 'One or more injured and in hospital'),
      },
    ]
    return {
      value: { report: reasons.some(({ met }) => met) },
      because: reasons.map(({ met, item, says }) => ({
        cites: OSHA(`§37 II(${item})`),
        says: t(`${says.zh}：${met ? '是' : '否'}`, `${says.en}: ${met ? 'yes' : 'no'}`),
      })),
    }
  },
  answer: ({ report }) =>
    report
      ? t('應於 8 小時內通報', 'To be reported within eight hours')
      : t('不在 8 小時通報範圍', 'Not among those to be reported'),
})
export const reportDeadline = lawRule({
  name: t('通報期限', 'When to report'),
  cites: OSHA('§37 II'),
  reads: {
    knownAt: text(t('雇主知悉時間', 'When the employer knew'), { shape: 'moment' }),
    event: choice(
      t('災害', 'Accident'),
      {
        death: t('死亡', 'Death'),
        threeCasualties: t('三人以上罹災', 'Three or more injured'),
        hospitalised: t('住院', 'In hospital'),
      },
      { optional: true },
    ),
  },
  spares: ['event'],
  of(c) {
    const [day = '', time = ''] = c.knownAt.split('T')
    const hour = Number(time.slice(0, 2)) + 8
    const deadline = `${addDays(day, Math.floor(hour / 24))}T${String(hour % 24).padStart(2, '0')}${time.slice(2)}`
    return {
      value: { deadline },
      because: [
        {
          cites: OSHA('§37 II'),
          says: t(
            '自雇主知悉（可得知悉）起八小時內。',
            'Within eight hours from when the employer knew or ought to have known.',
          ),
        },
      ],
    }
  },
  answer: ({ deadline }) => t(`最晚 ${deadline.replace('T', ' ')}`, `At the latest ${deadline.replace('T', ' ')}`),
})
