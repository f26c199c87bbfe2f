// 工會籌組與理監事 (工會法第11、17條): thirty who sign, thirty days to register, and how many directors.
import { addDays, date, t, whole } from '#engine'
import { lawRule } from '../rule.ts'
import { UNION, UNION_ER } from '../statutes.ts'

export const formation = lawRule({
  name: t('籌組人數', 'Founders'),
  cites: UNION('§11 I'),
  reads: { initiators: whole(t('連署發起人數', 'Workers who signed'), { max: 10_000_000 }) },
  of: (c) => ({
    value: { meets: c.initiators >= 30 },
    because: [
      {
        cites: UNION('§11 I'),
        says: t('組織工會應有勞工三十人以上之連署發起。', 'Thirty workers or more have to sign.'),
      },
      { cites: UNION_ER('§9'), says: t('並組成籌備會。', 'They form a preparatory committee.') },
    ],
  }),
  answer: ({ meets }) => (meets ? t('達到 30 人', 'Thirty are reached') : t('未達 30 人', 'Fewer than thirty')),
})
export const registerBy = lawRule({
  name: t('請領登記證書期限', 'When to apply for the certificate'),
  cites: UNION('§11 II'),
  reads: { foundingMeeting: date(t('成立大會日期', 'Founding meeting')) },
  of: (c) => ({
    value: { deadline: addDays(c.foundingMeeting, 30) },
    because: [
      { cites: UNION('§11 II'), says: t('成立大會後三十日內。', 'Within thirty days after the founding meeting.') },
    ],
  }),
  answer: ({ deadline }) => t(`最晚 ${deadline}`, `At the latest on ${deadline}`),
})
/** Nine up to 500 members, two more for each 500 begun, twenty-seven at most. */
export const maxDirectors = (members: number): number =>
  Math.min(27, 9 + 2 * Math.max(0, Math.ceil((members - 500) / 500)))
export const directors = lawRule({
  name: t('理事監事名額', 'Directors and supervisors'),
  cites: UNION('§17 I'),
  reads: { members: whole(t('會員人數', 'Members'), { max: 10_000_000 }) },
  of(c) {
    const most = maxDirectors(c.members)
    return {
      value: { minDirectors: 5, maxDirectors: most, maxSupervisorsAtMax: Math.floor(most / 3) },
      because: [
        {
          cites: UNION('§17 I'),
          says: t(
            `500 人以下置理事 5 至 9 人，每逾 500 人得增 2 人，最多 27 人：${most} 人`,
            `5 to 9 up to 500 members, two more for each 500 begun, 27 at most: ${most}`,
          ),
        },
        {
          cites: UNION_ER('§15 III'),
          says: t(
            `監事不得超過理事三分之一：${Math.floor(most / 3)} 人`,
            `Supervisors at most a third: ${Math.floor(most / 3)}`,
          ),
        },
      ],
    }
  },
  answer: ({ minDirectors, maxDirectors: most }) =>
    t(`理事 ${minDirectors} 至 ${most} 人`, `${minDirectors} to ${most} directors`),
})
