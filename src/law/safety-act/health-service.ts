// 勞工健康服務 (勞工健康保護規則第3、4條): from which size, visits or staff of one's own.
import { t, whole } from '#engine'
import { asLastRead, inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { HEALTH_RULES } from '../statutes.ts'
import { workers } from './size.ts'

const healthFrom = inForce(
  { '2021-12-22': { contracted: 50, employed: 300, special: 50 } },
  t('健康服務人員門檻', 'Size from which health service begins'),
  HEALTH_RULES('§3'),
)
const SERVICES = {
  none: t('不必設置', 'None'),
  contracted: t('特約臨場服務', 'Contracted visits'),
  employed: t('僱用護理人員、醫師', 'Employed nurses and doctors'),
} as const
export const health = lawRule({
  name: t('勞工健康服務', 'Health service'),
  cites: HEALTH_RULES('§3'),
  reads: {
    workers,
    specialHazard: whole(t('從事特別危害健康作業人數', 'In specially hazardous work'), { max: 10_000_000 }),
  },
  of(c) {
    const law = asLastRead(healthFrom)
    const employed = c.workers >= law.employed || c.specialHazard >= law.special
    const contracted = c.workers >= law.contracted ? 'contracted' : 'none'
    const service: keyof typeof SERVICES = employed ? 'employed' : contracted
    return {
      value: { service },
      because: [
        step(
          HEALTH_RULES('§3'),
          `${law.employed} 人以上，或特別危害健康作業 ${law.special} 人以上，僱用或特約醫護：${c.workers} 人、${c.specialHazard} 人。`,
          `${law.employed} and more, or ${law.special} in specially hazardous work: ${c.workers}, ${c.specialHazard}.`,
        ),
        step(
          HEALTH_RULES('§4'),
          `${law.contracted} 人以上，特約臨場服務：${SERVICES[service].zh}。`,
          `Contracted visits from ${law.contracted}: ${SERVICES[service].en}.`,
        ),
      ],
    }
  },
  answer: (value) => SERVICES[value.service as keyof typeof SERVICES],
  notices: [t('人數與臨場頻率在附表，尚未查得。', 'Numbers and visits stand in annexes not seen.')],
})
