// Telephone numbers as they are written here: with an area code in brackets, any kind of hyphen, and an extension.
const EXTENSION = /[#;,，]? ?(?:ext(?:ension)?\.?|轉分機|分機|轉|x) ?[:：=]?|#/iu

/** Written one way: half-width, plain hyphens, the extension after `#`. What is no telephone number comes back as it is. */
export function phoneText(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  const [number = '', ...extension] = plain.split(EXTENSION).map((one) => one.trim())
  return extension.length === 1 && /^\d{1,6}$/.test(extension[0] ?? '') ? `${number}#${extension[0]}` : plain
}

/** What a number is found by: its digits from the area code on, +886 as 0, without the extension. */
export function phoneKey(text: string): string | undefined {
  const [number = ''] = phoneText(text).split('#')
  const digits = number.replace(/^\+886[-\s]?\(?0?\)?/, '0').replace(/[\s()*-]/g, '')
  return /^\d{6,12}$/.test(digits) ? digits : undefined
}
