// A shop at hand: three workshops, what they sell, and orders on their way. Nobody and nothing here exists.
import { addDays } from '#engine'
import type { Play, Seeding, SeedingContext } from '../../seeding.ts'

const SHOPS = [
  { name: '示範晨光烘焙庇護工場', business: 'food', sells: [['示範手工餅乾禮盒', 'gift', 350, 60], ['示範全麥吐司', 'food', 65, 120], ['示範鳳梨酥', 'food', 240, 8]] },
  { name: '示範微風手作庇護工場', business: 'craft', sells: [['示範手工皂', 'daily', 80, 200], ['示範布書衣', 'gift', 160, 40]] },
  { name: '示範淨亮清潔庇護工場', business: 'cleaning', sells: [['示範家電清潔服務', 'service', 1800, 20]] },
] as const

const seeding: Seeding = {
  *present(context) {
    const { today, staff, newId, workday } = context
    const officer = staff('officer')
    const on = workday(addDays(today, -40))
    const sold: { id: string; workshop: string }[][] = []
    for (const [nth, shop] of SHOPS.entries()) {
      const workshop = newId()
      yield {
        programme: 'sheltered-workshops', id: workshop,
        lines: [{
          on, by: officer, step: 'enter',
          values: {
            name: shop.name, operator: { name: `財團法人示範${'甲乙丙'[nth]}基金會` }, business: shop.business, seat: `示範市示範東區示範街${nth + 1}號`, phone: '0900-000-000',
            places: 10 + nth, traineePlaces: nth, approvedOn: on,
          },
        }],
      }
      const products = []
      for (const [name, kind, price, added] of shop.sells) {
        const id = newId()
        products.push({ id, workshop })
        yield {
          programme: 'shop-products', id,
          lines: [{ on, by: officer, step: 'put', values: { workshop, name, kind, about: `${name}，由庇護員工製作。`, price, added, lead: 3, seasonal: kind === 'gift' } }],
        }
      }
      sold.push(products)
    }
    for (let nth = 0; nth < 9; nth++) yield order(nth, sold[nth % 2] ?? [], context)
  },
}
export default seeding

function order(nth: number, products: readonly { id: string }[], { today, workday, staff }: SeedingContext): Play {
  const on = (ago: number) => workday(addDays(today, -ago))
  const officer = staff('officer')
  const many = [{ product: products[0]?.id, quantity: 1 + (nth % 4) }, { product: products[1]?.id, quantity: 2 }]
  const agency = nth % 3 === 2
  const start = 26 - nth * 3
  const lines = [
    {
      on: on(start), step: 'order',
      values: {
        lines: many, buyer: { name: `示範訂購人${nth + 1}`, email: 'order@example.tw' }, contact: '0900-000-000', buyerKind: agency ? 'agency' : 'person',
        ...(agency ? { organisation: { name: '示範機關', businessNumber: '00000000' } } : {}), delivery: 'pickup',
      },
    },
    { on: on(start - 1), step: 'accept', values: { readyBy: on(start - 4) } },
    { on: on(start - 3), step: 'finish' },
    { on: on(start - 4), step: 'send', values: {} },
    { on: on(start - 6), step: 'receive' },
  ]
  return { programme: 'shop-orders', owner: officer.id, lines: lines.filter((line) => line.on <= today).map((line) => ({ ...line, by: officer })) }
}
