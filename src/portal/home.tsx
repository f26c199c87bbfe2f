// The first page: what people want to do, in their words; it fits on one screen however much the bureau offers.
import { say, t, type Text } from '#engine'
import { Empty } from '#ui/index.ts'
import { type Ctx, house } from '#web/env.ts'
import { FindBox, fits, sought } from '#web/families.tsx'
import { show, notFoundPage } from '#web/frames/portal.tsx'
import { listsOf } from '#features/published/lists.ts'
import { topicsOf, type Want } from './topics.ts'

const MOST = 5

export function home(c: Ctx) {
  const lang = c.get('lang')
  return show(c, {
    title: t('勞工服務', 'Labour services'),
    body: (
      <div class="stack wide">
        <div class="hero">
          <h1>
            {say(
              t('您想辦什麼事？', 'What would you like to do?', {
                vi: 'Bạn muốn làm gì?',
                id: 'Apa yang ingin Anda lakukan?',
                th: 'คุณต้องการทำอะไร?',
                fil: 'Ano ang gusto mong gawin?',
              }),
              lang,
            )}
          </h1>
          <search>
            <form action="/search" class="ask">
              <label class="unseen" for="what">
                {say(ASK, lang)}
              </label>
              <input id="what" type="search" name="q" placeholder={say(ASK, lang)} accesskey="S" />
              <button>{say(t('搜尋', 'Search', { vi: 'Tìm', id: 'Cari', th: 'ค้นหา', fil: 'Hanapin' }), lang)}</button>
            </form>
          </search>
          <p class="row">
            <a href="/status">
              {say(
                t('用案號查進度', 'Follow a case by number', {
                  vi: 'Theo dõi hồ sơ của tôi',
                  id: 'Lacak perkara saya',
                  th: 'ติดตามเรื่องของฉัน',
                  fil: 'Sundan ang aking kaso',
                }),
                lang,
              )}
            </a>
            <a href="/resume">
              {say(
                t('繼續填寫還沒送出的申請', 'Go on with an application I saved', {
                  vi: 'Tiếp tục đơn đã lưu',
                  id: 'Lanjutkan permohonan',
                  th: 'กรอกคำขอต่อ',
                  fil: 'Ituloy ang aplikasyon',
                }),
                lang,
              )}
            </a>
          </p>
        </div>
        <div class="wants">
          {topicsOf(house(c).programmes, house(c).bureau.topics).map(({ id, name, wants }) => (
            <section aria-labelledby={`topic-${id}`}>
              <h2 id={`topic-${id}`}>{say(name, lang)}</h2>
              <ul>
                {wants.slice(0, wants.length > MOST + 1 ? MOST : MOST + 1).map((one) => (
                  <li>
                    <a href={one.href}>{say(one.says, lang)}</a>
                  </li>
                ))}
                {wants.length > MOST + 1 ? (
                  <li>
                    <a class="soft" href={`/services?topic=${id}#topic-${id}`}>
                      {say(t(`全部 ${wants.length} 項`, `All ${wants.length}`), lang)}
                      <span class="unseen"> {say(name, lang)}</span>
                    </a>
                  </li>
                ) : null}
              </ul>
            </section>
          ))}
        </div>
      </div>
    ),
  })
}

/** Everything the portal offers, with a sentence each: a heading opens, or a word finds. */
export function services(c: Ctx) {
  const lang = c.get('lang')
  const words = sought(c)
  const chosen = c.req.query('topic')
  const called = (one: Want, topic: Text) =>
    [one.says, one.about, topic].flatMap((text) => Object.values(text)).join('\n')
  const topics = topicsOf(house(c).programmes, house(c).bureau.topics).flatMap((topic) => {
    const wants = topic.wants.filter((one) => fits(called(one, topic.name), words))
    return wants.length > 0 ? [{ ...topic, wants }] : []
  })
  return show(c, {
    title: SERVICES,
    body: (
      <div class="stack wide">
        <h1>{say(SERVICES, lang)}</h1>
        <FindBox action="/services" label={SEEK} words={words} lang={lang} narrows="topics" />
        {topics.length === 0 ? (
          <Empty title={say(t('沒有符合的服務', 'No service like that'), lang)}>
            <p>
              <a href={`/search?${new URLSearchParams({ q: words })}`}>
                {say(t('搜尋整個網站', 'Search the whole site'), lang)}
              </a>
            </p>
          </Empty>
        ) : null}
        <div class="stack tight" id="topics">
          {topics.map(({ id, name, wants }) => (
            <details class="panel" id={`topic-${id}`} data-group open={words !== '' || id === chosen}>
              <summary>
                <h2>{say(name, lang)}</h2>
                <span class="soft">{say(t(`${wants.length} 項`, `${wants.length}`), lang)}</span>
              </summary>
              <div class="tiles">
                {wants.map((one) => (
                  <a class="card" href={one.href} data-says={called(one, name)}>
                    <h3>{say(one.says, lang)}</h3>
                    <p class="soft">{say(one.about, lang)}</p>
                  </a>
                ))}
              </div>
            </details>
          ))}
        </div>
      </div>
    ),
  })
}
const SEEK = t('要辦什麼', 'What you want to do', {
  vi: 'Bạn muốn làm gì',
  id: 'Yang ingin Anda lakukan',
  th: 'สิ่งที่ต้องการทำ',
  fil: 'Ang gusto mong gawin',
})
const SERVICES = t('服務項目', 'All services', {
  vi: 'Các dịch vụ',
  id: 'Semua layanan',
  th: 'บริการทั้งหมด',
  fil: 'Lahat ng serbisyo',
})
const ASK = t('例如：加班費、調解、慰問金', 'For example: overtime, mediation, injury', {
  vi: 'Ví dụ: tăng ca, hòa giải',
  id: 'Misalnya: lembur, mediasi',
  th: 'เช่น ล่วงเวลา ไกล่เกลี่ย',
  fil: 'Halimbawa: overtime, mediasyon',
})

export const page404 = (c: Ctx) => notFoundPage(c)

export function sitemap(c: Ctx) {
  const lang = c.get('lang')
  const links: [string, string][] = [
    ['/', say(t('首頁', 'Home'), lang)],
    ...house(c).programmes.flatMap((one): [string, string][] =>
      one.portal ? [[one.portal.apply ? `/services/${one.id}` : `/registers/${one.id}`, say(one.name, lang)]] : [],
    ),
    ['/services', say(SERVICES, lang)],
    ['/calculators', say(t('勞動權益試算', 'Labour rights calculators'), lang)],
    ['/status', say(t('查詢案件', 'Follow a case'), lang)],
    ['/my-cases', say(t('我的案件', 'My cases'), lang)],
    ['/resume', say(t('繼續未完成的申請', 'Go on with an application'), lang)],
    ['/search', say(t('搜尋', 'Search'), lang)],
    ['/open', say(t('公開資訊', 'Open lists'), lang)],
    ...listsOf(house(c).programmes).map(({ list }): [string, string] => [`/open/${list.path}`, say(list.name, lang)]),
    ['/figures', say(t('公開統計', 'Figures'), lang)],
    ['/commitments', say(t('服務承諾', 'Our promises'), lang)],
    ['/privacy', say(t('隱私權保護政策', 'Privacy'), lang)],
    ['/api/openapi.json', 'API（OpenAPI 3.1）'],
  ]
  return show(c, {
    title: t('網站導覽', 'Site map'),
    narrow: true,
    body: (
      <div class="stack">
        <h1>{say(t('網站導覽', 'Site map'), lang)}</h1>
        <p>
          {say(
            t(
              '本網站依無障礙網頁設計原則建置，主要內容分為三區：上方導覽連結區（Alt+U）、中央內容區（Alt+C）、下方導覽連結區（Alt+Z）。',
              'Access keys: Alt+U upper links, Alt+C main content, Alt+Z lower links.',
            ),
            lang,
          )}
        </p>
        <ul>
          {links.map(([href, label]) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </div>
    ),
  })
}

export function privacy(c: Ctx) {
  const lang = c.get('lang')
  return show(c, {
    title: t('隱私權保護政策', 'Privacy'),
    narrow: true,
    body: (
      <div class="stack">
        <h1>{say(t('隱私權保護政策', 'Privacy'), lang)}</h1>
        <p>
          {say(
            t(
              '本局依個人資料保護法第8條，於各項申請前告知下列事項。個人資料加密保存，每次查閱都留下紀錄；您可以請求查詢、更正、停止使用或刪除。',
              'Before each application we tell you the following. Personal data is kept sealed and each reading is logged; you may ask to see it, correct it, stop its use or delete it.',
            ),
            lang,
          )}
        </p>
        {house(c).programmes.map((one) =>
          one.privacy ? (
            <section class="panel">
              <h2>{say(one.name, lang)}</h2>
              <p>{say(one.privacy.purpose, lang)}</p>
              <p>{say(one.privacy.recipients, lang)}</p>
              <p>{say(one.privacy.kept, lang)}</p>
              <p>{say(one.privacy.without, lang)}</p>
            </section>
          ) : null,
        )}
      </div>
    ),
  })
}
