// What the law says of a penalty: its range, its time limit, whether it must be published, and what is still owed.
import { addDays, choice, completes, date, money, organisation, rule, t, text, yesNo } from '#engine'
import { ARTICLES, LAWS } from '#capabilities/enforcement/index.ts'
import { publication, range } from '#law/labour-standards-act/penalties.ts'
import { APPEAL, LSA, PENALTY } from '#law/statutes.ts'

export const reads = {
  law: choice(t('違反法律', 'Law broken'), LAWS, { sensitivity: 'open' }),
  article: choice(t('違反條文', 'Article broken'), ARTICLES, { sensitivity: 'open' }),
  provision: text(t('條文項款', 'Paragraph and item'), {
    max: 30, sensitivity: 'open', help: t('例如 24(1)、30(5)；勞動基準法以外寫全條文。', 'For example 24(1), 30(5); for another law the whole article.'),
  }),
  violatedOn: date(t('違法行為日', 'Day of the breach'), { sensitivity: 'open', notAfterToday: true }),
  graver: yesNo(t('依規模、人數或情節加重', 'Raised for size, number of workers or gravity')),
  amount: money(t('罰鍰金額', 'Fine'), { sensitivity: 'open', max: 100_000_000 }),
  lawful: money(t('法定下限', 'Least by law')),
  most: money(t('法定上限', 'Most by law')),
}

const ofLsa = (c: { provision: string; violatedOn: string }) =>
  range.of({ law: 'LSA', article: c.provision, date: c.violatedOn } as never)

/** NT$. For the Labour Standards Act by article and day; for another law what the officer has found in it. */
const bound = (which: 'min' | 'max', zh: string, en: string) =>
  rule({
    name: t(zh, en),
    cites: LSA('§79'),
    reads: { law: reads.law, provision: reads.provision, violatedOn: reads.violatedOn, graver: reads.graver, statedMin: money(t('該法下限', 'Least')), statedMax: money(t('該法上限', 'Most')) },
    spares: ['statedMin', 'statedMax', 'graver'],
    of(c) {
      if (c.law !== 'lsa') {
        const stated = which === 'min' ? c.statedMin : c.statedMax
        return { value: stated ?? 0, because: [{ cites: PENALTY('§18'), says: t(`承辦人載明 ${c.provision}：${stated ?? 0} 元`, `As the officer states for ${c.provision}: NT$${stated ?? 0}`) }] }
      }
      const { value, because } = ofLsa(c)
      const found = which === 'min' ? value.min : c.graver ? (value.maxAggravated ?? value.max) : value.max
      return { value: found ?? 0, because }
    },
  })
export const least = bound('min', '罰鍰法定下限', 'Least fine by law')
export const most = bound('max', '罰鍰法定上限', 'Most fine by law')

/** 24(1) is of Article 24, 80-1(2) of Article 80-1. */
const articleOf = (provision: string) => /^第?\s*(\d+(?:-\d+|之\d+)?)/.exec(provision.normalize('NFKC'))?.[1]?.replace('之', '-')
/** What is fined is what was broken: a draft under another article than the case is of would be void. */
export const sameArticle = rule({
  name: t('條文項款屬於違反條文', 'Paragraph is of the article broken'),
  cites: PENALTY('§4'),
  reads: { law: reads.law, article: reads.article, provision: reads.provision },
  of(c) {
    const value = c.law !== 'lsa' || c.article === 'other' || c.article === `art-${articleOf(c.provision)}`
    return {
      value,
      because: [{ cites: PENALTY('§4'), says: value ? t(`${c.provision} 屬於本案違反條文。`, `${c.provision} is of the article broken.`) : t(`${c.provision} 不是本案違反的條文。`, `${c.provision} is not of the article broken.`) }],
    }
  },
})
export const knownArticle = rule({
  name: t('條文項款有罰鍰', 'Paragraph has a fine'),
  cites: LSA('§79'),
  reads: { most: reads.most, provision: reads.provision },
  of: (c) => ({
    value: c.most > 0,
    because: [{ cites: LSA('§79'), says: c.most > 0 ? t(`${c.provision} 定有罰鍰。`, `There is a fine for ${c.provision}.`) : t(`查無 ${c.provision} 的罰鍰規定。`, `There is no fine for ${c.provision}.`) }],
  }),
})

/** A fine outside the range of its law is no lawful fine; where there is no fine at all nothing fits. */
export const withinRange = rule({
  name: t('金額是否在法定範圍內', 'Whether the fine is within the range'),
  cites: PENALTY('§18'),
  reads: { amount: reads.amount, lawful: reads.lawful, most: reads.most },
  of: (c) => ({
    value: c.most > 0 && c.amount >= c.lawful && c.amount <= c.most,
    because: [{ cites: PENALTY('§18'), says: t(`${c.amount} 元，法定 ${c.lawful} 元以上 ${c.most} 元以下。`, `NT$${c.amount}; the law allows ${c.lawful} to ${c.most}.`) }],
  }),
})

/** Three years from the end of the breach (行政罰法 §27). */
export const timely = rule({
  name: t('是否在裁處權時效內', 'Whether it is in time'),
  cites: PENALTY('§27 I'),
  reads: { violatedOn: reads.violatedOn, today: date(t('今日', 'Today')) },
  of(c) {
    const last = completes(addDays(c.violatedOn, 1), 36)
    return {
      value: c.today <= last,
      because: [{ cites: PENALTY('§27 I'), says: t(`自 ${c.violatedOn} 起三年，至 ${last} 止。`, `Three years from ${c.violatedOn}: until ${last}.`) }],
    }
  },
})
/** What the law of the decision's day says about naming the employer (勞基法 §80-1). */
export const duty = rule({
  name: t('公布義務', 'Duty to publish'),
  cites: LSA('§80-1'),
  reads: { law: reads.law, decidedOn: date(t('裁處日期', 'Decided on')) },
  of(c) {
    if (c.law !== 'lsa') return { value: 'none', because: [{ cites: LSA('§80-1'), says: t('非勞動基準法案件，依各該法律辦理。', 'Not under this Act: by the law concerned.') }] }
    const { value, because } = publication.of({ law: 'LSA', date: c.decidedOn } as never)
    return { value: value.duty, because }
  },
})

/** Thirty days from the day after the service (訴願法 §14 I). */
export const appealBy = rule({
  name: t('訴願期限', 'Appeal by'),
  cites: APPEAL('§14 I'),
  reads: { servedOn: date(t('送達日期', 'Served on')) },
  of: (c) => ({
    value: addDays(c.servedOn, 30),
    because: [{ cites: APPEAL('§14 I'), says: t(`送達之次日起三十日：${addDays(c.servedOn, 30)}；末日為休息日者順延。`, `Thirty days from the day after: ${addDays(c.servedOn, 30)}; a day off moves it on.`) }],
  }),
})

const DUTIES = {
  none: t('無公布規定', 'No publication'), may: t('得公布', 'May be published'), must: t('應公布', 'Must be published'),
  mustDetailed: t('應公布，含日期、條文與金額', 'Must be published with date, article and amount'),
} as const
export const dutyReads = { duty: choice(t('公布義務', 'Duty to publish'), DUTIES) }
const named = (d: string) => d === 'must' || d === 'mustDetailed'

/** The name under which it stands in the open list; nothing where no law says that it must be published. */
export const listName = rule({
  name: t('公布名稱', 'Name published'),
  cites: LSA('§80-1'),
  reads: { ...dutyReads, respondent: organisation(t('事業單位', 'Employer')) },
  of: (c) => ({
    value: named(c.duty) ? c.respondent.name : null,
    because: [{ cites: LSA('§80-1'), says: named(c.duty) ? t('處以罰鍰者應公布名稱。', 'Whoever is fined is named.') : t('無應公布之規定，不公布。', 'No law says so: it is not published.') }],
  }),
})
/** The amount is published only since the law says so. */
export const listAmount = rule({
  name: t('公布金額', 'Amount published'),
  cites: LSA('§80-1'),
  reads: { ...dutyReads, amount: reads.amount },
  of: (c) => ({
    value: c.duty === 'mustDetailed' ? c.amount : null,
    because: [{ cites: LSA('§80-1'), says: t('109年6月12日起應公布罰鍰金額。', 'Since 2020-06-12 the amount is published.') }],
  }),
})

/** What the case is called. */
export const nameOf = rule({
  name: t('受處分人', 'Respondent'),
  cites: PENALTY('§3'),
  reads: { respondent: organisation(t('事業單位', 'Employer')) },
  of: (c) => ({ value: c.respondent.name, because: [{ cites: PENALTY('§3'), says: t('以實施違法行為之事業單位為受處分人。', 'Whoever broke the law is the one concerned.') }] }),
})

/** What is still owed; never less than nothing. */
export const owed = rule({
  name: t('未繳餘額', 'Still owed'),
  cites: PENALTY('§18'),
  reads: { amount: reads.amount, paid: money(t('累計已繳', 'Paid so far')), payment: money(t('本次繳納', 'Paid now')) },
  spares: ['paid', 'payment'],
  of: (c) => ({
    value: Math.max(0, c.amount - (c.paid ?? 0) - (c.payment ?? 0)),
    because: [{ cites: PENALTY('§18'), says: t(`${c.amount}－${c.paid ?? 0}－${c.payment ?? 0} 元`, `NT$${c.amount} − NT$${c.paid ?? 0} − NT$${c.payment ?? 0}`) }],
  }),
})
export const paidSoFar = rule({
  name: t('累計已繳', 'Paid so far'),
  cites: PENALTY('§18'),
  reads: { paid: money(t('先前已繳', 'Paid before')), payment: money(t('本次繳納', 'Paid now')) },
  spares: ['paid'],
  of: (c) => ({ value: (c.paid ?? 0) + c.payment, because: [{ cites: PENALTY('§18'), says: t(`${c.paid ?? 0}＋${c.payment} 元`, `NT$${c.paid ?? 0} + NT$${c.payment}`) }] }),
})
