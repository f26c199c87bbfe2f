// Who somebody is, how they sign in, and what the one table of rights lets them do.
export * from './accounts.ts'
export * from './demo.ts'
export * from './http.ts'
export * from './person.ts'
export * from './rights.ts'
export { newTotp, passwordProblem, totpUri } from './secrets.ts'
