// 團體協約的存續 (團體協約法第21、22、27至30條): when an agreement ends, and what goes on after it.
import { choice, date, type Day, months, t, whole, yesNo } from '#engine'
import { inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { AGREEMENTS } from '../statutes.ts'
import { lasting, timeLimit, within } from '../time-limit.ts'
import { FROM } from './bargaining.ts'

const start = date(t('生效日', 'First day of the agreement'))
const longest = inForce({ [FROM]: months(36) }, t('團體協約最長期限', 'Longest term'), AGREEMENTS('§28'))
const until = ({ end }: { end: Day }) => t(`至 ${end} 止`, `Until ${end}`)

export const fixedTerm = lawRule({
  name: t('定期團體協約', 'An agreement for a term'),
  cites: AGREEMENTS('§28'),
  decidedBy: 'start',
  reads: { start, agreedEnd: date(t('約定屆滿日', 'Agreed last day'), { notBefore: 'start' }) },
  of(c) {
    const most = lasting(c.start, longest.on(c.start))
    const shortened = c.agreedEnd > most
    const end = shortened ? most : c.agreedEnd
    return {
      value: { end, shortened },
      because: [
        step(
          AGREEMENTS('§28'),
          `不得超過三年（至 ${most}）${shortened ? '，縮短為三年' : ''}：${end}。`,
          `Three years at most (until ${most})${shortened ? ', shortened' : ''}: ${end}.`,
        ),
      ],
    }
  },
  answer: until,
})
export const workProject = lawRule({
  name: t('以完成工作為期限', 'An agreement for a work'),
  cites: AGREEMENTS('§29'),
  decidedBy: 'start',
  reads: { start, workDone: date(t('工作完成日', 'Day the work was done'), { notBefore: 'start', optional: true }) },
  spares: ['workDone'],
  of(c) {
    const most = lasting(c.start, longest.on(c.start))
    const done: Day | undefined = c.workDone
    const end = done !== undefined && done < most ? done : most
    return {
      value: { end },
      because: [
        step(
          AGREEMENTS('§29'),
          `三年內未完成者視為三年（至 ${most}）：${end}。`,
          `Not done within three years: three years (until ${most}): ${end}.`,
        ),
      ],
    }
  },
  answer: until,
})

const notice = inForce(
  { [FROM]: { after: months(12), notice: 3 } },
  t('不定期團體協約的終止', 'Ending an indefinite agreement'),
  AGREEMENTS('§27 I'),
)
export const endIndefinite = lawRule({
  name: t('終止不定期團體協約', 'Ending an indefinite agreement'),
  cites: AGREEMENTS('§27'),
  decidedBy: 'signed',
  reads: {
    signed: date(t('簽訂日', 'Day of signing')),
    noticeReceived: date(t('他方收到通知日', 'Day the notice came'), { notBefore: 'signed' }),
    agreedNoticeMonths: whole(t('約定的通知期間（月）', 'Months of notice agreed'), {
      min: 1,
      max: 120,
      optional: true,
    }),
    earlyNotice: choice(
      t('一年內所為的通知', 'Notice given within the first year'),
      {
        runs: t('即時起算，終止不早於滿一年', 'Runs at once; the end is not before the year'),
        waits: t('自滿一年起算', 'Runs from the end of the year'),
      },
      { optional: true },
    ),
  },
  spares: ['agreedNoticeMonths', 'earlyNotice'],
  contested: {
    earlyNotice: {
      unless: 'runs',
      why: t(
        '簽訂未滿一年所為的通知能否先行起算，見解不一。',
        'Whether notice may run before the first year is over is read both ways.',
      ),
    },
  },
  of(c) {
    const law = notice.on(c.signed)
    const length = months(Math.max(law.notice, c.agreedNoticeMonths ?? law.notice))
    const year = within(c.signed, law.after)
    const begins = c.earlyNotice === 'waits' && c.noticeReceived < year ? year : c.noticeReceived
    const run = within(begins, length)
    const earliestEnd = run > year ? run : year
    return {
      value: { earliestEnd },
      because: [
        step(
          AGREEMENTS('§27 I'),
          `簽訂一年後得終止：${year}；三個月前書面通知。`,
          `After a year, ${year}; with three months’ written notice.`,
        ),
        ...(length.n > law.notice
          ? [
              step(
                AGREEMENTS('§27 II'),
                `約定期間較長，從其約定：${length.n} 個月。`,
                `Longer if agreed: ${length.n} months.`,
              ),
            ]
          : []),
        step(
          AGREEMENTS('§27 I'),
          `通知期間自 ${begins} 起算，至 ${run}；最早 ${earliestEnd} 終止。`,
          `Notice from ${begins} runs until ${run}; the end is ${earliestEnd} at the earliest.`,
        ),
      ],
    }
  },
  answer: ({ earliestEnd }) => t(`最早 ${earliestEnd}`, `${earliestEnd} at the earliest`),
})

export const claimAfterContract = timeLimit({
  name: t('行使團體協約權利期限', 'When rights of an agreement lapse'),
  cites: AGREEMENTS('§22 I'),
  from: { contractEnded: date(t('勞動契約終止日', 'Day the contract ended')) },
  gives: { deadline: { within: { [FROM]: months(3) } } },
})
export const dissolved = timeLimit({
  name: t('當事團體解散後協約消滅日', 'When it ends after a union is dissolved'),
  cites: AGREEMENTS('§30 II'),
  from: { dissolved: date(t('解散日', 'Day of dissolution')) },
  gives: { ends: { within: { [FROM]: months(3) } } },
  notices: [t('限不定期團體協約。', 'For an indefinite agreement.')],
})
export const afterExpiry = lawRule({
  name: t('期滿後的勞動條件', 'Working conditions after the end'),
  cites: AGREEMENTS('§21'),
  reads: {
    newAgreement: yesNo(t('已簽訂新協約', 'A new agreement is signed')),
    contractChanged: yesNo(t('勞動契約已另為約定', 'The contract says otherwise')),
  },
  of(c) {
    const conditionsContinue = !c.newAgreement && !c.contractChanged
    return {
      value: { conditionsContinue },
      because: [
        step(
          AGREEMENTS('§21'),
          `新協約：${c.newAgreement ? '有' : '無'}；契約另約：${c.contractChanged ? '有' : '無'}。`,
          `New agreement: ${c.newAgreement ? 'yes' : 'no'}; contract changed: ${c.contractChanged ? 'yes' : 'no'}.`,
        ),
      ],
    }
  },
  answer: ({ conditionsContinue }) =>
    conditionsContinue
      ? t('原勞動條件繼續為契約內容', 'The conditions stay in the contract')
      : t('依新約定', 'The new terms hold'),
})
