// How far one is with a filing of several pages.
import { type Lang, say, t } from '#engine'

export function StepsBar({ steps, at, lang }: { steps: readonly string[]; at: number; lang: Lang }) {
  return (
    <ol
      class="progress-steps"
      aria-label={say(
        t('填寫進度', 'Progress', { vi: 'Tiến độ', id: 'Kemajuan', th: 'ความคืบหน้า', fil: 'Progreso' }),
        lang,
      )}
    >
      {steps.map((step, nth) => (
        <li class={nth < at ? 'done' : undefined} aria-current={nth === at ? 'step' : undefined}>
          <span>{step}</span>
        </li>
      ))}
    </ol>
  )
}
