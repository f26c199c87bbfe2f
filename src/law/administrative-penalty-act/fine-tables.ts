// 各法罰鍰額度 by the article broken and by day: 性別平等工作法、就業服務法第5條、職災保險及保護法、職業安全衛生法、勞動檢查法、團體協約法、個資法.
// The Labor Standards Act has its own, beside it.
import { type Dated, t } from '#engine'
import { inForce } from '../known.ts'
import { AGREEMENTS, ESA, GEA, LIA, OAIPA, OSHA, PDPA } from '../statutes.ts'
import { type Crime, each, type Fine, type FineList, following } from './fine-lists.ts'

const fine = (
  article: string,
  min: number,
  max: number,
  more: Pick<Fine, 'afterOrder' | 'maxAggravated'> = {},
): Fine => ({
  type: 'fine',
  min,
  max,
  article,
  ...more,
})
const crime = (article: string, maxPrisonMonths: number, maxFine: number): Crime => ({
  type: 'criminal',
  maxPrisonMonths,
  maxFine,
  article,
})

const gea2014: FineList = {
  ...each(['7', '8', '9', '10', '11(1)', '11(2)'], fine('§38-1', 300_000, 1_500_000)),
  ...each(['21', '36'], fine('§38', 20_000, 300_000)),
  ...each(['13(2)', '13(1)(2)', '13(1) rules'], fine('§38-1', 100_000, 500_000)),
  ...each(['13(1)(1)', '32-2(2)', '32-2(3)', '32-2(5)', '38-2(1)'], null),
}
const gea2016: FineList = { ...gea2014, '27(4)': fine('§38', 20_000, 300_000) }
const gea2024: FineList = {
  ...gea2016,
  ...each(['13(2)', '32-2(3)'], fine('§38-1', 20_000, 1_000_000)),
  ...each(['13(1)(2)', '13(1) rules'], fine('§38-1', 20_000, 300_000)),
  '13(1)(1)': fine('§38-1', 10_000, 100_000, { afterOrder: true }),
  '32-2(5)': fine('§38-1', 10_000, 50_000),
  '32-2(2)': fine('§38-2 II', 10_000, 50_000),
  '38-2(1)': fine('§38-2 I', 10_000, 1_000_000),
}

const esa2016: FineList = each(['5(1)', '5(2)(1)', '5(2)(4)', '5(2)(5)'], fine('§65', 300_000, 1_500_000))
const esa2018: FineList = { ...esa2016, ...each(['5(2)(2)', '5(2)(3)', '5(2)(6)'], fine('§67', 60_000, 300_000)) }

const oaipa: FineList = {
  ...each(['86(1)', '86(2)', '86(3)'], fine('§93', 300_000, 1_500_000)),
  ...each(['15(4)', '67(1)', '76(2)', '84(2)', '88'], fine('§§94–95', 50_000, 300_000)),
  ...each(['12', '15(3)', '17(1)', '17(2)', '17(3)', '19(1)'], fine('§§96–98', 20_000, 100_000)),
  // §95 names paragraph II only: a dismissal without a ground is void, and not fined under this Act.
  '84(1)': null,
}

const osha2014: FineList = {
  ...each(
    ['6(1)', '12(1)', '12(3)', '16(1)', '19(1)', '24', '37(1)', '37(2)', 'obstruction'],
    fine('§43', 30_000, 300_000),
  ),
  ...each(['10(1)', '23(2)'], fine('§43', 30_000, 300_000, { afterOrder: true })),
  ...each(following('occupationalDisease', ['6(2)']), fine('§43', 30_000, 300_000)),
  ...each(
    ['6(2)', '12(4)', '20(1)', '20(2)', '21(1)', '21(2)', '22(1)', '23(1)', '32(1)', '34(1)', '38'],
    fine('§45', 30_000, 150_000, { afterOrder: true }),
  ),
  ...each(['17', '18(3)', '26', '27', '28', '29(3)', '33', '36(1) wages', '39(4)'], fine('§45', 30_000, 150_000)),
  '10(2)': fine('§44', 30_000, 150_000),
  ...each(following('death', ['6(1)', '16(1)']), crime('§40', 36, 300_000)),
  ...each(following('threeCasualties', ['6(1)', '16(1)']), crime('§41', 12, 180_000)),
  ...each(['18(1)', '29(1)', '30(1)', '30(2)', '36(1) stop notice', '37(4)'], crime('§41', 12, 180_000)),
}
const osha2015: FineList = {
  ...osha2014,
  ...each(['14(2)', '15(1)', '15(2)', '31(1)', '31(2)'], fine('§43', 30_000, 300_000)),
  '11(1)': fine('§43', 30_000, 300_000, { afterOrder: true }),
}
const more = { maxAggravated: 4_500_000 }
const fine43 = fine('§43', 50_000, 3_000_000, more)
/** §43 has been read; §§40 and 41 are as the press reported them; §§44, 45, 46, 48 and 49 and the lists of §41 have not been seen. */
const osha2026: FineList = {
  ...each(
    [
      '6(1)',
      '12(1)',
      '12(3)',
      '14(2)',
      '15(1)',
      '15(2)',
      '16(1)',
      '19(1)',
      '24(1)',
      '31(1)',
      '31(2)',
      '37(1)',
      '37(2)',
    ],
    fine43,
  ),
  ...each(['37(4)', 'obstruction'], fine43),
  ...each(['10(1)', '11(1)', '23(2)'], { ...fine43, afterOrder: true as const }),
  ...each(following('occupationalDisease', ['6(2)', '22-1(2)', '22-2(1)']), fine43),
  ...each(
    following('reportableAccident', [
      '15-1(1)',
      '15-1(2)',
      '15-1(3)',
      '23(1)',
      '26',
      '27',
      '27-1(1)',
      '27-1(2)',
      '28',
      '32(1)',
    ]),
    fine43,
  ),
  ...each(following('death', ['6(1)', '16(1)']), crime('§40', 60, 1_500_000)),
  ...each(following('threeCasualties', ['6(1)', '16(1)']), crime('§41', 36, 1_000_000)),
}

const inspection: FineList = {
  ...each(['14(1)', '15(2)'], fine('§35', 30_000, 150_000)),
  ...each(['25(2)', '32(1)'], fine('§36', 30_000, 60_000)),
  ...each(['26', '27', '28', '29'], crime('§34', 36, 150_000)),
}
const agreements: FineList = each(['6(1)', 'ruling order'], fine('§32', 100_000, 500_000))
const data: FineList = {
  ...each(['8', '9', '10', '11', '12', '13'], fine('§48', 20_000, 200_000, { afterOrder: true })),
  '27(1)': fine('§48', 20_000, 2_000_000),
  ...each(['27(1) missed order', '27(1) serious'], fine('§48', 150_000, 15_000_000)),
  ...each(['6(1)', '19', '20(1)'], fine('§47', 50_000, 500_000)),
}

export const LAWS = { GEA, ESA, OAIPA, OSHA, InspectionAct: LIA, CollectiveAgreementAct: AGREEMENTS, PDPA }
export type Law = keyof typeof LAWS
export const fineTables: Record<Law, Dated<FineList>> = {
  GEA: inForce(
    { '2014-12-13': gea2014, '2016-05-20': gea2016, '2024-03-08': gea2024 },
    t('性別平等工作法罰則', 'Penalties of the Gender Equality in Employment Act'),
    GEA('§38-1'),
  ),
  ESA: inForce(
    { '2016-11-05': esa2016, '2018-11-30': esa2018 },
    t('就業服務法第5條罰則', 'Penalties for §5 of the Employment Service Act'),
    ESA('§65'),
  ),
  OAIPA: inForce(
    { '2022-05-01': oaipa },
    t('職災保險及保護法罰則', 'Penalties of the accident insurance Act'),
    OAIPA('§96'),
  ),
  OSHA: inForce(
    { '2014-07-03': osha2014, '2015-01-01': osha2015, '2026-07-01': osha2026 },
    t('職業安全衛生法罰則', 'Penalties of the safety Act'),
    OSHA('§43'),
  ),
  InspectionAct: inForce(
    { '2020-06-12': inspection },
    t('勞動檢查法罰則', 'Penalties of the inspection Act'),
    LIA('§35'),
  ),
  CollectiveAgreementAct: inForce(
    { '2011-05-01': agreements },
    t('團體協約法罰則', 'Penalties of the agreements Act'),
    AGREEMENTS('§32'),
  ),
  PDPA: inForce({ '2023-06-02': data }, t('個人資料保護法罰則', 'Penalties of the data protection Act'), PDPA('§48')),
}
