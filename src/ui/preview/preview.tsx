// The preview: every component in every state it can be in, and whole pages made of them. Tests look at the same.
import type { VNode } from 'preact'
import { examples as chart } from '../chart/chart.examples.tsx'
import { examples as data } from '../data/data.examples.tsx'
import { examples as diagram } from '../diagram/diagram.examples.tsx'
import { examples as fields } from '../fields/fields.examples.tsx'
import { examples as choosing } from '../form/choosing.examples.tsx'
import { examples as form } from '../form/form.examples.tsx'
import { PublicPage } from '../frame/index.ts'
import { page } from '../page.ts'
import { bureau } from './bureau.ts'
import type { Examples } from './examples.ts'
import { disputeCase } from './pages/case.tsx'
import { filing } from './pages/filing.tsx'
import { home } from './pages/home.tsx'
import { service } from './pages/service.tsx'
import { signIn } from './pages/sign-in.tsx'
import { worklist } from './pages/worklist.tsx'

export const groups: Record<string, Examples> = {
  '填寫　Asking': form,
  '選擇　Choosing': choosing,
  '欄位定義　Fields of a definition': fields,
  '呈現　Showing': data,
  '圖表　Charts': chart,
  '流程　Procedures': diagram,
}
export const wholePages: Record<string, VNode> = {
  home,
  service,
  filing,
  worklist,
  case: disputeCase,
  'sign-in': signIn,
}

/** The list of all examples, or one whole page: `/preview`, `/preview/case`. */
export function previewPage(name = ''): string | undefined {
  if (name === '') return page(<Everything />)
  const found = wholePages[name]
  return found && page(found)
}

function Everything() {
  return (
    <PublicPage lang="zh" title="元件一覽" site={bureau} path="/preview">
      <div class="stack wide">
        <div class="stack tight">
          <h1>元件一覽</h1>
          <p class="lead">每個元件的每種樣子。整頁範例：</p>
          <ul>
            {Object.keys(wholePages).map((name) => (
              <li>
                <a href={`/preview/${name}`}>{name}</a>
              </li>
            ))}
          </ul>
        </div>
        {Object.entries(groups).map(([title, examples]) => (
          <section class="stack">
            <h2>{title}</h2>
            {Object.entries(examples).map(([name, example]) => (
              <div class="stack tight">
                <h3>{name}</h3>
                {example}
              </div>
            ))}
          </section>
        ))}
      </div>
    </PublicPage>
  )
}
