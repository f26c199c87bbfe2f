// What an employer is written of an opening.
import { type Letter, t } from '#engine'
import { employmentRules } from '#bureau/documents.ts'
import { ESA } from '#law/statutes.ts'

const letter = (form: Letter['form'], name: Letter['name'], subject: Letter['subject'], says: Letter['says'], more: Partial<Letter> = {}): Letter =>
  ({ form, name, subject, says, to: ['employer'], cites: [employmentRules('職缺檢核')], ...more })

export const letters: Record<string, Letter> = {
  receipt: letter('receipt', t('求才登記收件證明', 'Receipt of the opening'), t('貴單位「{position}」求才登記，本局已於{today}收件，編號{number}，請查照。', 'Your opening “{position}” was received on {today} as {number}.'),
    [t('將於兩個工作日內檢核。', 'It is checked in two working days.')], { facts: ['openings', 'payBasis'] }),
  opened: letter('letter', t('職缺公開通知', 'Your opening is in the list'), t('貴單位「{position}」（編號{number}）已公開至{expiresOn}，請查照。', '“{position}” ({number}) is in the list until {expiresOn}.'),
    [t('僱用後請回報，以免仍有人應徵。', 'Tell us when it is filled, so that nobody applies in vain.')], { receipts: ['expiresOn'] }),
  correction: letter('letter', t('職缺修正通知', 'To be put right'), t('貴單位「{position}」（編號{number}）請依說明修正，請查照。', 'Please put “{position}” ({number}) right.'),
    [t('應修正：{fault}', 'What must be put right: {fault}')], { cites: [ESA('§5')] }),
  refused: letter('disposition', t('求才登記不予受理通知', 'Your opening is not taken'), t('貴單位「{position}」（編號{number}）求才登記不予受理，請查照。', '“{position}” ({number}) is not taken.'), [t('理由：{reason}', 'Reason: {reason}')], {
    cites: [ESA('§14')], remedy: t('如不服本處分，得自本處分達到之次日起三十日內，經由本局向訴願管轄機關提起訴願。', 'If you disagree you may appeal through this bureau within thirty days of the day after you receive this.'),
  }),
  expired: letter('letter', t('職缺公開期滿通知', 'No longer in the list'), t('貴單位「{position}」（編號{number}）公開期滿，請查照。', '“{position}” ({number}) is no longer in the list.'),
    [t('仍有需要時，請洽就業服務員重新公開。', 'If you still need somebody, ask us to open it again.')]),
}
