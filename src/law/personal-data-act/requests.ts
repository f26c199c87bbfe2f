// 當事人請求與損害賠償 (個人資料保護法第3、13、17、28、30條).
import { choice, date, days, months, t, whole } from '#engine'
import { shown } from '../exact.ts'
import { asLastRead, inForce } from '../known.ts'
import { meaningOf, noneOf, wordOf } from '../known-words.ts'
import { lawRule, step } from '../rule.ts'
import { PDPA, PDPA_ER } from '../statutes.ts'
import { inWords, timeLimit, within } from '../time-limit.ts'

/** The Act of 2010 is in force since then; the amendment of 2025 waits for its day and has not been read. */
const FROM = '2012-10-01'
const AMENDED = t(
  '114 年 11 月 11 日的修正（施行日由行政院定之）尚未納入。',
  'The amendment of 11 November 2025, in force when the Executive Yuan says, is not in it yet.',
)
const RIGHTS = {
  access: t('查詢或閱覽', 'See or ask'),
  copy: t('製給複製本', 'A copy'),
  correction: t('補充或更正', 'Complete or correct'),
  stop: t('停止蒐集、處理或利用', 'Stop collecting, processing or using'),
  deletion: t('刪除', 'Delete'),
} as const
const answers = inForce(
  { [FROM]: { see: { first: days(15), all: days(30) }, change: { first: days(30), all: days(60) } } },
  t('當事人請求答覆期間', 'Time to answer a request'),
  PDPA('§13 I'),
)
export const answer = lawRule({
  name: t('個資請求答覆期限', 'When a request is answered'),
  cites: PDPA('§13'),
  decidedBy: 'received',
  reads: { request: choice(t('請求', 'Request'), RIGHTS), received: date(t('收件日', 'Received')) },
  of(c) {
    const sees = c.request === 'access' || c.request === 'copy'
    const { first, all } = answers.on(c.received)[sees ? 'see' : 'change']
    const [dueBy, extendedBy] = [within(c.received, first), within(c.received, all)]
    const article = PDPA(sees ? '§13 I' : '§13 II')
    return {
      value: { dueBy, extendedBy },
      because: [
        step(
          article,
          `${RIGHTS[c.request].zh}：${inWords(first).zh}內准駁，${dueBy}。`,
          `${RIGHTS[c.request].en}: within ${inWords(first).en}, ${dueBy}.`,
        ),
        step(
          article,
          `必要時得延長一次，並以書面告知原因：${extendedBy}。`,
          `Once again if needed, with the reason in writing: ${extendedBy}.`,
        ),
      ],
    }
  },
  answer: ({ dueBy, extendedBy }) => t(`${dueBy} 前；延長至 ${extendedBy}`, `By ${dueBy}; extended, by ${extendedBy}`),
  notices: [AMENDED],
})

export const waiver = lawRule({
  name: t('得否預先拋棄', 'May it be waived in advance?'),
  cites: PDPA('§3'),
  reads: {
    right: wordOf(t('權利', 'Right'), RIGHTS),
  },
  of(c) {
    const found = meaningOf(c.right, RIGHTS)
    return {
      value: { valid: found === undefined },
      because: [
        found
          ? step(
              PDPA('§3'),
              `「${found.zh}」不得預先拋棄或以特約限制。`,
              `“${found.en}” cannot be waived or limited in advance.`,
            )
          : step(
              PDPA('§3'),
              `不是第 3 條所列權利。${noneOf(c.right, RIGHTS).zh}。`,
              `It is none of the rights of §3. ${noneOf(c.right, RIGHTS).en}.`,
            ),
      ],
    }
  },
  answer: ({ valid }) => (valid ? t('不在禁止之列', 'Not forbidden') : t('拋棄無效', 'The waiver is void')),
})

const loss = inForce(
  { [FROM]: { least: 500, most: 20_000, all: 200_000_000 } },
  t('法定損害賠償額', 'Damages without proof'),
  PDPA('§28 III'),
)
export const damages = lawRule({
  name: t('不能證明損害額時的賠償', 'Damages without proof of the loss'),
  cites: PDPA('§28'),
  reads: { persons: whole(t('被害人數', 'Persons'), { min: 1, max: 30_000_000 }) },
  of(c) {
    const law = asLastRead(loss)
    const [min, max] = [Math.min(law.all, law.least * c.persons), Math.min(law.all, law.most * c.persons)]
    return {
      value: { min, max },
      because: [
        step(
          PDPA('§28 III'),
          `每人每一事件 ${law.least} 元以上 ${shown(law.most)} 元以下，${c.persons} 人。`,
          `NT$${law.least} to ${shown(law.most)} a person and event, ${c.persons} persons.`,
        ),
        step(
          PDPA('§28 IV'),
          `同一原因事實合計最高 ${shown(law.all)} 元：${shown(min)} 至 ${shown(max)} 元`,
          `NT$${shown(law.all)} in all at most: NT$${shown(min)} to ${shown(max)}`,
        ),
      ],
    }
  },
  answer: ({ min, max }) => t(`${shown(min)} 元以上 ${shown(max)} 元以下`, `NT$${shown(min)} to ${shown(max)}`),
  notices: [AMENDED],
})

const claims = inForce(
  { [FROM]: { knew: months(24), damage: months(60) } },
  t('請求權時效', 'Limitation of claims'),
  PDPA('§30'),
)
export const claimLimit = lawRule({
  name: t('損害賠償請求權時效', 'Limitation of a claim'),
  cites: PDPA('§30'),
  decidedBy: 'damage',
  reads: {
    damage: date(t('損害發生日', 'Day of the damage')),
    knew: date(t('知有損害及賠償義務人之日', 'Day of knowledge'), { notBefore: 'damage' }),
  },
  of(c) {
    const law = claims.on(c.damage)
    const [known, ended] = [within(c.knew, law.knew), within(c.damage, law.damage)]
    const lastDay = known < ended ? known : ended
    return {
      value: { lastDay },
      because: [
        step(
          PDPA('§30'),
          `自知悉起二年：${known}；自損害發生起五年：${ended}。`,
          `Two years from knowledge: ${known}; five from the damage: ${ended}.`,
        ),
        step(PDPA('§30'), `以先屆至者為準：${lastDay}。`, `Whichever is first: ${lastDay}.`),
      ],
    }
  },
  answer: ({ lastDay }) => t(`至 ${lastDay} 止`, `Until ${lastDay}`),
})

export const publishFileBy = timeLimit({
  name: t('公開個資檔案期限', 'When the list of files is published'),
  cites: PDPA_ER('§23 I'),
  from: { created: date(t('建立或變更日', 'Day it was created or changed')) },
  gives: { deadline: { within: { [FROM]: months(1) } } },
  notices: [
    t(
      '依 105 年條文；施行細則 115 年 3 月 2 日修正尚未納入。',
      'By the text of 2016; the amendment of 2 March 2026 is not in it yet.',
    ),
  ],
})
