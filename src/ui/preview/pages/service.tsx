// A service before one begins, in English: what a newcomer to Taiwan reads.
import { t } from '#engine'
import { Facts } from '../../data/index.ts'
import { LinkButton } from '../../form/index.ts'
import { PublicPage } from '../../frame/index.ts'
import { bureau } from '../bureau.ts'

export const service = (
  <PublicPage
    lang="en"
    title="I have a dispute with my employer"
    site={bureau}
    path="/services/example"
    crumbs={[{ label: t('線上申請', 'Apply online'), href: '#apply' }]}
  >
    <div class="columns aside">
      <div class="stack wide">
        <div class="stack">
          <h1>I have a dispute with my employer and want the bureau to mediate</h1>
          <p class="lead">
            Wages, dismissal, injury, retirement, insurance. It is free, and a mediator is named within three days.
          </p>
          <p>
            <LinkButton href="#begin">Begin</LinkButton>
          </p>
        </div>
        <section class="stack">
          <h2>Have ready</h2>
          <ul>
            <li>Your ID or resident certificate</li>
            <li>The name of the company or employer</li>
          </ul>
        </section>
        <section class="stack">
          <h2>How long it takes</h2>
          <Facts
            items={[
              { label: 'A mediator is named', value: '3 days (Act for Settlement of Labor-Management Disputes §11)' },
              { label: 'The first meeting', value: '7 days (§11)' },
            ]}
          />
        </section>
      </div>
      <aside class="stack">
        <section class="panel">
          <h2>Who handles it</h2>
          <p>Labour Relations Division</p>
        </section>
      </aside>
    </div>
  </PublicPage>
)
