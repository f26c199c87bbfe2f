// Letters of a rental, as data.
import { type Letter, t } from '#engine'
import { hallRules } from '#bureau/documents.ts'

const letter = (name: [string, string], section: string, subject: [string, string], more: Partial<Letter> = {}): Letter => ({
  name: t(...name), form: 'letter', to: ['applicant'], subject: t(...subject), says: [], cites: [hallRules(section)], ...more,
})

export const letters: Record<string, Letter> = {
  asked: letter(['申請收件證明', 'Receipt of your request'], '申請', ['臺端申請租借場地，本局已於{today}收件，案號{number}，請查照。', 'Your request was received on {today} as case {number}.'],
    { form: 'receipt', facts: ['usedOn', 'unit', 'fee', 'deposit'], receipts: ['fee'] }),
  let: letter(['核准及繳費通知', 'Approval and what to pay'], '繳費', ['核准臺端租借場地（案號{number}），請於期限內繳納新臺幣{charge}元，逾期視同放棄，請查照。', 'Your rental {number} is approved. Pay NT${charge} in time, or the room is given free again.'],
    { facts: ['usedOn', 'unit', 'fee', 'deposit', 'extras'], receipts: ['fee', 'charge'] }),
  confirmed: letter(['繳費收據', 'Receipt'], '繳費', ['茲收到場地租借（案號{number}）新臺幣{charge}元。', 'Received NT${charge} for rental {number}.'], { form: 'receipt', facts: ['usedOn', 'unit', 'receiptNo'] }),
  lapsed: letter(['保留逾期通知', 'The hold has ended'], '繳費', ['臺端申請之場地（案號{number}）未於期限內完成，已釋出，請查照。', 'Rental {number} was not completed in time and the room is free again.']),
  letIn: letter(['候補遞補通知', 'Your turn has come'], '申請', ['臺端候補之場地（案號{number}）已可租借，現進入審核，請查照。', 'The room you waited for ({number}) is yours to rent; it is being looked at now.'], { facts: ['usedOn', 'unit'] }),
  declined: letter(['不予租借通知', 'Not let'], '申請', ['臺端申請租借場地（案號{number}），礙難同意，請查照。', 'We cannot let the room for case {number}.'], { says: [t('理由：{reason}', 'Reason: {reason}')] }),
  refund: letter(['取消及退費通知', 'Cancellation and refund'], '退費', ['臺端租借場地（案號{number}）已取消，退還新臺幣{refund}元，請查照。', 'Rental {number} is cancelled; NT${refund} will be returned.'], { receipts: ['refund'] }),
  settled: letter(['保證金結算通知', 'Settlement of the deposit'], '保證金', ['臺端租借場地（案號{number}）保證金結算，退還新臺幣{depositBack}元，尚應賠償{damageDue}元，請查照。', 'Rental {number}: NT${depositBack} of the deposit is returned; NT${damageDue} is still owed.'], { receipts: ['depositBack', 'damageDue'] }),
}
