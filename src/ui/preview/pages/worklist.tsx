// An officer's morning: what is due, what is late.
import type { ClockState } from '#engine'
import { ClockTag, DataTable, Pager, Tabs, Tag } from '../../data/index.ts'
import { Desk } from './desk.tsx'

const CASES: [string, string, string, string, string, ClockState, string][] = [
  ['MD115-000019', '林小姐／示範商行', '已受理', '指派調解人', '115年11月20日', 'overdue', '已逾 4 日'],
  ['MD115-000028', '王先生／測試物流有限公司', '已指派', '召開調解會議', '115年11月24日', 'soon', '今天到期'],
  ['AC115-000013', '測試勞工', '已收件', '三日內發給死亡慰問金', '115年11月26日', 'soon', '還有 2 日'],
  ['MD115-000031', '陳先生／範例餐飲有限公司', '待補正', '補正', '115年11月30日', 'paused', ''],
  ['MD115-000033', '張小姐／示範保全股份有限公司', '調解中', '作成調解方案', '115年12月4日', 'running', '還有 10 日'],
]

export const worklist = (
  <Desk title="工作清單" path="/desk">
    <div class="stack">
      <h1>工作清單</h1>
      <Tabs
        label="檢視"
        items={[
          { href: '#mine', label: '我的', count: 12, current: true },
          { href: '#section', label: '本科全部', count: 68, current: false },
          { href: '#overdue', label: '逾期', count: 19, current: false },
        ]}
      />
      <DataTable
        walk
        hiddenCaption
        caption="我的案件"
        columns={[
          { label: '案號' },
          { label: '當事人', wraps: true },
          { label: '狀態' },
          { label: '下一個期限' },
          { label: '到期' },
          { label: '還有' },
        ]}
        rows={CASES.map(([number, parties, state, clock, due, how, left]) => [
          <a class="walk number" href={`#${number}`}>
            {number}
          </a>,
          parties,
          <Tag>{state}</Tag>,
          clock,
          <span class="number">{due}</span>,
          <span class="row">
            <ClockTag state={how} lang="zh" />
            <span class="soft small">{left}</span>
          </span>,
        ])}
      />
      <Pager next="#next" lang="zh" />
    </div>
  </Desk>
)
