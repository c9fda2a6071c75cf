/** What the browser knows; the own one too if the browser calls it otherwise. */
export function timeZonesWith(own: string): string[] {
  const known = Intl.supportedValuesOf('timeZone')
  return [...new Set(['UTC', own, ...known])].sort((a, b) => a.localeCompare(b))
}
