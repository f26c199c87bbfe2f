// Erasure by destruction list: what is due, who approves, what is carried out (decisions/0028).
export * from './destroy.ts'
export * from './due.ts'
export * from './lists.ts'
