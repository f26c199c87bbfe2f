// Components: functions of data already loaded. They work before any script arrives.
export * from './chart/index.ts'
export * from './data/index.ts'
export * from './diagram/diagram.tsx'
export * from './fields/index.ts'
export * from './form/index.ts'
export * from './frame/index.ts'
export { assets, clientScript, scriptHref, stylesheet, stylesheetHref } from './assets.ts'
export { page } from './page.ts'
