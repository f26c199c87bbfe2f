// Letters of the levy: the bill, the demand with at least thirty days, reminder, hand-over and receipt.
import { type Letter, t } from '#engine'
import { EXECUTION, PDPRA, PDPRA_ER } from '#law/statutes.ts'

const remedy = t('如不服本處分，得自本處分達到之次日起三十日內，經由本局向訴願管轄機關提起訴願。', 'If you disagree you may appeal through this bureau within thirty days of the day after you receive this.')

export const letters: Record<string, Letter> = {
  bill: {
    name: t('差額補助費繳款通知', 'Notice of the levy'), form: 'letter', to: ['employer'],
    subject: t('貴單位{date}當月未足額進用{shortfall}人，差額補助費新臺幣{amount}元，請於{payBy}前繳納（案號{number}）。', '{shortfall} persons were missing in the month of {date}: please pay NT${amount} by {payBy} (case {number}).'),
    says: [t('款項存入本市身心障礙者就業基金專戶，專供促進身心障礙者就業。', 'The money goes to the city’s fund for the employment of persons with disabilities.')],
    facts: ['shortfall', 'amount', 'payBy'], receipts: ['payBy'], cites: [PDPRA('§43 II')],
  },
  demand: {
    name: t('差額補助費限期繳納處分', 'Demand for the levy'), form: 'disposition', to: ['employer'],
    subject: t('貴單位{date}當月差額補助費新臺幣{amount}元逾期未繳，請於{demandBy}前繳納（案號{number}）。', 'The levy of {date}, NT${amount}, is unpaid: pay it by {demandBy} (case {number}).'),
    says: [t('屆期未繳者，依法移送行政執行。', 'If it is not paid then, it is handed over for enforcement.')], facts: ['shortfall', 'amount'], cites: [PDPRA_ER('§16'), PDPRA('§43')], remedy,
  },
  reminder: {
    name: t('催繳通知', 'Reminder'), form: 'letter', to: ['employer'],
    subject: t('差額補助費新臺幣{amount}元（案號{number}）尚未繳納，請儘速繳納。', 'NT${amount} of levy (case {number}) is still unpaid. Please pay.'),
    says: [t('已繳納者請告知收據號碼。', 'If you have paid, tell us the receipt number.')], cites: [PDPRA_ER('§16')],
  },
  transfer: {
    name: t('移送行政執行通知', 'Notice of enforcement'), form: 'letter', to: ['employer'],
    subject: t('差額補助費新臺幣{amount}元（案號{number}）已移送行政執行。', 'NT${amount} of levy (case {number}) has been handed over for enforcement.'),
    says: [t('後續請逕洽行政執行機關。', 'Please turn to the enforcement agency.')], cites: [EXECUTION('§11')],
  },
  receipt: {
    name: t('繳納證明', 'Receipt'), form: 'receipt', to: ['employer'],
    subject: t('已於{paidOn}收訖差額補助費新臺幣{paid}元（案號{number}），收據號碼{receiptNo}。', 'NT${paid} of levy was received on {paidOn} (case {number}), receipt {receiptNo}.'),
    says: [t('感謝貴單位。', 'Thank you.')], facts: ['date', 'paid', 'receiptNo'], cites: [PDPRA('§43 II')],
  },
}
