// How long a registration is good for, and to which groups somebody belongs on the day of it.
import { addMonths, choices, date, person, rule, t } from '#engine'
import { registrationMonths } from '#bureau/schemes.ts'
import { MIDDLE_AGED } from '#law/statutes.ts'
import { GROUPS } from '#capabilities/employment/index.ts'

const today = date(t('登記日', 'Day of the registration'))

export const validUntil = rule({
  name: t('登記有效期限', 'The registration is good until'), cites: registrationMonths.source, reads: { today },
  of(c) {
    const months = registrationMonths.on(c.today)
    return { value: addMonths(c.today, months), because: [{ cites: registrationMonths.source, says: t(`自登記日起 ${months} 個月。`, `${months} months from the day of it.`) }] }
  },
})

const { 'middle-aged-and-older': _age, ...named } = GROUPS
/** What they say themselves; the age is worked out. */
export const says = choices(t('對象身分（可複選）', 'Groups you belong to, as many as fit'), named, {
  sensitivity: 'internal', optional: true, help: t('依法可優先得到協助；不影響媒合的先後。', 'You have a right to more help. It never changes who is suggested first.'),
})
export const groups = choices(t('對象別', 'Groups'), GROUPS, { sensitivity: 'internal' })
export const seeker = person(t('求職者', 'Jobseeker'), ['idNumber', 'birthOn', 'phone', 'email', 'address'])

/** Full years are reached on the birthday; whoever was born on 29 February reaches them on 1 March of other years. */
const has = (years: number, birthOn: string, day: string) => `${Number(birthOn.slice(0, 4)) + years}${birthOn.slice(4)}` <= day

export const belongsTo = rule({
  name: t('對象別', 'Groups'), cites: MIDDLE_AGED('§3'), reads: { says, seeker, today }, spares: ['says'],
  of(c) {
    const older = c.seeker.birthOn !== undefined && has(45, c.seeker.birthOn, c.today)
    const told = c.says ?? []
    return {
      value: older ? ['middle-aged-and-older', ...told] : told,
      because: [older
        ? { cites: MIDDLE_AGED('§3'), says: t('登記日已滿四十五歲。', 'Forty-five or older on the day of it.') }
        : { cites: MIDDLE_AGED('§3'), says: t('登記日未滿四十五歲。', 'Under forty-five on the day of it.') }],
    }
  },
})
