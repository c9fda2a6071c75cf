/** The byte-order mark by which Excel knows UTF-8. */
export const BOM = '\u{FEFF}'

/** A line by RFC 4180. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

// A spreadsheet takes what begins like this for a formula, and a formula can send the sheet away (OWASP).
const formula = /^[=+\-@\t\r]/

function cell(text: string): string {
  const plain = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
