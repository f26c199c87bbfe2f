// In demonstration mode: says so on every page, shows what is still loading, and lets one step into anybody's shoes.
import { say, t } from '#engine'
import { type Ctx, house } from '../env.ts'

export function DemoBar({ c }: { c: Ctx }) {
  const { demo, filling } = house(c)
  if (!demo) return null
  const lang = c.get('lang')
  return (
    <aside class="demo" aria-label={say(t('示範環境說明', 'About this demonstration'), lang)}>
      <div>
        <strong>{say(t('示範機關', 'Demonstration'), lang)}</strong>
        <span>{say(t('所有人物與案件均為虛構。', 'Every person and case is invented.'), lang)}</span>
        {filling ? (
          <span>
            {say(t('正在載入示範案件', 'Loading cases'), lang)}{' '}
            <progress
              value={filling.done}
              max={Math.max(1, filling.of)}
              aria-label={say(t('載入進度', 'Progress'), lang)}
            />{' '}
            {filling.done} / {filling.of}
          </span>
        ) : null}
        <a href="/desk/sign-in">{say(t('以其他身分登入', 'Sign in as somebody else'), lang)}</a>
      </div>
    </aside>
  )
}
