/** A figure as it is read: three digits where it is small. */
export const one = (value: number) => value.toFixed(value < 10 ? 2 : 1)

export const table = (head: string[], lines: string[][]) =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
