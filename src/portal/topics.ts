// What people come for: the wants of all programmes, and what else the portal offers, under a few headings.
import { type Programme, t, type Text } from '#engine'
import { calculators } from '#features/calculators/list/index.ts'
import type { Bureau } from '#web/house.ts'

export type Want = { says: Text; about: Text; href: string; applies: boolean }
export type Topic = { id: string; name: Text; wants: Want[] }

/** In the order of the bureau; a topic nobody has anything for is left out. */
export function topicsOf(programmes: readonly Programme[], names: Bureau['topics']): Topic[] {
  return Object.entries(names).flatMap(([id, name]) => {
    const wants = [...wantsOf(programmes, id), ...(MORE[id] ?? [])]
    return wants.length > 0 ? [{ id, name, wants }] : []
  })
}

const wantsOf = (programmes: readonly Programme[], topic: string): Want[] =>
  programmes
    .flatMap(({ id, portal }) =>
      portal?.topic === topic
        ? [
            {
              says: portal.want,
              about: portal.about,
              href: portal.apply ? `/services/${id}` : `/registers/${id}`,
              applies: Boolean(portal.apply),
            },
          ]
        : [],
    )
    .toSorted((a, b) => Number(b.applies) - Number(a.applies))

const page = (href: string, says: Text, about: Text): Want => ({ href, says, about, applies: false })
const reckoned = (audience: 'worker' | 'employer', most: number): Want[] =>
  calculators
    .filter((one) => one.for === audience)
    .slice(0, most)
    .map((one) => page(`/calculators/${one.id}`, one.want, one.about))

const MORE: Record<string, Want[]> = {
  work: [
    page(
      '/calculators',
      t('權益試算：工時、加班費、資遣費、特休', 'Reckon hours, overtime, severance, leave', {
        vi: 'Tính giờ làm, tăng ca, trợ cấp, phép năm',
        id: 'Hitung jam, lembur, pesangon, cuti',
        th: 'คำนวณเวลาทำงาน ล่วงเวลา ค่าชดเชย วันลา',
        fil: 'Kuwentahin ang oras, overtime, severance, leave',
      }),
      t(
        '回答幾個問題，先看答案，再看法條與算式。',
        'A few questions; the answer first, then the articles and the sum.',
      ),
    ),
    ...reckoned('worker', 2),
    page(
      '/open/qa',
      t('勞動法令問答', 'Questions and answers on labour law'),
      t('常見問題與法條依據。', 'Common questions with their articles.'),
    ),
  ],
  employer: [
    page(
      '/calculators/payroll',
      t('檢查出勤與工資是否合法', 'Check attendance and payroll'),
      t(
        '上傳出勤與工資表，逐人逐日檢查，不留存資料。',
        'Upload a month: each person and day is checked, nothing is kept.',
      ),
    ),
    ...reckoned('employer', 2),
  ],
  register: [
    page(
      '/open',
      t('法令消息、問答與公開清單', 'Law news, answers and open lists'),
      t(
        '每一則有固定網址、法條與異動紀錄。',
        'Each entry has a lasting address, its articles and a record of changes.',
      ),
    ),
    page(
      '/figures',
      t('業務統計', 'Figures'),
      t('每個數字都由案件計算，說明怎麼算。', 'Each number is counted from cases and says how.'),
    ),
    page(
      '/commitments',
      t('服務承諾達成率', 'How we keep our promises'),
      t('每項期限的依據與達成情形。', 'Each time limit, where it comes from, and how often it is met.'),
    ),
  ],
}
