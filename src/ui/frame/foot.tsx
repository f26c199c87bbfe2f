// The foot of every public page: what an agency must say of itself, and whom to call.
import { type Lang, say, t } from '#engine'
import { Landmark } from './landmark.tsx'
import type { Site } from './site.ts'

const FREE = t(
  '勞工諮詢申訴專線，24 小時、免費，通中、英、越、印、泰語',
  'Labour advice and complaints: free, day and night, in Chinese, English, Vietnamese, Indonesian and Thai',
  {
    vi: 'Tư vấn và khiếu nại lao động: miễn phí, 24 giờ, có tiếng Việt',
    id: 'Konsultasi dan pengaduan tenaga kerja: gratis, 24 jam, dalam bahasa Indonesia',
    th: 'ปรึกษาและร้องเรียนด้านแรงงาน ฟรี 24 ชั่วโมง มีภาษาไทย',
    fil: 'Payo at reklamo sa paggawa: libre, 24 oras',
  },
)

export function Foot({ lang, site }: { lang: Lang; site: Site }) {
  return (
    <footer class="foot">
      <div class="held">
        <Landmark area="Z" lang={lang} />
        <div class="parts-of-foot">
          <section>
            <h2>{say(site.name, lang)}</h2>
            <p>{say(site.address, lang)}</p>
            <p>
              {say(t('電話', 'Telephone'), lang)} <span class="number">{site.phone}</span>
            </p>
            <p>
              {say(t('服務時間', 'Open'), lang)} {say(site.hours, lang)}
            </p>
          </section>
          <section>
            <h2>{say(t('想問人', 'Ask somebody'), lang)}</h2>
            <p>
              <a class="line" href="tel:1955">
                1955
              </a>
            </p>
            <p>{say(FREE, lang)}</p>
            <p>
              <a href="tel:1999">{say(t('1999 市民專線', '1999 city line'), lang)}</a>
            </p>
          </section>
          <section>
            <h2>{say(t('關於本網站', 'About this site'), lang)}</h2>
            <ul>
              <li>
                <a href="/privacy">{say(t('隱私權保護政策', 'Privacy'), lang)}</a>
              </li>
              <li>
                <a href="/sitemap">{say(t('網站導覽', 'Site map'), lang)}</a>
              </li>
              <li>
                <a href="/figures">{say(t('公開統計', 'Figures'), lang)}</a>
              </li>
              <li>
                <a href="/commitments">{say(t('服務承諾', 'Our promises'), lang)}</a>
              </li>
              <li>
                <a href="/desk">{say(t('機關登入', 'Officers’ desk'), lang)}</a>
              </li>
              <li>
                <a href="/api/openapi.json">{say(t('開放資料與 API', 'Open data and API'), lang)}</a>
              </li>
            </ul>
          </section>
        </div>
        <div class="base">
          <span>
            {say(t('更新日期', 'Updated'), lang)} <span class="number">{site.updated}</span>
          </span>
          <a href="#U">{say(t('回頁首', 'Back to top'), lang)}</a>
        </div>
      </div>
    </footer>
  )
}
