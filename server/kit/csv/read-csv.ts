/** Longer cells are of no table that people make; a quote that nobody closes would gather the whole file in one. */
export const LONGEST_CELL = 10_000

export class NoTable extends Error {
  override name = 'NoTable'
}

/** Takes text in pieces, as it comes, and gives the rows that are whole by then (RFC 4180, any line ends). */
export function csvReader(separator: string) {
  let cells: string[] = []
  let cell = ''
  let place: 'plain' | 'quoted' | 'after quote' = 'plain'
  let afterReturn = false

  const endCell = () => {
    cells.push(cell)
    cell = ''
    place = 'plain'
  }
  const take = (char: string) => {
    cell += char
    if (cell.length > LONGEST_CELL) throw new NoTable()
  }
  function endRow(rows: string[][]) {
    endCell()
    if (cells.length > 1 || cells[0] !== '') rows.push(cells)
    cells = []
  }

  function push(text: string): string[][] {
    const rows: string[][] = []
    for (const char of text) {
      const isSecondHalf = char === '\n' && afterReturn
      afterReturn = char === '\r' && place !== 'quoted'
      if (isSecondHalf) continue
      if (place === 'quoted') {
        if (char === '"') place = 'after quote'
        else take(char)
      } else if (char === separator) endCell()
      else if (char === '\n' || char === '\r') endRow(rows)
      else if (char === '"' && place === 'after quote') {
        take(char)
        place = 'quoted'
      } else if (char === '"' && cell === '') place = 'quoted'
      else take(char)
    }
    return rows
  }

  function end(): string[][] {
    const rows: string[][] = []
    if (place === 'quoted') throw new NoTable()
    if (cell !== '' || cells.length > 0) endRow(rows)
    return rows
  }
  return { push, end }
}

/** What stands between the cells: whatever of these is most in the first line, outside of quotes. */
export function separatorOf(head: string): string {
  const line = (head.split(/\r|\n/)[0] ?? '').replace(/"[^"]*"?/g, '')
  const count = (separator: string) => line.split(separator).length
  return [',', ';', '\t', '|'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}
