/** In the way of his country, if he speaks the language of the panel: 14:02 or 2:02 pm. */
const tagOf = (language: string) => navigator.languages.find((tag) => tag.startsWith(language)) ?? language

/** "14:02" today, else with its day; in the visitor's zone. */
export function whenIn(language: string, at: string): string {
  const date = new Date(at)
  const isToday = date.toDateString() === new Date().toDateString()
  const day = isToday ? {} : ({ weekday: 'short', day: 'numeric', month: 'short' } as const)
  return new Intl.DateTimeFormat(tagOf(language), { ...day, hour: '2-digit', minute: '2-digit' }).format(date)
}

export const exactIn = (language: string, at: string): string =>
  new Intl.DateTimeFormat(tagOf(language), { dateStyle: 'full', timeStyle: 'medium' }).format(new Date(at))

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

export function sizeIn(language: string, bytes: number): string {
  const step = Math.min(3, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3))
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1000 ** step)
}
