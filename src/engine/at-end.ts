// What stands at the end of a text and is not wanted there. A pattern such as `/0+$/` begins anew at each sign and takes the square of the length.

/** @example withoutAtEnd('1.500', '0') // '1.5' */
export function withoutAtEnd(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
