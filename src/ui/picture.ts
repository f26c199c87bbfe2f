// What makes a drawing one picture with a name, for those who hear the page.
export const picture = (title: string) => ({ role: 'img' as const, 'aria-label': title })
