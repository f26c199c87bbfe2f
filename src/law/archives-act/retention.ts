// 檔案保存年限、銷毀與應用 (檔案法第12、19條; 機關檔案保存年限及銷毀辦法).
import { choice, date, days, months, type Reason, t, whole, written, yesNo } from '#engine'
import { asLastRead, inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { ARCHIVE_RETENTION, ARCHIVES } from '../statutes.ts'
import { timeLimit, within } from '../time-limit.ts'

const FROM = '2017-01-05'
const years = (more: { max?: number } = {}) => whole(t('保存年限', 'Years of keeping'), { min: 1, max: 100, ...more })
const classes = inForce<readonly number[]>(
  { [FROM]: [30, 25, 20, 15, 10, 5, 3, 1] },
  t('定期保存年限', 'Classes of keeping'),
  ARCHIVE_RETENTION('§4'),
)
const shorter = inForce(
  { [FROM]: { mostYears: 20, part: 2 } },
  t('原件保存年限調整', 'Shortening of originals'),
  ARCHIVE_RETENTION('§7 I'),
)

export const retentionClass = lawRule({
  name: t('保存年限是否合於區分', 'Is this a class of keeping?'),
  cites: ARCHIVE_RETENTION('§4'),
  reads: {
    years: years(),
    otherLaw: yesNo(t('其他法規另有規定', 'Another law says so'), { optional: true }),
    commonStandard: yesNo(t('屬機關共通性檔案保存年限基準', 'The common standard says so'), { optional: true }),
  },
  spares: ['otherLaw', 'commonStandard'],
  of(c) {
    const listed = asLastRead(classes)
    const allowed = listed.includes(c.years) || c.otherLaw || c.commonStandard
    return {
      value: { allowed: Boolean(allowed) },
      because: [
        step(
          ARCHIVE_RETENTION('§4'),
          `定期保存區分為 ${listed.join('、')} 年；${c.years} 年${listed.includes(c.years) ? '在內' : '不在內'}。`,
          `The classes are ${listed.join(', ')} years; ${c.years} is ${listed.includes(c.years) ? '' : 'not '}one.`,
        ),
        ...(c.otherLaw || c.commonStandard
          ? [
              step(
                ARCHIVE_RETENTION('§4'),
                '共通性基準或其他法規另有規定者，依其規定。',
                'The common standard or another law goes first.',
              ),
            ]
          : []),
      ],
    }
  },
  answer: ({ allowed }) => (allowed ? t('合於規定', 'Allowed') : t('不在保存年限區分內', 'Not a class of keeping')),
  notices: [t('逾三十年須經檔案中央主管機關同意。', 'Over thirty years needs the archives authority’s consent.')],
})

export const digitised = lawRule({
  name: t('複製儲存後得否調整原件年限', 'May originals be kept shorter?'),
  cites: ARCHIVE_RETENTION('§7'),
  reads: {
    years: years(),
    disposal: choice(t('清理處置', 'Disposal'), {
      destroy: t('依規定程序銷毀', 'Destroy'),
      appraise: t('屆期後鑑定', 'Appraise at the end'),
    }),
  },
  of(c) {
    const law = asLastRead(shorter)
    const mayShorten = c.years <= law.mostYears && c.disposal === 'destroy'
    const minYears = Math.ceil(c.years / law.part)
    return {
      value: { mayShorten, ...(mayShorten ? { minYears } : {}) },
      because: [
        step(
          ARCHIVE_RETENTION('§7 I'),
          `二十年以下且屬依規定程序銷毀：${mayShorten ? '是' : '否'}。`,
          `Twenty years or less, and to be destroyed: ${mayShorten ? 'yes' : 'no'}.`,
        ),
        ...(mayShorten
          ? [
              step(
                ARCHIVE_RETENTION('§7 II'),
                `不低於原定年限二分之一，整數進位：${minYears} 年。`,
                `Not less than half, rounded up: ${minYears} years.`,
              ),
            ]
          : []),
      ],
    }
  },
  answer: ({ mayShorten, minYears }) =>
    mayShorten ? t(`得調整，至少 ${minYears} 年`, `Yes, at least ${minYears} years`) : t('不得調整', 'No'),
  notices: [t('複製儲存紀錄應保存至原定年限。', 'The copy is kept to the full period.')],
})

export const retentionUntil = lawRule({
  name: t('保存至', 'Kept until'),
  cites: ARCHIVES('§12 I'),
  decidedBy: 'closed',
  reads: {
    closed: date(t('結案日', 'Day it was closed')),
    years: years(),
    from: choice(
      t('起算', 'Counted from'),
      { closing: t('結案之次日', 'The day after closing'), yearEnd: t('結案年度終了', 'The end of that year') },
      { optional: true },
    ),
  },
  spares: ['from'],
  contested: {
    from: {
      unless: 'closing',
      why: t(
        '是否自年度終了起算由各機關規定，尚未查得。',
        'Whether it counts from the end of the year is for each body to say; not found.',
      ),
    },
  },
  of(c) {
    const start = c.from === 'yearEnd' ? written(Number(c.closed.slice(0, 4)), 12, 31) : c.closed
    const until = within(start, months(c.years * 12))
    return {
      value: { until },
      because: [
        step(
          ARCHIVES('§12 I'),
          `自 ${start} 之次日起 ${c.years} 年：${until}。`,
          `${c.years} years from the day after ${start}: ${until}.`,
        ),
      ],
    }
  },
  answer: ({ until }) => t(`保存至 ${until}`, `Until ${until}`),
})

export const destroy = lawRule({
  name: t('得否銷毀', 'May it be destroyed?'),
  cites: ARCHIVES('§12'),
  decidedBy: 'date',
  reads: {
    closed: date(t('結案日', 'Day it was closed'), { optional: true }),
    keepUntil: date(t('保存年限末日', 'Kept until'), { notBefore: 'closed' }),
    date: date(t('擬銷毀日', 'Day of destruction'), { notBefore: 'closed' }),
    planApproved: yesNo(t('銷毀計畫及目錄已經核准', 'Plan and list are approved')),
    permanent: yesNo(t('永久保存', 'Kept for ever')),
  },
  spares: ['closed'],
  of(c) {
    const looked: [string, boolean, Reason][] = [
      [
        'NOT_APPROVED',
        !c.planApproved,
        step(
          ARCHIVES('§12 II'),
          `計畫與目錄${c.planApproved ? '已' : '未'}經核准。`,
          `Plan and list are ${c.planApproved ? '' : 'not '}approved.`,
        ),
      ],
      [
        'PERIOD_RUNNING',
        c.date <= c.keepUntil,
        step(
          ARCHIVES('§12 I'),
          `保存至 ${c.keepUntil}${c.date <= c.keepUntil ? '，尚未屆滿' : '，已屆滿'}。`,
          `Kept until ${c.keepUntil}: ${c.date <= c.keepUntil ? 'still running' : 'over'}.`,
        ),
      ],
      [
        'PERMANENT',
        c.permanent,
        step(
          ARCHIVES('§12 I'),
          c.permanent ? '永久保存檔案不得銷毀。' : '屬定期保存檔案。',
          c.permanent ? 'Kept for ever: never destroyed.' : 'Kept for a period.',
        ),
      ],
    ]
    const reasons = looked.flatMap(([code, stands]) => (stands ? [code] : []))
    return { value: { allowed: reasons.length === 0, reasons }, because: looked.map(([, , because]) => because) }
  },
  answer: ({ allowed }) => (allowed ? t('得銷毀', 'May be destroyed') : t('不得銷毀', 'May not be destroyed')),
  notices: [t('銷毀目錄與核准文件永久保存。', 'The list and the approval are kept for ever.')],
})

export const listReviewBy = timeLimit({
  name: t('保存年限區分表檢討期限', 'When the list is reviewed'),
  cites: ARCHIVE_RETENTION('§6'),
  from: { approved: date(t('核定日', 'Day of approval')) },
  gives: { deadline: { within: { [FROM]: months(120) } } },
})
export const archiveAnswerBy = timeLimit({
  name: t('檔案應用申請答覆期限', 'When a request for archives is answered'),
  cites: ARCHIVES('§19'),
  from: { accepted: date(t('受理日', 'Day of acceptance')) },
  gives: { deadline: { within: { '2002-01-01': days(30) } } },
  counted: 'procedure',
  notices: [t('駁回應以書面敘明理由。', 'A refusal gives its reasons in writing.')],
})
