// 陳述意見 (行政程序法第102、103、105條): whether the person must be heard, and what silence means.
import { choice, date, t, yesNo } from '#engine'
import { lawRule, step } from '../rule.ts'
import { APA, PENALTY } from '../statutes.ts'

const EXCEPTIONS = {
  massSame: { item: 1, says: t('大量作成同種類之處分', 'Mass decisions of one kind') },
  urgent: { item: 2, says: t('情況急迫，顯然違背公益', 'Urgent, against the public good') },
  statutoryPeriod: { item: 3, says: t('受法定期間之限制', 'A statutory period could not be kept') },
  enforcement: { item: 4, says: t('行政強制執行時之處置', 'Acts of enforcement') },
  factsClear: { item: 5, says: t('所根據之事實，客觀上明白足以確認', 'The facts are plainly certain') },
  trivial: { item: 6, says: t('限制自由或權利之內容及程度顯屬輕微', 'Plainly trivial') },
  priorProcedure: { item: 7, says: t('相對人於處分前依法律有先行程序', 'A prior procedure by law') },
  preservation: { item: 8, says: t('為避免隱匿、移轉財產或潛逃出境之保全', 'Preservation of assets or presence') },
} as const
const NAMES = {
  massSame: EXCEPTIONS.massSame.says,
  urgent: EXCEPTIONS.urgent.says,
  statutoryPeriod: EXCEPTIONS.statutoryPeriod.says,
  enforcement: EXCEPTIONS.enforcement.says,
  factsClear: EXCEPTIONS.factsClear.says,
  trivial: EXCEPTIONS.trivial.says,
  priorProcedure: EXCEPTIONS.priorProcedure.says,
  preservation: EXCEPTIONS.preservation.says,
}
export const hearing = lawRule({
  name: t('是否應給予陳述意見機會', 'Must the person be heard?'),
  cites: APA('§102'),
  reads: {
    adverse: yesNo(t('限制或剝奪人民自由或權利', 'It restricts or takes a right')),
    exception: choice(t('例外情形', 'Exception'), NAMES, { optional: true }),
    alreadyHeardUnder39: yesNo(t('已依第39條通知陳述意見', 'Already asked under §39'), { optional: true }),
  },
  spares: ['exception', 'alreadyHeardUnder39'],
  of(c) {
    const opportunity = c.adverse && c.exception === undefined && !c.alreadyHeardUnder39
    const why = !c.adverse
      ? step(APA('§102'), '不是不利處分。', 'It is no adverse decision.')
      : c.alreadyHeardUnder39
        ? step(APA('§102'), '已依第 39 條通知陳述意見。', 'Already asked under §39.')
        : c.exception
          ? step(
              APA(`§103(${EXCEPTIONS[c.exception].item})`),
              `${EXCEPTIONS[c.exception].says.zh}，得不給予。`,
              `${EXCEPTIONS[c.exception].says.en}: not needed.`,
            )
          : step(APA('§102'), '作成前應給予陳述意見之機會。', 'Before it is made the person is given the opportunity.')
    return {
      value: { opportunity },
      because: [
        why,
        step(
          PENALTY('§42'),
          '裁處行政罰，另依行政罰法第 42 條。',
          'For penalties see also §42 of the Administrative Penalty Act.',
        ),
      ],
    }
  },
  answer: ({ opportunity }) =>
    opportunity ? t('應給予陳述意見機會', 'Must be heard') : t('得不給予', 'Need not be heard'),
  notices: [
    t(
      '通知應載明陳述期限及不陳述之效果；期限長短法律未定。',
      'The notice gives a deadline and the effect of silence; the Act fixes no length.',
    ),
  ],
})

export const noStatement = lawRule({
  name: t('是否視為放棄陳述', 'Is it waived?'),
  cites: APA('§105 III'),
  reads: {
    notifiedOn: date(t('通知日', 'Day of the notice'), { optional: true }),
    deadline: date(t('陳述期限', 'Deadline to state'), { notBefore: 'notifiedOn' }),
    receivedOn: date(t('收到陳述日', 'Day a statement came'), { notBefore: 'notifiedOn', optional: true }),
  },
  spares: ['notifiedOn', 'receivedOn'],
  of(c) {
    const came: string | undefined = c.receivedOn
    const waived = came === undefined || came > c.deadline
    return {
      value: { waived },
      because: [
        step(
          APA('§105 III'),
          came === undefined
            ? `期限 ${c.deadline} 前未提出，視為放棄。`
            : `${came} 提出，期限為 ${c.deadline}${waived ? '，視為放棄' : ''}。`,
          came === undefined
            ? `None by ${c.deadline}: waived.`
            : `It came on ${came}; the deadline was ${c.deadline}${waived ? ': waived' : ''}.`,
        ),
      ],
    }
  },
  answer: ({ waived }) => (waived ? t('視為放棄陳述', 'Waived') : t('已陳述', 'Stated in time')),
})
