/** The address after `?` as plain text, both ways: `?q="card arrival"` is what somebody would type by hand. */
export function readSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

export function writeSearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== null)
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  // What a query is made of may stand in an address as it is, and reads better so.
  const plain = text.replace(/%(3A|2C|2F|40)/g, (sign) => decodeURIComponent(sign))
  return plain && `?${plain}`
}
