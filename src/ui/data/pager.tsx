// Pages of a long list, in words: bare arrows are refused by those who test.
import { type Lang, say, t } from '#engine'

type Props = { next?: string | undefined; previous?: string | undefined; first?: string | undefined; lang: Lang }
export function Pager({ next, previous, first, lang }: Props) {
  if (!next && !previous && !first) return null
  return (
    <nav class="pager" aria-label={say(t('分頁', 'Pages'), lang)}>
      <span class="row">
        {first ? <a href={first}>{say(t('回第一頁', 'First page'), lang)}</a> : null}
        {previous ? <a href={previous}>{say(t('上一頁', 'Previous page'), lang)}</a> : null}
      </span>
      {next ? <a href={next}>{say(t('下一頁', 'Next page'), lang)}</a> : null}
    </nav>
  )
}
