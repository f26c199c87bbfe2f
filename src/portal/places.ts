// Pages of the portal that belong to no programme, as the search finds them.
import { type EverydayWords, t, type Text } from '#engine'
import * as payroll from '#features/payroll/words.ts'
import { DIARY, DIARY_ABOUT } from '#features/calculators/diary-page.tsx'

export type Place = { href: string; title: Text; about: Text; words: EverydayWords }

export const RECKONERS: readonly Place[] = [
  {
    href: '/calculators/diary',
    title: DIARY,
    about: DIARY_ABOUT,
    words: [
      '工時日記',
      '記錄上下班時間',
      '打卡紀錄',
      '自己記加班',
      '過勞警示',
      'hours diary',
      'record my hours',
      'ghi giờ làm',
    ],
  },
  {
    href: '/calculators/payroll',
    title: payroll.TITLE,
    about: payroll.LEAD,
    words: [
      '出勤表',
      '薪資單',
      '薪資單有沒有算錯',
      '檢查薪資表',
      '檢查出勤',
      '人資',
      '勞檢準備',
      '薪資試算表',
      'check my payslip',
      'payroll check',
      'attendance check',
      'HR',
    ],
  },
]

export const PLACES: readonly Place[] = [
  {
    href: '/status',
    title: t('查詢案件', 'Follow a case', {
      vi: 'Tra cứu hồ sơ',
      id: 'Cek kasus',
      th: 'ติดตามเรื่อง',
      fil: 'Subaybayan ang kaso',
    }),
    about: t(
      '用案號與查詢碼看進度、補件、撤回。',
      'See where it stands, hand in papers or withdraw, by number and access code.',
    ),
    words: [
      '案件進度',
      '查進度',
      '案號',
      '查詢碼',
      '收件證明',
      '辦到哪裡',
      '補件',
      '補正通知',
      '開會通知',
      '撤回申請',
      'my case',
      'case status',
      'access code',
      'tiến độ hồ sơ',
      'status kasus',
      'ตรวจสอบสถานะ',
      'katayuan ng kaso',
    ],
  },
  {
    href: '/my-cases',
    title: t('我的案件', 'My cases'),
    about: t('登入後看自己的所有案件。', 'All your cases, once you have signed in.'),
    words: ['我的案件', '我的申請', '登入', '帳號', '我申請過什麼', 'sign in', 'my applications'],
  },
  {
    href: '/resume',
    title: t('繼續未完成的申請', 'Go on with an application'),
    about: t('用暫存碼回到上次填到的地方。', 'Return to where you stopped, by the code you were given.'),
    words: [
      '繼續填寫',
      '沒填完',
      '暫存',
      '草稿',
      '填到一半',
      '上次填的',
      'continue my application',
      'draft',
      'unfinished form',
    ],
  },
  {
    href: '/verify',
    title: t('驗證證書與公文', 'Verify a paper'),
    about: t('輸入文件上的驗證碼，確認是本局核發。', 'Enter the code on a paper to see that this bureau issued it.'),
    words: [
      '驗證證書',
      '證書真偽',
      '驗證碼',
      '結業證書驗證碼',
      '公文真偽',
      '這張是真的嗎',
      'verify a certificate',
      'is this letter real',
    ],
  },
  {
    href: '/figures',
    title: t('業務統計', 'Figures'),
    about: t('每個數字都由案件計算，說明怎麼算。', 'Each number is counted from cases and says how.'),
    words: [
      '統計',
      '調解件數',
      '案件統計',
      '去年幾件',
      '業務數據',
      '統計數字',
      '開放資料',
      'statistics',
      'how many cases',
      'open data',
    ],
  },
  {
    href: '/scorecard',
    title: t('施政計分卡', 'Scorecard'),
    about: t('各項計畫的目標與達成情形。', 'The aims of each plan, and how far they are met.'),
    words: ['計分卡', '績效', 'KPI', '達成率', 'scorecard', 'performance'],
  },
  {
    href: '/commitments',
    title: t('服務承諾達成率', 'How we keep our promises'),
    about: t('每項期限的依據與達成情形。', 'Each time limit, where it comes from, and how often it is met.'),
    words: ['服務承諾', '要等多久', '辦理天數', '處理期限', 'how long does it take', 'time limits'],
  },
  {
    href: '/calculators',
    title: t('勞動權益試算', 'Labour rights calculators'),
    about: t(
      '回答幾個問題，先看答案，再看法條與算式。',
      'A few questions; the answer first, then the articles and the sum.',
    ),
    words: ['試算', '計算機', '勞動權益試算', '幫我算', 'calculator', 'calculators'],
  },
  {
    href: '/open',
    title: t('公開資訊', 'Open lists'),
    about: t('法令消息、問答與公開清單。', 'Law news, answers and open lists.'),
    words: ['公開資訊', '開放清單', '政府資訊公開', 'open lists'],
  },
  {
    href: '/calendar.ics',
    title: t('訂閱活動行事曆', 'Subscribe to the calendar'),
    about: t('課程、講座與活動的時間放進您的行事曆。', 'Courses, lectures and events in your own calendar.'),
    words: ['行事曆', '訂閱行事曆', '活動日曆', 'calendar', 'ics'],
  },
  {
    href: '/privacy',
    title: t('隱私權保護政策', 'Privacy'),
    about: t('我們蒐集什麼、怎麼用、保存多久。', 'What we collect, what for and how long.'),
    words: ['隱私權', '隱私政策', 'cookie', 'privacy policy'],
  },
]
