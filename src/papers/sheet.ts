// Where the site's stylesheet is; the server says so once, so that papers need not know the rest of the house.
let href = ''
export const stylesheetOf = (): string => href
export const useStylesheet = (at: string): void => void (href = at)
