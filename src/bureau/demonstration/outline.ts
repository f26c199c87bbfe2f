// The outline of the half-year chapter 勞工: its parts and sections as KH109H1 and KH114H1 order them, and what each counts.
import { t, type Text } from '#engine'

/** `counts` are the measures the published sections print; a programme that measures one of them brings it here. */
export type Section = { no: string; title: Text; counts: readonly string[] }
export type Chapter = { id: string; no: string; title: Text; since?: string; sections: readonly Section[] }

const section = (no: string, title: Text, ...counts: string[]): Section => ({ no, title, counts })

// prettier-ignore
export const CHAPTERS: readonly Chapter[] = [
  {
    id: 'organisation', no: '一', title: t('勞工組織', 'Labour organisation'),
    sections: [
      section('一（一）', t('勞工組訓', 'Organising unions')),
      section('一（一）1', t('各級工會成立情形', 'Unions by kind'), 'union-count'),
      section('一（一）2', t('工會法定會議', 'Statutory meetings of unions'), 'union-statutory-meetings'),
      section('一（一）3', t('新成立及移轉之工會', 'Unions founded or moved here'), 'unions-established', 'unions-transferred-in'),
      section('一（二）', t('勞工教育輔導', 'Labour education')),
      section('一（二）1', t('工會輔導', 'Support for unions'), 'union-education-subsidised-sessions', 'union-education-subsidy-amount', 'union-newsletter-subsidy-amount'),
      section('一（二）2', t('辦理勞工教育', 'Courses of the bureau'), 'labour-law-school-lectures', 'labour-university-classes', 'labour-university-participants'),
    ],
  },
  {
    id: 'conditions', no: '二', title: t('勞動條件', 'Working conditions'),
    sections: [
      section('二（一）', t('實施勞動條件檢查', 'Inspection of working conditions'), 'lc-inspected-establishments', 'lc-guided-establishments'),
      section('二（二）', t('違反勞動基準法案件裁罰', 'Penalties under the Labour Standards Act'), 'lsa-penalties', 'lsa-penalty-share'),
      section('二（三）', t('宣導與輔導', 'Outreach and guidance'), 'lc-outreach-sessions'),
      section('二（四）', t('依職業安全衛生法辦理勞動檢查', 'Safety and health inspection'), 'osh-inspections', 'work-stoppage-orders', 'osh-fines', 'joint-site-inspections', 'occupational-fatalities'),
      section('二（五）', t('職業安全衛生法令宣導、推廣與督導', 'Promotion of safety and health'), 'osh-promotion-sessions', 'osh-sme-guidance-visits', 'osh-onsite-guidance-sessions', 'osh-families', 'osh-family-members', 'confined-space-inspections'),
    ],
  },
  {
    id: 'relations', no: '三', title: t('勞資關係', 'Labour relations'),
    sections: [
      section('三（一）', t('勞工權益基金', 'Workers’ rights fund'), 'rights-fund-applications', 'rights-fund-approved', 'rights-fund-beneficiaries', 'rights-fund-amount'),
      section('三（二）', t('勞資爭議調處', 'Labour disputes')),
      section('三（二）1', t('依爭議類別分', 'By category of dispute'), 'mediation-cases'),
      section('三（二）2', t('依處理方式分', 'By how it was handled'), 'mediation-cases', 'mediation-outcome-share'),
    ],
  },
  {
    id: 'employment', no: '四', title: t('就業安全', 'Employment security'),
    sections: [
      section('四（一）', t('就業促進', 'Promotion of employment'), 'false-ad-complaints', 'employment-discrimination-complaints', 'discrimination-prevention-sessions', 'salary-disclosure-outreach-sessions', 'care-worker-platform-records'),
      section('四（二）', t('就業服務', 'Employment services')),
      section('四（二）1', t('求職與求才服務', 'Jobseekers and vacancies'), 'jobseeker-registrations', 'jobseeker-placements', 'jobseeker-placement-rate', 'vacancies-registered', 'vacancies-filled', 'job-fairs', 'job-fair-openings', 'job-fair-matches'),
      section('四（二）2', t('促進青年就業', 'Young people'), 'school-career-outreach-sessions', 'youth-career-exploration-sessions', 'youth-workplace-visits'),
      section('四（二）3', t('就業促進活動', 'Employment-promotion activities'), 'employment-promotion-sessions', 'employment-promotion-participants', 'indigenous-employment-courses'),
      section('四（二）4', t('新住民訓練及就業服務', 'New residents'), 'interpreter-training-participants', 'new-immigrant-activities', 'new-immigrant-trainees'),
      section('四（二）5', t('中高齡及高齡者就業', 'Middle-aged and older people'), 'job-redesign-mid-age-employers', 'job-redesign-mid-age-beneficiaries'),
      section('四（三）', t('職業訓練', 'Vocational training'), 'training-classes', 'training-enrolled', 'training-completed', 'training-hours', 'skill-test-candidates', 'trainee-service-persons'),
      section('四（四）', t('外籍勞工管理', 'Migrant workers')),
      section('四（四）1', t('查察、諮詢、裁罰及動態管理', 'Inspection, advice, penalties and notifications'), 'foreign-worker-inspections', 'foreign-professional-inspections', 'foreign-worker-consultations', 'esa-penalties', 'foreign-worker-notifications'),
      section('四（四）2', t('緊急安置', 'Emergency shelter'), 'emergency-shelter-persons', 'emergency-shelter-days'),
    ],
  },
  {
    id: 'rehabilitation', no: '五', title: t('職業重建', 'Vocational rehabilitation'),
    sections: [
      section('五（一）', t('身心障礙者就業權益保障', 'Rights of persons with disabilities at work')),
      section('五（一）1', t('定額進用概況', 'The disability quota'), 'quota-obligated-units', 'quota-required-persons', 'quota-hired-persons', 'quota-shortfall-persons'),
      section('五（一）2', t('超額進用獎勵', 'Over-quota bonus'), 'over-quota-bonus-employers', 'over-quota-bonus-person-times', 'over-quota-bonus-amount'),
      section('五（二）', t('身心障礙者就業促進', 'Employment of persons with disabilities')),
      section('五（二）1', t('職業重建個案管理', 'Case management'), 'rehab-cases-opened', 'rehab-cases-served'),
      section('五（二）2', t('職業輔導評量', 'Vocational evaluation'), 'vocational-evaluations'),
      section('五（二）3', t('職業技能養成訓練', 'Skills training'), 'training-classes', 'training-enrolled'),
      section('五（二）4', t('支持性就業', 'Supported employment'), 'supported-employment-opened', 'supported-employment-placed', 'supported-employment-stable', 'rural-disability-served'),
      section('五（二）5', t('庇護性就業', 'Sheltered employment'), 'sheltered-workshops', 'sheltered-places', 'sheltered-workers-employed'),
      section('五（二）6', t('職務再設計', 'Job redesign'), 'job-redesign-cases', 'job-redesign-amount'),
      section('五（二）7', t('創業輔導', 'Starting a business'), 'self-reliance-subsidy-cases', 'self-reliance-subsidy-amount'),
      section('五（二）8', t('視障服務', 'Services for visually impaired people'), 'massage-practitioners', 'massage-course-sessions', 'massage-site-subsidy-approved', 'visual-rehab-persons'),
      section('五（二）9', t('身心障礙者徵才活動', 'Job fairs for persons with disabilities'), 'disability-job-fair-employers', 'disability-job-fair-openings'),
      section('五（二）10', t('多元補助方案', 'Other subsidies'), 'driving-subsidy-cases', 'exam-subsidy-cases'),
    ],
  },
  {
    id: 'welfare', no: '六', title: t('勞工福利', 'Labour welfare'),
    sections: [
      section('六（一）', t('職業災害慰問及職災勞工主動服務', 'Occupational accidents')),
      section('六（一）1', t('職業災害慰問金', 'Consolation payments'), 'injury-consolation-cases', 'injury-consolation-amount', 'injury-consolation-budget'),
      section('六（一）2', t('職災勞工個案管理', 'Case management after accidents'), 'injury-case-persons', 'injury-case-contacts'),
      section('六（二）', t('勞工場地租借服務', 'Venues for hire'), 'venue-rental-users', 'venue-rental-income'),
    ],
  },
  {
    id: 'museum', no: '七', title: t('勞工博物館', 'Museum of labour'),
    sections: [
      section('七（一）', t('勞動議題展覽', 'Exhibitions'), 'museum-visitors'),
      section('七（二）', t('博物館專業功能', 'Collection'), 'museum-collection-objects', 'museum-collection-online'),
      section('七（三）', t('教育推廣及戲劇展演', 'Education and theatre'), 'museum-theatre-sessions', 'museum-theatre-audience', 'museum-children-sessions'),
    ],
  },
  {
    id: 'ageing', no: '八', title: t('超高齡社會因應作為', 'A super-aged society'), since: '2025-01-01',
    sections: [
      section('八（2）', t('中高齡職缺開發', 'Openings for older people'), 'flexible-openings-developed'),
      section('八（3）', t('銀髮人才服務據點', 'Service points for older people'), 'silver-talent-service-points'),
    ],
  },
]

/** The same, for whoever chooses one of them: `chapter/section`. */
export const SECTIONS: { readonly [place: string]: Text } = Object.fromEntries(
  CHAPTERS.flatMap(({ id, sections }) =>
    sections.map(({ no, title }) => [`${id}/${no}`, t(`${no} ${title.zh}`, title.en)]),
  ),
)
