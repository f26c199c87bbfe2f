// What people come for: the wants of all programmes, and what else the portal offers, under a few headings.
import { type Programme, t, type Text } from '#engine'
import { calculators } from '#features/calculators/list/index.ts'
import type { Bureau } from '#web/house.ts'
import { PLACES, RECKONERS } from './places.ts'

export type Want = { says: Text; about: Text; href: string; applies: boolean }
export type Topic = { id: string; name: Text; wants: Want[] }

/** In the order of the bureau; a topic nobody has anything for is left out. */
export function topicsOf(programmes: readonly Programme[], names: Bureau['topics']): Topic[] {
  return Object.entries(names).flatMap(([id, name]) => {
    const wants = [...wantsOf(programmes, id), ...furtherIn(id)]
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

/** What the portal offers besides programmes: the first page under a heading, what is reckoned there, and the others. */
function furtherIn(topic: string): Want[] {
  const [first, ...others] = [...RECKONERS, ...PLACES]
    .filter((one) => one.topic === topic)
    .map(({ href, title, want, about }) => page(href, want ?? title, about))
  return [...(first ? [first] : []), ...(BESIDES[topic] ?? []), ...others]
}
const BESIDES: Record<string, Want[]> = {
  work: [
    ...reckoned('worker', 2),
    page(
      '/open/qa',
      t('勞動法令問答', 'Questions and answers on labour law', {
        vi: 'Hỏi đáp về luật lao động',
        id: 'Tanya jawab hukum ketenagakerjaan',
        th: 'ถามตอบกฎหมายแรงงาน',
        fil: 'Mga tanong at sagot sa batas paggawa',
      }),
      t('常見問題與法條依據。', 'Common questions with their articles.', {
        vi: 'Câu hỏi thường gặp và điều luật liên quan.',
        id: 'Pertanyaan umum beserta pasalnya.',
        th: 'คำถามที่พบบ่อยพร้อมมาตรา',
        fil: 'Mga karaniwang tanong at ang batas.',
      }),
    ),
  ],
  employer: reckoned('employer', 2),
}
