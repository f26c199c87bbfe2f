// Words for a register of organisations: what each was called before, what it belongs to, what it was merged into.
import { entry, many, t, text, date } from '#engine'

export const former = many(
  t('歷次名稱與地址', 'Former names and addresses'),
  {
    name: text(t('名稱', 'Name')),
    businessNumber: text(t('統一編號', 'Business number'), { optional: true, max: 8 }),
    address: text(t('地址', 'Address'), { optional: true }),
    until: date(t('至', 'Until')),
  },
  { optional: true, max: 100 },
)

/** Entries of the register that its own entries name; `register` is the programme that says it. */
export const within = (register: string) => ({
  headOffice: entry(t('總機構', 'Head office'), register, { optional: true, shows: ['organisation'] }),
  into: entry(t('併入', 'Merged into'), register, { shows: ['organisation'] }),
})
