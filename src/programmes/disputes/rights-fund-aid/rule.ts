// Whether the fund may help under the conditions of the day, what it grants in all, and what of it comes back.
import { choice, date, many, money, rule, t, text, whole } from '#engine'
import { fundRules, half109, results103 } from '#bureau/documents.ts'
import { fundCaps, fundConditions, fundConditionsPrinted } from '#bureau/schemes.ts'
import { facts, hardships } from './words.ts'

export const fits = { yes: t('符合', 'Fits'), no: t('不符', 'Does not fit') } as const

/** The conditions of the day of the application: of 2014 or of 2020; of the years between nothing was printed, and no answer is given. */
export const eligible = rule({
  name: t('是否符合補助條件', 'Whether the conditions are met'), cites: half109('三（一）'), reads: facts,
  of(c) {
    const of = fundConditions.on(c.appliedOn)
    const cites = of === '2014' ? results103('參一') : half109('三（一）')
    if (hardships.some((one) => one === c.kind))
      return { value: 'yes' as keyof typeof fits, because: [{ cites: fundRules('職災困境'), says: t('生活、慰助、就學補助無公布之條件，由審查者依個案認定。', 'No conditions are printed for living, comfort and schooling: whoever decides looks at the case.') }] }
    const mediated = c.kind === 'ruling' || c.mediationEnd === 'failed' || (of === '2014' && c.mediationEnd === 'refused')
    const conditions: [met: boolean, zh: string, en: string][] = [
      [c.workHere || c.kind === 'ruling', '勞務提供地在本市', 'the place of work is in this city'],
      ...(of === '2020' ? [[c.domicileHere, '申請時設籍本市，工會會址在本市', 'domiciled in this city, of a union its seat'] as [boolean, string, string]] : []),
      [mediated, of === '2014' ? '調解不成立，或成立而法院不准強制執行' : '經調解不成立', of === '2014' ? 'mediation failed, or the court refused enforcement' : 'mediation failed'],
      ...(of === '2020' ? [[c.suitOn !== undefined, '已起訴或申請裁決', 'a suit is filed, or a ruling asked for'] as [boolean, string, string]] : []),
      [c.applicantKind !== 'union' || c.kind === 'ruling', '工會僅得就裁決申請', 'a union applies for a ruling only'],
    ]
    const value: keyof typeof fits = conditions.every(([met]) => met) ? 'yes' : 'no'
    return {
      value,
      because: [
        ...conditions.map(([met, zh, en]) => ({ cites, says: t(`${met ? '符合' : '不符'}：${zh}`, `${met ? 'Met' : 'Not met'}: ${en}`) })),
        ...(c.appliedOn > fundConditionsPrinted
          ? [{ cites: half109('三（一）'), says: t('條件最後刊載於 109 年上半年施政報告；其後報告只刊數字。', 'The conditions were last printed in the report of the first half of 2020; later reports print figures only.') }]
          : []),
      ],
    }
  },
})

const rows = many(t('分期撥付', 'Instalments'), {
  what: text(t('撥付項目', 'What it is for')), on: date(t('預定撥付日', 'To be paid on')), amount: money(t('金額', 'Amount')),
})
/** What is granted is what the instalments come to. */
export const inAll = rule({
  name: t('核定補助總額', 'Granted in all'), cites: fundRules('分期撥付'), reads: { appliedOn: facts.appliedOn, instalments: rows },
  of(c) {
    const value = c.instalments.reduce((sum, one) => sum + one.amount, 0)
    const caps = Object.keys(fundCaps.on(c.appliedOn)).length
    return {
      value,
      because: [
        { cites: fundRules('分期撥付'), says: t(`${c.instalments.length} 期合計 ${value} 元`, `${c.instalments.length} instalments, NT$${value} in all`) },
        ...(caps === 0 ? [{ cites: fundRules('補助上限'), says: t('本局尚未訂定上限，由擬案者敘明理由、另一人核定。', 'No caps are set: whoever proposes says why, and another person decides.') }] : []),
      ],
    }
  },
})

/** Of what the other side paid back no more than the fund had paid. */
export const toRepay = rule({
  name: t('應返還金額', 'To be paid back'), cites: fundRules('返還'),
  reads: { recovered: money(t('由對造取得之費用', 'Costs recovered')), paid: money(t('累計已撥付', 'Paid so far')) },
  of(c) {
    const value = Math.min(c.recovered, c.paid)
    return { value, because: [{ cites: fundRules('返還'), says: t(`由對造取得 ${c.recovered} 元，以已撥付 ${c.paid} 元為限：${value} 元`, `NT$${c.recovered} recovered, of NT$${c.paid} paid at most: NT$${value}`) }] }
  },
})
const amount = money(t('核定補助總額', 'Granted in all'))
const paid = money(t('累計已撥付', 'Paid so far'), { optional: true })
/** What the fund keeps for the case: what is granted, and once it is over what was paid of it. */
export const keptAll = rule({
  name: t('基金保留金額', 'Kept by the fund'), cites: fundRules('保留及釋出'), reads: { amount },
  of: (c) => ({ value: c.amount, because: [{ cites: fundRules('保留及釋出'), says: t(`保留核定總額 ${c.amount} 元`, `All that is granted is kept: NT$${c.amount}`) }] }),
})
export const keptPaid = rule({
  name: t('基金保留金額', 'Kept by the fund'), cites: fundRules('保留及釋出'), reads: { paid },
  of: (c) => ({ value: c.paid ?? 0, because: [{ cites: fundRules('保留及釋出'), says: t('未撥付的餘額釋出', 'What is not paid is released') }] }),
})
export const notPaid = rule({
  name: t('釋出金額', 'Released'), cites: fundRules('保留及釋出'), reads: { amount, paid },
  of(c) {
    const value = c.amount - (c.paid ?? 0)
    return { value, because: [{ cites: fundRules('保留及釋出'), says: t(`核定 ${c.amount} 元，已撥付 ${c.paid ?? 0} 元，釋出 ${value} 元`, `NT$${c.amount} granted, NT$${c.paid ?? 0} paid: NT$${value} is released`) }] }
  },
})
export const cameBack = rule({
  name: t('退匯金額', 'Amount that came back'), cites: fundRules('分期撥付'), reads: { instalments: rows, instalmentBack: whole(t('退匯期別', 'Instalment that came back')) },
  of(c) {
    const value = c.instalments[c.instalmentBack - 1]?.amount ?? 0
    return { value, because: [{ cites: fundRules('分期撥付'), says: t(`第 ${c.instalmentBack} 期 ${value} 元`, `Instalment ${c.instalmentBack}: NT$${value}`) }] }
  },
})
export const eligibleField = choice(t('補助條件', 'Conditions'), fits, { sensitivity: 'open' })
