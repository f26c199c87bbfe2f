// 缺氧作業 (缺氧症預防規則第3、20、21、28、30條): the air, the crew and how long in a mask.
import { decimal, t, whole, yesNo } from '#engine'
import { looked } from '../checks.ts'
import { exact, shown } from '../exact.ts'
import { asLastRead, inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { IMMINENT, OXYGEN } from '../statutes.ts'
import { dangers } from './imminent-danger.ts'

const OXYGEN_RULES = '2014-06-26'

export const atmosphere = lawRule({
  name: t('空氣是否合格', 'Is the air good enough?'),
  cites: OXYGEN('§3'),
  reads: {
    oxygen: decimal(t('氧氣', 'Oxygen'), { max: 100, unit: t('%', '%') }),
    h2s: decimal(t('硫化氫', 'Hydrogen sulphide'), { max: 1_000_000, unit: t('ppm', 'ppm') }),
    co: decimal(t('一氧化碳', 'Carbon monoxide'), { max: 1_000_000, unit: t('ppm', 'ppm') }),
  },
  of(c) {
    const { air } = asLastRead(dangers)
    const { codes, because } = looked([
      {
        code: 'OXYGEN_LOW',
        broken: exact(c.oxygen).compare(air.oxygen) < 0,
        cites: OXYGEN('§3'),
        zh: `氧氣 ${air.oxygen}% 以上：${shown(c.oxygen)}%`,
        en: `oxygen ${air.oxygen}% and more: ${shown(c.oxygen)}%`,
      },
      {
        code: 'H2S_HIGH',
        broken: exact(c.h2s).compare(air.h2s) > 0,
        cites: IMMINENT('§7(5)'),
        zh: `硫化氫 ${air.h2s} ppm 以下：${shown(c.h2s)} ppm`,
        en: `H2S ${air.h2s} ppm and less: ${shown(c.h2s)} ppm`,
      },
      {
        code: 'CO_HIGH',
        broken: exact(c.co).compare(air.co) > 0,
        cites: IMMINENT('§7(5)'),
        zh: `一氧化碳 ${air.co} ppm 以下：${shown(c.co)} ppm`,
        en: `CO ${air.co} ppm and less: ${shown(c.co)} ppm`,
      },
    ])
    return { value: { ok: codes.length === 0, reasons: codes }, because }
  },
  answer: ({ ok }) =>
    ok ? t('空氣合格', 'Good enough') : t('空氣不合格，不得進入', 'Not good enough: nobody goes in'),
  notices: [
    t(
      '每日作業前、全員離開後再開始前、或有異常時應測定，紀錄保存三年。',
      'Measured before each day, after everybody was out, and on any alarm; kept three years.',
    ),
  ],
})

const crews = inForce({ [OXYGEN_RULES]: { attendants: 1 } }, t('缺氧作業人員', 'The crew'), OXYGEN('§21'))
export const crew = lawRule({
  name: t('作業人員是否齊備', 'Is the crew complete?'),
  cites: OXYGEN('§20'),
  reads: {
    oxygenDeficiencyWork: yesNo(t('缺氧危險作業', 'Oxygen-deficiency work')),
    supervisorNamed: yesNo(t('每班指派缺氧作業主管', 'A supervisor for each shift')),
    attendants: whole(t('監視人員', 'Attendants'), { max: 1000 }),
    rescuer: yesNo(t('有救援人員', 'A rescuer')),
  },
  of(c) {
    const law = asLastRead(crews)
    const { codes, because } = looked([
      {
        code: 'SUPERVISOR',
        broken: c.oxygenDeficiencyWork && !c.supervisorNamed,
        cites: OXYGEN('§20'),
        zh: '每一班次指派缺氧作業主管',
        en: 'a supervisor for each shift',
      },
      {
        code: 'ATTENDANT',
        broken: c.attendants < law.attendants,
        cites: OXYGEN('§21'),
        zh: `監視人員一人以上：${c.attendants} 人`,
        en: `one attendant and more: ${c.attendants}`,
      },
      {
        code: 'RESCUER',
        broken: c.oxygenDeficiencyWork && !c.rescuer,
        cites: OXYGEN('§28'),
        zh: '救援人員',
        en: 'a rescuer',
      },
    ])
    return { value: { valid: codes.length === 0, violations: codes }, because }
  },
  answer: ({ valid }) => (valid ? t('人員齊備', 'The crew is complete') : t('人員不足', 'The crew is not complete')),
})

const mask = inForce({ [OXYGEN_RULES]: 60 }, t('輸氣管面罩', 'Airline mask'), OXYGEN('§30'))
export const airLineMask = lawRule({
  name: t('輸氣管面罩連續作業', 'How long in an airline mask'),
  cites: OXYGEN('§30'),
  reads: { continuousMinutes: decimal(t('連續作業分鐘', 'Minutes in a row'), { max: 10_000 }) },
  of(c) {
    const most = asLastRead(mask)
    return {
      value: { legal: exact(c.continuousMinutes).compare(most) <= 0 },
      because: [
        step(
          OXYGEN('§30'),
          `每次連續作業不得超過一小時：${shown(c.continuousMinutes)} 分鐘。`,
          `One hour at most in a row: ${shown(c.continuousMinutes)} minutes.`,
        ),
      ],
    }
  },
  answer: ({ legal }) => (legal ? t('合於規定', 'Lawful') : t('超過一小時', 'Over one hour')),
})
