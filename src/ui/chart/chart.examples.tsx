// Bars, stacked bars, lines.
import type { Examples } from '../preview/examples.ts'
import { Bars, Lines } from './index.ts'

const CATEGORIES = ['工資爭議', '契約爭議', '職災爭議', '退休爭議', '勞保爭議', '其他爭議']
const MONTHS = ['115年1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月']

export const examples: Examples = {
  '長條圖　Bars': (
    <Bars
      titled
      title="受理件數"
      labels={CATEGORIES}
      series={[{ label: '件數', values: [809, 473, 132, 96, 110, 169] }]}
    />
  ),
  '堆疊長條圖　Bars in parts': (
    <Bars
      titled
      title="調解結果"
      labels={CATEGORIES}
      series={[
        { label: '成立', values: [553, 296, 80, 60, 69, 105] },
        { label: '不成立', values: [197, 136, 33, 27, 27, 53] },
        { label: '調解中', values: [59, 41, 19, 9, 14, 11] },
      ]}
    />
  ),
  '折線圖　Lines': (
    <Lines
      lang="zh"
      title="每月受理與結案件數"
      labels={MONTHS}
      series={[
        { label: '受理', values: [280, 198, 301, 322, 290, 310, 343, 330, 312, 305] },
        { label: '結案', values: [251, 220, 262, 300, 311, 298, 320, 336, 318, 309] },
      ]}
    />
  ),
}
