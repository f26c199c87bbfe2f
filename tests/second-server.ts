// A suite is run whole on the first server. On a second one it sees again what depends on the server: what is repeated for its number alone
// is repeated less there, and what a page looks like is not looked at a second time.
export const isSecondServer = process.env['SECOND_SERVER'] === '1'

export const fewer = (many: number, times: number): number => (isSecondServer ? Math.ceil(many / times) : many)
