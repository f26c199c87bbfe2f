// How many pieces of a product the workshop has put on sale in all: sold ones count on, so that what is left is this less what orders hold.
import { date, rule, t, whole } from '#engine'
import { shopRules } from '#bureau/documents.ts'

const open = { sensitivity: 'open' } as const
export const stock = whole(t('累計上架數量', 'Put on sale in all'), { ...open, min: 0 })
export const added = whole(t('上架數量', 'Pieces added'), { ...open, min: 1, max: 100_000 })
export const removed = whole(t('下架數量', 'Pieces taken off'), { ...open, min: 1, max: 100_000 })
const because = (zh: string, en: string) => [{ cites: shopRules('庫存'), says: t(zh, en) }]

export const firstStock = rule({
  name: t('累計上架數量', 'Put on sale in all'), cites: shopRules('庫存'), reads: { added },
  of: (c) => ({ value: c.added, because: because(`首次上架 ${c.added}`, `${c.added} put on sale`) }),
})
export const moreStock = rule({
  name: t('累計上架數量', 'Put on sale in all'), cites: shopRules('庫存'), reads: { stock, added },
  of: (c) => ({ value: c.stock + c.added, because: because(`原 ${c.stock} ＋補 ${c.added}`, `${c.stock} and ${c.added} more`) }),
})
/** What orders hold already is not taken from them: the database never counts fewer than are held. */
export const lessStock = rule({
  name: t('累計上架數量', 'Put on sale in all'), cites: shopRules('庫存'), reads: { stock, removed },
  of: (c) => ({ value: Math.max(0, c.stock - c.removed), because: because(`原 ${c.stock} －下架 ${c.removed}`, `${c.stock} less ${c.removed}`) }),
})
export const onSaleSince = rule({
  name: t('上架日', 'On sale since'), cites: shopRules('上架'), reads: { today: date(t('今日', 'Today')) },
  of: (c) => ({ value: c.today, because: because('上架當日', 'The day it was put on sale') }),
})
