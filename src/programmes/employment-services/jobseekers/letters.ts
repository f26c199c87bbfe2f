// What a jobseeker is written: that they are registered, and that it has lapsed.
import { type Letter, t } from '#engine'
import { employmentRules } from '#bureau/documents.ts'
import { ESA } from '#law/statutes.ts'

export const letters: Record<string, Letter> = {
  receipt: {
    form: 'receipt', to: ['seeker'], name: t('求職登記收件證明', 'Receipt of the registration'),
    subject: t('臺端求職登記，本局已於{today}受理，編號{number}，請查照。', 'You were registered as a jobseeker on {today} as {number}.'),
    says: [t('就業服務員將於七日內與您聯繫。登記有效至{validUntil}，屆期可重新登記，全程免費。', 'An employment officer is in touch within seven days. It is good until {validUntil}, and may be renewed; all of it is free.')],
    cites: [ESA('§13'), ESA('§14')], receipts: ['validUntil'],
  },
  lapsed: {
    form: 'letter', to: ['seeker'], name: t('求職登記失效通知', 'Your registration has lapsed'),
    subject: t('臺端求職登記（編號{number}）已屆有效期限，請查照。', 'Your registration as a jobseeker ({number}) has lapsed.'),
    says: [t('如仍需要找工作，可於網站以編號重新登記，或洽各就業服務站。', 'If you still look for work, register again on the website by this number, or at a station.')], cites: [employmentRules('登記期限')],
  },
}
