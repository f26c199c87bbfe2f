// A small procedure with a way back, and steps that leave from anywhere.
import type { Examples } from '../preview/examples.ts'
import { Diagram, type Edge, type Node } from './diagram.tsx'

const nodes: Node[] = [
  { id: 'start', label: '開始', kind: 'start' },
  { id: 'received', label: '已收件', kind: 'open' },
  { id: 'supplement', label: '待補正', kind: 'open' },
  { id: 'proposed', label: '已擬具金額', kind: 'open' },
  { id: 'approved', label: '已核定', kind: 'open' },
  { id: 'paid', label: '已撥付', kind: 'end' },
  { id: 'rejected', label: '不予核發', kind: 'end' },
  { id: 'withdrawn', label: '已撤回', kind: 'end' },
]
const edges: Edge[] = [
  { from: 'start', to: 'received', label: '線上申請' },
  { from: 'start', to: 'received', label: '臨櫃收件' },
  { from: 'received', to: 'supplement', label: '通知補正' },
  { from: 'supplement', to: 'received', label: '補正' },
  { from: 'received', to: 'proposed', label: '擬具金額' },
  { from: 'proposed', to: 'received', label: '退回重擬' },
  { from: 'proposed', to: 'approved', label: '核定' },
  { from: 'proposed', to: 'rejected', label: '不予核發' },
  { from: 'received', to: 'rejected', label: '不予核發' },
  { from: 'approved', to: 'paid', label: '登錄入帳' },
  ...['received', 'supplement', 'proposed', 'approved'].map((from) => ({ from, to: 'withdrawn', label: '撤回申請' })),
]

export const examples: Examples = {
  '流程圖　A procedure': <Diagram title="慰問金流程圖" nodes={nodes} edges={edges} />,
}
