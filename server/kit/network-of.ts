import { isIP } from 'node:net'

/**
 * Whom an address stands for when tries are counted: an IPv4 address itself; of IPv6 the network of 64 bits that one
 * house has whole, or a stranger would take another address for each try.
 */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const groups = groupsOf(address)
  const isIPv4 = groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff'
  if (!isIPv4) return `${groups.slice(0, 4).join(':')}::/64`
  const bytes = groups.slice(6).flatMap((group) => {
    const both = Number.parseInt(group, 16)
    return [both >> 8, both & 255]
  })
  return bytes.join('.')
}

/** All eight, in the one spelling that the URL standard has for them. */
function groupsOf(address: string): string[] {
  const [plain = ''] = address.split('%')
  const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::')
  const [before, after] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':')))
  if (tail === undefined || !before || !after) return before ?? []
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
}
