// Components: functions of data already loaded. They work before any script arrives.
import { render } from 'preact-render-to-string'
import type { VNode } from 'preact'

export * from './charts.tsx'
export * from './data.tsx'
export * from './diagram.tsx'
export * from './fields.tsx'
export * from './form.tsx'
export * from './frame.tsx'
export { assets } from './assets.ts'
export const page = (node: VNode): string => `<!doctype html>${render(node)}`
