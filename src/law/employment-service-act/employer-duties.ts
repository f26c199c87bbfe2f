// 就業服務法與移工雇主義務: salary disclosure, and the notices of three and seven days.
import { addDays, date, money, t, yesNo } from '#engine'
import { inForce } from '../known.ts'
import { lawRule } from '../rule.ts'
import { ESA, FOREIGN_RULES } from '../statutes.ts'

const floor = inForce<number | false>(
  { '1992-05-10': false, '2018-11-30': 40_000 },
  t('薪資揭示門檻', 'Salary disclosure threshold'),
  ESA('§5 II(6)'),
  { reviewBy: '2025-01-22' },
)
export const salaryDisclosure = lawRule({
  name: t('求才薪資揭示', 'Salary in job advertisements'),
  cites: ESA('§5 II(6)'),
  decidedBy: 'date',
  reads: {
    date: date(t('刊登日', 'Day of the advertisement')),
    regularMonthlyWage: money(t('每月經常性薪資', 'Regular monthly wage')),
    disclosed: yesNo(t('已揭示', 'Disclosed')),
  },
  of(c) {
    const limit = floor.on(c.date)
    const mustDisclose = limit !== false && c.regularMonthlyWage < limit
    return {
      value: { mustDisclose, violation: mustDisclose && !c.disclosed },
      because: [
        {
          cites: ESA('§5 II(6)'),
          says:
            limit === false
              ? t('107年11月30日前無此規定。', 'No such duty before 2018-11-30.')
              : t(
                  `經常性薪資未達 ${limit.toLocaleString('en')} 元應公開揭示或告知。`,
                  `Under NT$${limit.toLocaleString('en')} it must be disclosed or told.`,
                ),
        },
        { cites: ESA('§67 I'), says: t('違反者處 60,000 至 300,000 元罰鍰。', 'A fine of NT$60,000 to 300,000.') },
      ],
    }
  },
  answer: ({ mustDisclose, violation }) =>
    violation
      ? t('違反薪資揭示義務', 'The duty to disclose is broken')
      : mustDisclose
        ? t('應揭示，且已揭示', 'It had to be disclosed, and was')
        : t('不必揭示', 'No duty to disclose'),
})
const within = (
  days: number,
  cites: ReturnType<typeof ESA>,
  field: string,
  label: ReturnType<typeof t>,
  name: ReturnType<typeof t>,
  says: ReturnType<typeof t>,
) =>
  lawRule({
    name,
    cites,
    decidedBy: field,
    reads: { [field]: date(label) },
    of: (c) => ({ value: { deadline: addDays(String(c[field]), days) }, because: [{ cites, says }] }),
    answer: ({ deadline }) => t(`最晚 ${deadline}`, `At the latest on ${deadline}`),
  })
export const missingWorkerReport = within(
  3,
  ESA('§56 I'),
  'thirdDayOfAbsence',
  t('連續曠職滿三日之日', 'Third day of absence'),
  t('移工失聯通報', 'Missing worker report'),
  t(
    '三日內書面通知主管機關、入出國管理機關及警察機關。',
    'Within three days in writing to the authority, immigration and police.',
  ),
)
export const foreignWorkerEntryNotice = within(
  3,
  FOREIGN_RULES('§34 I'),
  'entryDate',
  t('入國日', 'Day of entry'),
  t('移工入國通報', 'Notice of entry'),
  t(
    '入國後三日內檢附文件通知當地主管機關。',
    'Within three days after entry, with the papers, to the local authority.',
  ),
)
export const lodgingChangeNotice = within(
  7,
  FOREIGN_RULES('§33 V'),
  'changedOn',
  t('變更日', 'Day of the change'),
  t('住宿地點變更通報', 'Change of lodging'),
  t('變更後七日內通知當地主管機關。', 'Within seven days to the local authority.'),
)
