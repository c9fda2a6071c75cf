/** The byte-order mark by which Excel knows UTF-8. */
export const BOM = '\u{FEFF}'

/** A line by RFC 4180. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

// A spreadsheet takes what begins like this for a formula, and a formula can send the sheet away (OWASP). Where it
// parts cells at semicolons, as in Bulgaria and Russia, our quotes stand in the middle of its cells and hold nothing
// together: then one begins behind each of these signs.
const formula = /^(?=[\t\r])|(?<=^|[;|\t\r\n])(?=[ "]*[=+\-@＝＋－＠])/g

function cell(text: string): string {
  const plain = text.replace(formula, "'")
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
