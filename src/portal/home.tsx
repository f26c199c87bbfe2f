// The first page: what people want to do, in their words.
import { say, t } from '#engine'
import { type Ctx, house } from '#web/env.ts'
import { show, notFoundPage } from './frame.tsx'
import { listsOf } from './published/lists.ts'

export function home(c: Ctx) {
  const lang = c.get('lang')
  const open = house(c).programmes.filter((one) => one.portal)
  const apply = open.filter((one) => one.portal?.apply)
  const rest = open.filter((one) => !one.portal?.apply)
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
          <p class="lead soft">
            {say(
              t(
                '線上申請、查進度、看期限，都在這裡。全程免費。',
                'Apply, follow your case and see every deadline here. It is free.',
                {
                  vi: 'Nộp đơn, theo dõi hồ sơ tại đây. Miễn phí.',
                  id: 'Ajukan dan lacak perkara di sini. Gratis.',
                  th: 'ยื่นคำขอและติดตามเรื่องได้ที่นี่ ฟรี',
                  fil: 'Mag-apply at sundan ang kaso dito. Libre.',
                },
              ),
              lang,
            )}
          </p>
        </div>
        <section class="tiles" aria-label={say(t('線上申請', 'Apply online'), lang)}>
          {apply.map((one) =>
            one.portal ? (
              <a class="card" href={`/services/${one.id}`}>
                <h2>{say(one.portal.want, lang)}</h2>
                <p class="soft">{say(one.portal.about, lang)}</p>
              </a>
            ) : null,
          )}
          <a class="card" href="/status">
            <h2>
              {say(
                t('查詢我的案件', 'Follow my case', {
                  vi: 'Theo dõi hồ sơ của tôi',
                  id: 'Lacak perkara saya',
                  th: 'ติดตามเรื่องของฉัน',
                  fil: 'Sundan ang aking kaso',
                }),
                lang,
              )}
            </h2>
            <p class="soft">
              {say(
                t(
                  '用案號和查詢碼看目前進度、期限與文書，也可以補件或撤回。',
                  'See where it stands, its deadlines and letters with the case number and code; supply papers or withdraw.',
                ),
                lang,
              )}
            </p>
          </a>
          <a class="card" href="/resume">
            <h2>{say(t('繼續填寫還沒送出的申請', 'Go on with an application I saved'), lang)}</h2>
            <p class="soft">
              {say(t('輸入儲存時給您的代碼。', 'Enter the code you were given when you saved it.'), lang)}
            </p>
          </a>
        </section>
        <section class="stack">
          <h2>{say(t('公開資訊', 'Open information'), lang)}</h2>
          <div class="tiles">
            {rest.map((one) =>
              one.portal ? (
                <a class="card" href={`/registers/${one.id}`}>
                  <h3>{say(one.portal.want, lang)}</h3>
                  <p class="soft">{say(one.portal.about, lang)}</p>
                </a>
              ) : null,
            )}
            <a class="card" href="/open">
              <h3>{say(t('法令消息、問答與公開清單', 'Law news, answers and open lists'), lang)}</h3>
              <p class="soft">
                {say(
                  t(
                    '每一則有固定網址、法條與異動紀錄。',
                    'Each entry has a lasting address, its articles and a record of changes.',
                  ),
                  lang,
                )}
              </p>
            </a>
            <a class="card" href="/figures">
              <h3>{say(t('業務統計', 'Figures'), lang)}</h3>
              <p class="soft">
                {say(t('每個數字都由案件計算，說明怎麼算。', 'Each number is counted from cases and says how.'), lang)}
              </p>
            </a>
            <a class="card" href="/commitments">
              <h3>{say(t('服務承諾達成率', 'How we keep our promises'), lang)}</h3>
              <p class="soft">
                {say(
                  t('每項期限的依據與達成情形。', 'Each time limit, where it comes from, and how often it is met.'),
                  lang,
                )}
              </p>
            </a>
          </div>
        </section>
      </div>
    ),
  })
}

export const page404 = (c: Ctx) => notFoundPage(c)

export function sitemap(c: Ctx) {
  const lang = c.get('lang')
  const links: [string, string][] = [
    ['/', say(t('首頁', 'Home'), lang)],
    ...house(c).programmes.flatMap((one): [string, string][] =>
      one.portal ? [[one.portal.apply ? `/services/${one.id}` : `/registers/${one.id}`, say(one.name, lang)]] : [],
    ),
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
