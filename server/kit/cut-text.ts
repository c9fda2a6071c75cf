/** The beginning of a text that may be too long; one half of a pair of surrogates is no letter and is stored nowhere. Pure. */
export const cutText = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
