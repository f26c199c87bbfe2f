// Tables as CSV that opens right in a spreadsheet and cannot run there.

/** RFC 4180, UTF-8; a cell that begins like a formula is made harmless. */
export function toCsv(rows: readonly (readonly (string | number | null)[])[], { bom = true } = {}): string {
  const cell = (value: string | number | null) => {
    const text = String(value ?? '')
    return `"${(typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  }
  return (bom ? '\ufeff' : '') + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}
