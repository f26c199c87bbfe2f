// A service before one begins: what it is, what to bring, how long it takes and by which article.
import { cited, say, t } from '#engine'
import { Facts } from '#ui/index.ts'
import { type Ctx, house } from '#web/env.ts'
import { lengthWords } from '#web/length-words.ts'
import { filingOf } from '#web/acting.ts'
import { unitFor } from '#web/unit.ts'
import { letByParts } from '#features/bookings/free-times.tsx'
import { notFoundPage, show } from '#web/frames/portal.tsx'
import { listsOf } from '#features/published/lists.ts'

export function service(c: Ctx) {
  const programme = filingOf(c)
  if (!programme?.portal) return notFoundPage(c)
  const unit = unitFor(c, programme)
  const lang = c.get('lang')
  return show(c, {
    title: programme.name,
    body: (
      <div class="columns aside">
        <div class="stack wide">
          <div class="stack">
            <h1>{say(programme.portal.want, lang)}</h1>
            <p class="lead">{say(programme.portal.about, lang)}</p>
            <p class="row">
              <a class="button" href={`/apply/${programme.id}`}>
                {say(t('開始申請', 'Begin', { vi: 'Bắt đầu', id: 'Mulai', th: 'เริ่มต้น', fil: 'Magsimula' }), lang)}
              </a>
              {listsOf(house(c).programmes)
                .filter(({ list }) => list.leads?.programme === programme.id)
                .map(({ list }) => (
                  <a href={`/open/${list.path}`}>{say(list.name, lang)}</a>
                ))}
              {letByParts(programme) ? (
                <a href={`/free/${programme.id}`}>{say(t('查詢空檔', 'See what is free'), lang)}</a>
              ) : null}
            </p>
          </div>
          {programme.portal.needs ? (
            <section class="stack">
              <h2>{say(t('請先準備', 'Have ready'), lang)}</h2>
              <ul>
                {programme.portal.needs.map((one) => (
                  <li>{say(one, lang)}</li>
                ))}
              </ul>
            </section>
          ) : null}
          <section class="stack">
            <h2>{say(t('辦理期限', 'How long it takes'), lang)}</h2>
            <Facts
              items={Object.values(programme.clocks).map((clock) => ({
                label: say(clock.name, lang),
                value: `${say(lengthWords(clock.within), lang)}　（${say(cited(clock.cites), lang)}）`,
              }))}
            />
          </section>
        </div>
        <aside class="stack">
          <section class="panel">
            <h2>{say(t('承辦單位', 'Who handles it'), lang)}</h2>
            <p>{say(unit.name, lang)}</p>
            {unit.telephone ? <p class="number">{unit.telephone}</p> : null}
            <p class="small soft">{say(cited(programme.law), lang)}</p>
          </section>
          <section class="panel">
            <h2>{say(t('也可以臨櫃辦理', 'At the counter'), lang)}</h2>
            <p class="small">
              {say(
                t(
                  '帶著證件與資料到本局單一窗口，隨到隨辦。',
                  'Bring your papers to our one-stop window; no appointment needed.',
                ),
                lang,
              )}
            </p>
          </section>
        </aside>
      </div>
    ),
  })
}
