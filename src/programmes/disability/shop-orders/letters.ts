// What buyer and workshop are written about an order. The invoice says each item, and to whom it is made out.
import { type Letter, t } from '#engine'
import { shopRules } from '#bureau/documents.ts'

const letter = (to: string, name: Letter['name'], subject: Letter['subject'], says: Letter['says'], more: Partial<Letter> = {}): Letter =>
  ({ form: 'letter', to: [to], name, subject, says, cites: [shopRules('通知')], ...more })

export const letters: Record<string, Letter> = {
  receipt: letter('buyer', t('訂購確認', 'Your order'),
    t('您的訂單{number}已成立，共{pieces}件、新臺幣{total}元，請查照。', 'Your order {number} stands: {pieces} pieces, NT${total}.'),
    [t('商品已為您保留，工場接單後會通知預定完成日。', 'The goods are held for you. When the workshop accepts you are told by when it is ready.')], { form: 'receipt', facts: ['bill', 'delivery', 'wantedOn'] }),
  newOrder: letter('workshop', t('新訂單通知', 'A new order'),
    t('有一張訂單{number}，請於三個工作日內接單，請查照。', 'There is an order, {number}. Please accept it within three working days.'), [t('共{pieces}件、{total}元。', '{pieces} pieces, NT${total}.')], {
      facts: ['bill', 'delivery', 'wantedOn', 'note'], tells: t('新訂單共{pieces}件、{total}元，請於三個工作日內接單。', 'A new order of {pieces} pieces, NT${total}. Please accept it within three working days.'),
    }),
  accepted: letter('buyer', t('接單通知', 'Your order is accepted'), t('訂單{number}已接單，預定{readyBy}完成，請查照。', 'Order {number} is accepted and will be ready by {readyBy}.'), [], {
    tells: t('您的訂單已接單，預定{readyBy}完成。', 'Your order is accepted and will be ready by {readyBy}.'),
  }),
  sent: letter('buyer', t('出貨通知', 'It is on its way'), t('訂單{number}已於{sentOn}出貨或可取貨，請查照。', 'Order {number} was sent, or is ready to be fetched, on {sentOn}.'), [t('托運單號：{tracking}', 'Tracking number: {tracking}')]),
  invoice: letter('buyer', t('請款單', 'Invoice'), t('訂單{number}請款：新臺幣{total}元，請查照。', 'Invoice for order {number}: NT${total}.'), [t('請依工場通知的方式付款；機關核銷請以本單為憑。', 'Please pay as the workshop says. Agencies may settle by this paper.')], {
    facts: ['organisation', 'bill', 'total', 'sentOn'], receipts: ['total'],
  }),
  cancelled: letter('buyer', t('訂單取消通知', 'The order is cancelled'), t('訂單{number}已取消，請查照。', 'Order {number} is cancelled.'), [t('原因：{reason}', 'Why: {reason}')]),
  returning: letter('workshop', t('退貨通知', 'An order is sent back'), t('訂單{number}買方要求退貨，請查照。', 'The buyer of order {number} sends it back.'), [t('原因：{whyBack}', 'Why: {whyBack}')]),
  returned: letter('buyer', t('退貨完成通知', 'Your return'), t('訂單{number}退貨已於{backOn}收到，退款新臺幣{refund}元，請查照。', 'What you sent back of order {number} came on {backOn}; NT${refund} is paid back.'), []),
}
