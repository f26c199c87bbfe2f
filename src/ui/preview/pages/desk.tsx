// The desk of the examples: who sits at it and what it opens.
import type { ComponentChildren } from 'preact'
import { DeskPage, type Rail } from '../../frame/index.ts'
import { bureau } from '../bureau.ts'

const rail: Rail = [
  { label: '工作清單', href: '/desk', count: 68 },
  { label: '督導儀表板', href: '/desk/dashboard' },
  { label: '勞資爭議調解', href: '/desk/new/mediation', heading: '收件與登錄' },
  { label: '勞工職業災害慰問金', href: '/desk/new/consolation' },
  { label: '半年報', href: '/desk/reports', heading: '統計' },
]

export const Desk = ({ title, path, children }: { title: string; path: string; children: ComponentChildren }) => (
  <DeskPage
    lang="zh"
    title={title}
    site={bureau}
    path={path}
    csrf="example"
    rail={rail}
    who={{ name: '示範承辦人甲', role: '承辦人' }}
  >
    {children}
  </DeskPage>
)
