// A dispute on an officer's desk.
import { ClockLine, Facts, Notice, Tag, Timeline } from '../../data/index.ts'
import { Form, TextArea } from '../../form/index.ts'
import { Desk } from './desk.tsx'

const SENTENCE = '依勞資爭議處理法第11條第1項，自115年11月17日起算 3 日，首日不計，應於115年11月20日前「指派調解人」。'

export const disputeCase = (
  <Desk title="案件 MD115-000019" path="/desk/cases/example">
    <div class="columns aside">
      <div class="stack wide">
        <div class="stack tight">
          <p class="soft">
            <a href="#programme">勞資爭議調解</a>
          </p>
          <div class="row between">
            <h1>
              <span class="number">MD115-000019</span>
            </h1>
            <Tag>已受理</Tag>
          </div>
          <p class="soft">115年11月17日收件，承辦人：示範承辦人甲</p>
        </div>
        <Notice tone="good">
          <p>已完成：受理</p>
        </Notice>
        <section class="panel" aria-labelledby="next">
          <h2 id="next">可以辦理</h2>
          <div class="row">
            <a class="button" href="#appoint">
              指派處理方式與調解人
            </a>
            <a class="button quiet" href="#withdraw">
              撤回申請
            </a>
          </div>
        </section>
        <section class="stack">
          <div class="row between">
            <h2>案件內容</h2>
            <a href="#correct">更正資料</a>
          </div>
          <Facts
            items={[
              { label: '申請人', value: <strong>林小姐</strong> },
              { label: '對造人（事業單位）', value: <strong>示範商行</strong> },
              { label: '爭議類別', value: '工資爭議' },
              { label: '涉及勞工人數', value: '1 人' },
              { label: '請求金額', value: '新臺幣 48,000 元' },
              { label: '爭議經過', value: '三月起未依約給付工資，四月五日口頭告知不必再來上班。' },
            ]}
          />
        </section>
        <section class="stack">
          <h2>經過</h2>
          <Timeline
            items={[
              {
                on: '115年11月17日 14:10',
                iso: '2026-11-17T14:10:00+08:00',
                title: '受理',
                who: '示範收件人員（收件人員）',
              },
              {
                on: '115年11月17日 09:00',
                iso: '2026-11-17T09:00:00+08:00',
                title: '申請調解',
                who: '申請人',
                body: (
                  <p class="row small">
                    <span>收件證明</span>
                    <a href="#receipt">閱讀</a>
                    <a href="#receipt-odt">ODT（21 KB）</a>
                  </p>
                ),
              },
            ]}
          />
        </section>
      </div>
      <aside class="stack">
        <section class="panel">
          <h2>期限</h2>
          <ClockLine
            name="指派調解人"
            due="115年11月20日"
            sentence={SENTENCE}
            state="overdue"
            left="已逾 4 日"
            lang="zh"
            span={{ from: '2026-11-17', due: '2026-11-20', today: '2026-11-24' }}
          />
          <ClockLine name="受理" due="115年11月19日" sentence={SENTENCE} state="met" left={undefined} lang="zh" />
        </section>
        <section class="panel">
          <h2>內部註記</h2>
          <Form action="#note" csrf="example">
            <TextArea name="_note" label="註記" lang="zh" hint="當事人看不到。" lines={3} />
            <div>
              <button class="quiet small-button">加註</button>
            </div>
          </Form>
        </section>
      </aside>
    </div>
  </Desk>
)
