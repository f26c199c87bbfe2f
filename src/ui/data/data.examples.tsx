// Tables, facts, tags, notices, time and numbers.
import type { Examples } from '../preview/examples.ts'
import {
  Card,
  ClockLine,
  ClockTag,
  DataTable,
  Details,
  Empty,
  Facts,
  Notice,
  Pager,
  Progress,
  Seal,
  ServiceCard,
  Tabs,
  Tag,
  Tile,
  Timeline,
} from './index.ts'

const STATES = ['running', 'soon', 'overdue', 'paused', 'met', 'late', 'moot'] as const
const SENTENCE = '依勞資爭議處理法第11條第1項，自115年11月9日起算 3 日，首日不計，應於115年11月12日前「指派調解人」。'

export const examples: Examples = {
  '統計表　A table of figures': (
    <DataTable
      caption="受理勞資爭議案件統計：依爭議類別分"
      columns={[
        { label: '爭議類別' },
        { label: '成立', number: true },
        { label: '不成立', number: true },
        { label: '合計', number: true, sort: { href: '?sort=total', now: 'descending' } },
      ]}
      rows={[
        ['工資爭議', '553', '197', '809'],
        ['契約爭議', '296', '136', '473'],
        ['職災爭議', '80', '33', '132'],
        ['小計', '929', '366', '1,414'],
      ]}
      totals={[3]}
    />
  ),
  '事實　Facts': (
    <Facts
      items={[
        { label: '案號', value: 'MD115-000019', change: <a href="#facts">修改</a> },
        { label: '收件', value: '115年11月2日' },
      ]}
    />
  ),
  '狀態　Tags': (
    <p class="row">
      <Tag>已受理</Tag>
      <Tag tone="waiting">待補正</Tag>
      <Tag tone="good">調解成立</Tag>
      <Tag tone="bad">調解不成立</Tag>
      <Tag tone="over">已結案</Tag>
      {STATES.map((state) => (
        <ClockTag state={state} lang="zh" />
      ))}
    </p>
  ),
  '期限　Deadlines': (
    <div class="panel">
      <ClockLine
        name="指派調解人"
        due="115年11月12日"
        sentence={SENTENCE}
        state="running"
        left="還有 3 日"
        lang="zh"
        span={{ from: '2026-11-09', due: '2026-11-19', today: '2026-11-16' }}
      />
      <ClockLine
        name="召開調解會議"
        due="115年11月19日"
        sentence={SENTENCE}
        state="soon"
        left="明天到期"
        lang="zh"
        span={{ from: '2026-11-12', due: '2026-11-19', today: '2026-11-18' }}
      />
      <ClockLine
        name="作成調解方案"
        due="115年11月12日"
        sentence={SENTENCE}
        state="overdue"
        left="已逾 4 日"
        lang="zh"
        span={{ from: '2026-11-02', due: '2026-11-12', today: '2026-11-16' }}
      />
      <ClockLine
        name="補正"
        due="115年11月30日"
        sentence={SENTENCE}
        state="paused"
        left={undefined}
        lang="zh"
        span={{ from: '2026-11-09', due: '2026-11-30', today: '2026-11-16' }}
      />
      <ClockLine name="受理" due="115年11月5日" sentence={SENTENCE} state="met" left={undefined} lang="zh" />
    </div>
  ),
  '經過　What has happened': (
    <Timeline
      items={[
        {
          on: '115年11月12日 10:20',
          iso: '2026-11-12T10:20:00+08:00',
          title: '指派調解人',
          who: '示範承辦人（承辦人）',
          body: (
            <p class="row small">
              <span>指派通知</span>
              <a href="#letter">閱讀</a>
              <a href="#letter-odt">ODT（35 KB）</a>
            </p>
          ),
        },
        {
          on: '115年11月9日 16:05',
          iso: '2026-11-09T16:05:00+08:00',
          title: '內部註記',
          who: '示範收件人員',
          aside: true,
          body: <p>申請人來電，表示下週二下午方便開會。</p>,
        },
        {
          on: '115年11月9日 09:00',
          iso: '2026-11-09T09:00:00+08:00',
          title: '臨櫃收件',
          who: '示範收件人員（收件人員）',
        },
      ]}
    />
  ),
  '通知　Notices': (
    <div class="stack">
      <Notice>
        <p>依勞資爭議處理法第11條，本局應於三日內指派調解人。</p>
      </Notice>
      <Notice tone="good" title="我們已收到您的申請">
        <p>案號 MD115-000019，收件證明已寄到您的電子信箱。</p>
      </Notice>
      <Notice tone="warn" title="這個案件剛有其他人辦理">
        <p>請看過這段時間的經過，再決定下一步。</p>
      </Notice>
      <Notice tone="bad" title="今天停止上班">
        <p>示範東區因颱風停止上班，開會改期另行通知。</p>
      </Notice>
    </div>
  ),
  '首頁的門　Doors': (
    <div class="tiles">
      <ServiceCard href="#mediation" title="和雇主有糾紛，想請勞工局調解">
        薪資、資遣、職災、退休、勞保等爭議都可以申請，免費。
      </ServiceCard>
      <Card title="也可以臨櫃辦理">
        <p>帶著證件與資料到本局單一窗口。</p>
      </Card>
    </div>
  ),
  '先看的數字　Tiles': (
    <div class="tiles">
      <Tile label="逾期" value="19" href="#overdue" bad />
      <Tile label="辦理中" value="68" href="#open" trend={[52, 55, 61, 58, 66, 68]} hint="近六個月" />
      <Tile label="已撥付" value="943 萬元" />
    </div>
  ),
  '檢視　Tabs': (
    <Tabs
      label="檢視"
      items={[
        { href: '#mine', label: '我的', count: 12, current: true },
        { href: '#section', label: '本科全部', count: 68, current: false },
        { href: '#closed', label: '已結案', current: false },
      ]}
    />
  ),
  '分頁　Pages': <Pager lang="zh" first="#first" previous="#previous" next="#next" />,
  '沒有資料　Nothing here': (
    <Empty title="這裡目前沒有案件">
      <p>可以改看其他檢視，或用上方的查詢。</p>
    </Empty>
  ),
  '展開　More on request': (
    <Details summary="計算依據">
      <p>依勞工職業災害慰問金發給要點第三點，住院三日以上發給五千元。</p>
    </Details>
  ),
  '進度　Progress': <Progress label="載入示範案件" value={1250} max={1789} />,
  '收文章　A stamp': (
    <p>
      <Seal words="示範市" day="115.11.24" /> 115年11月24日收件
    </p>
  ),
}
