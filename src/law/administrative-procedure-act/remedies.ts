// 救濟 (訴願法第14條; 行政程序法第98、99條): until when to appeal, by what the decision told, and where a wrong address leads.
import { choice, date, days, months, t, whole } from '#engine'
import { inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { APA, APPEAL } from '../statutes.ts'
import { inWords, timeLimit, within } from '../time-limit.ts'
import { FROM } from './deadlines.ts'

const appeal = inForce({ [FROM]: days(30) }, t('訴願期間', 'Time to appeal'), APPEAL('§14 I'))
const untold = inForce({ [FROM]: months(12) }, t('未告知救濟期間', 'Where no period was told'), APA('§98 III'))
export const appealBy = lawRule({
  name: t('訴願期限', 'When to appeal'),
  cites: APPEAL('§14 I'),
  decidedBy: 'served',
  reads: {
    served: date(t('處分送達日', 'Day the decision was served')),
    instruction: choice(t('教示', 'What was told'), {
      right: t('已正確告知', 'The right period'),
      missing: t('未告知，或告知錯誤未更正', 'None, or a wrong one not corrected'),
      longer: t('告知較長期間', 'A longer period'),
    }),
    toldDays: whole(t('告知的天數', 'Days told'), { min: 1, max: 3650, when: { instruction: 'longer' } }),
  },
  of(c) {
    const length =
      c.instruction === 'right'
        ? appeal.on(c.served)
        : c.instruction === 'missing'
          ? untold.on(c.served)
          : days(c.toldDays)
    const deadline = within(c.served, length)
    return {
      value: { deadline },
      because: [
        step(APPEAL('§14 I'), '自處分達到之次日起三十日內。', 'Thirty days from the day after service.'),
        ...(c.instruction === 'missing'
          ? [
              step(
                APA('§98 III'),
                '未告知或告知錯誤未更正者，一年內視為於法定期間內所為。',
                'None told, or wrong and not corrected: one year.',
              ),
            ]
          : []),
        ...(c.instruction === 'longer'
          ? [
              step(
                APA('§98 II'),
                '告知期間較法定為長者，於告知期間內所為仍為有效。',
                'A longer period told is good if kept.',
              ),
            ]
          : []),
        step(
          APA('§48 II'),
          `${inWords(length).zh}：${deadline}（未因假日順延）。`,
          `${inWords(length).en}: ${deadline}, not moved for holidays.`,
        ),
      ],
    }
  },
  answer: ({ deadline }) => t(`最晚 ${deadline}`, `At the latest on ${deadline}`),
  notices: [t('以受理機關收受日為準，經原處分機關提起。', 'Receipt counts; it goes through the deciding authority.')],
})

export const transferBy = timeLimit({
  name: t('移送管轄機關期限', 'When a misdirected appeal is moved'),
  cites: APA('§99 I'),
  from: { received: date(t('收到日', 'Received')) },
  gives: { deadline: { within: { [FROM]: days(10) } } },
  counted: 'procedure',
})
