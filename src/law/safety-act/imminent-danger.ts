// 立即發生危險之虞 (勞動檢查法第28條; 認定標準第3、5至7條): the numbers of an officer's form.
import { choice, decimal, t, type Text, yesNo } from '#engine'
import { exact, shown } from '../exact.ts'
import { asLastRead, inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { IMMINENT, LIA } from '../statutes.ts'
import { DANGER_STANDARD } from './read-texts.ts'

export const dangers = inForce(
  {
    [DANGER_STANDARD]: {
      edge: 2,
      access: '3/2',
      excavation: '3/2',
      tie: { vertical: '11/2', horizontal: '15/2' },
      air: { oxygen: 18, h2s: 10, co: 35 },
      lel: 30,
    },
  },
  t('立即發生危險之虞的數值', 'The numbers of imminent danger'),
  IMMINENT('§3'),
)
const metres = (zh: string, en: string, when: readonly string[]) =>
  decimal(t(zh, en), { max: 1000, unit: t('公尺', 'm'), when: { type: when } })
const TYPES = {
  edge: { cites: IMMINENT('§3'), of: t('邊緣、開口', 'Edge or opening') },
  access: { cites: IMMINENT('§3'), of: t('上下設備', 'Access') },
  excavation: { cites: IMMINENT('§5'), of: t('開挖', 'Excavation') },
  scaffold: { cites: IMMINENT('§5'), of: t('施工架', 'Scaffold') },
  atmosphere: { cites: IMMINENT('§7(5)'), of: t('缺氧或有害氣體', 'Bad air') },
  flammable: { cites: IMMINENT('§6'), of: t('可燃性氣體', 'Flammable vapour') },
} as const
const over = (value: string, limit: string | number) => exact(value).compare(exact(limit)) > 0
const from = (value: string, limit: string | number) => exact(value).compare(exact(limit)) >= 0

export const imminent = lawRule({
  name: t('有無立即發生危險之虞', 'Is there imminent danger?'),
  cites: LIA('§28'),
  reads: {
    type: choice(t('情形', 'What is found'), {
      edge: t('工作場所邊緣或開口', 'Edge or opening'),
      access: t('無安全上下設備', 'No safe access'),
      excavation: t('開挖', 'Excavation'),
      scaffold: t('施工架繫牆', 'Ties of a scaffold'),
      atmosphere: t('局限空間的空氣', 'Air of a confined space'),
      flammable: t('可燃性氣體', 'Flammable vapour'),
    }),
    heightDifference: metres('高低差', 'Difference of height', ['edge', 'access']),
    depth: metres('深度', 'Depth', ['excavation']),
    verticalTie: metres('垂直繫牆間距', 'Vertical distance of ties', ['scaffold']),
    horizontalTie: metres('水平繫牆間距', 'Horizontal distance of ties', ['scaffold']),
    oxygen: decimal(t('氧氣', 'Oxygen'), { max: 100, unit: t('%', '%'), when: { type: 'atmosphere' } }),
    h2s: decimal(t('硫化氫', 'Hydrogen sulphide'), {
      max: 1_000_000,
      unit: t('ppm', 'ppm'),
      when: { type: 'atmosphere' },
    }),
    co: decimal(t('一氧化碳', 'Carbon monoxide'), {
      max: 1_000_000,
      unit: t('ppm', 'ppm'),
      when: { type: 'atmosphere' },
    }),
    protected: yesNo(t('已有防護（護欄、安全網、支撐、呼吸防護等）', 'Protected: rail, net, shoring, breathing set'), {
      when: { type: ['edge', 'access', 'excavation', 'atmosphere'] },
    }),
    lelPercent: decimal(t('爆炸下限百分比', 'Percent of the lower explosive limit'), {
      max: 1000,
      unit: t('%', '%'),
      when: { type: 'flammable' },
    }),
    evacuated: yesNo(t('已使勞工退避', 'Workers taken away'), { when: { type: 'flammable' } }),
  },
  of(c) {
    const law = asLastRead(dangers)
    const found = (): { met: boolean; says: Text } => {
      switch (c.type) {
        case 'edge':
          return {
            met: from(c.heightDifference, law.edge) && !c.protected,
            says: t(
              `高低差 ${shown(law.edge)} 公尺以上未設護欄、網、帶：${shown(c.heightDifference)} 公尺`,
              `From ${shown(law.edge)} m without rail, net or belt: ${shown(c.heightDifference)} m`,
            ),
          }
        case 'access':
          return {
            met: over(c.heightDifference, law.access) && !c.protected,
            says: t(
              `高低差超過 ${shown(law.access)} 公尺未設安全上下設備：${shown(c.heightDifference)} 公尺`,
              `Over ${shown(law.access)} m without safe access: ${shown(c.heightDifference)} m`,
            ),
          }
        case 'excavation':
          return {
            met: from(c.depth, law.excavation) && !c.protected,
            says: t(
              `開挖 ${shown(law.excavation)} 公尺以上未設擋土支撐：${shown(c.depth)} 公尺`,
              `From ${shown(law.excavation)} m without shoring: ${shown(c.depth)} m`,
            ),
          }
        case 'scaffold':
          return {
            met: over(c.verticalTie, law.tie.vertical) || over(c.horizontalTie, law.tie.horizontal),
            says: t(
              `垂直 ${shown(law.tie.vertical)} 公尺、水平 ${shown(law.tie.horizontal)} 公尺內應繫牆：${shown(c.verticalTie)}、${shown(c.horizontalTie)} 公尺`,
              `Tied within ${shown(law.tie.vertical)} m vertical and ${shown(law.tie.horizontal)} m horizontal: ${shown(c.verticalTie)}, ${shown(c.horizontalTie)} m`,
            ),
          }
        case 'atmosphere': {
          const bad = !from(c.oxygen, law.air.oxygen) || over(c.h2s, law.air.h2s) || over(c.co, law.air.co)
          return {
            met: bad && !c.protected,
            says: t(
              `氧氣未滿 ${law.air.oxygen}%、硫化氫超過 ${law.air.h2s} ppm 或一氧化碳超過 ${law.air.co} ppm，而無呼吸防護具等：${shown(c.oxygen)}%、${shown(c.h2s)}、${shown(c.co)} ppm`,
              `Oxygen under ${law.air.oxygen}%, H2S over ${law.air.h2s} or CO over ${law.air.co} ppm without a breathing set: ${shown(c.oxygen)}%, ${shown(c.h2s)}, ${shown(c.co)} ppm`,
            ),
          }
        }
        case 'flammable':
          return {
            met: from(c.lelPercent, law.lel) && !c.evacuated,
            says: t(
              `達爆炸下限 ${law.lel}% 以上未使勞工退避：${shown(c.lelPercent)}%`,
              `At ${law.lel}% of the lower explosive limit and not evacuated: ${shown(c.lelPercent)}%`,
            ),
          }
      }
    }
    const { met, says } = found()
    const { cites, of } = TYPES[c.type]
    return {
      value: { imminent: met },
      because: [
        step(cites, `${of.zh}：${says.zh}，${met ? '符合' : '不符'}。`, `${of.en}: ${says.en}: ${met ? 'yes' : 'no'}.`),
      ],
    }
  },
  answer: (value) =>
    value.imminent
      ? t('有立即發生危險之虞，檢查員得逕行通知停工', 'Imminent danger: the inspector may stop the work at once')
      : t('依此數值未達', 'Not by these numbers'),
  notices: [
    t(
      '感電、鋼構、無通風或無測定儀器等情形不在此，仍應依認定標準逐項檢視。',
      'Electric shock, steel frames, no ventilation or no meters are not asked here: look at the whole standard.',
    ),
  ],
})
