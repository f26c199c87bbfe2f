// The first page of a portal.
import { ServiceCard } from '../../data/index.ts'
import { PublicPage } from '../../frame/index.ts'
import { bureau } from '../bureau.ts'

export const home = (
  <PublicPage lang="zh" title="勞工服務" site={bureau} path="/">
    <div class="stack wide">
      <div class="hero">
        <h1>您想辦什麼事？</h1>
        <p class="lead">線上申請、查進度、看期限，都在這裡。全程免費。</p>
      </div>
      <section class="tiles" aria-label="線上申請">
        <ServiceCard href="#mediation" title="和雇主有糾紛，想請勞工局調解">
          薪資、資遣、職災、退休、勞保等爭議都可以申請。受理後三日內指派調解人。
        </ServiceCard>
        <ServiceCard href="#consolation" title="家人或自己在工作中受傷，申請慰問金">
          住院、失能、死亡都可以申請。
        </ServiceCard>
        <ServiceCard href="#follow" title="查詢我的案件">
          用案號和查詢碼看目前進度、期限與文書。
        </ServiceCard>
        <ServiceCard href="#resume" title="繼續填寫還沒送出的申請">
          輸入儲存時給您的代碼。
        </ServiceCard>
      </section>
      <section class="stack">
        <h2>公開資訊</h2>
        <div class="tiles">
          <a class="card" href="#places">
            <h3>找最近的調解據點</h3>
            <p class="soft">各區調解據點的地址與開放時間。</p>
          </a>
          <a class="card" href="#figures">
            <h3>業務統計</h3>
            <p class="soft">每個數字都由案件計算，說明怎麼算。</p>
          </a>
          <a class="card" href="#promises">
            <h3>服務承諾達成率</h3>
            <p class="soft">每項期限的依據與達成情形。</p>
          </a>
        </div>
      </section>
    </div>
  </PublicPage>
)
