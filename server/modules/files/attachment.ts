import anyAscii from 'any-ascii'

/** `Content-Disposition` with the name for every reader: plain for old ones, RFC 8187 for the others. */
export function attachment(name: string): string {
  const plain = anyAscii(name).replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  const exact = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}
