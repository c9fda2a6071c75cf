import { fileTypeFromBuffer } from 'file-type'

export type Kind = { type: string; extensionHint: string }

// The formats of which previews are made. SVG, HTML and XML can carry scripts and are never among them.
const pictures = new Set(['image/png', 'image/apng', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'])

export const isPicture = (type: string) => pictures.has(type)

const text = { type: 'text/plain', extensionHint: 'txt' }
const html = { type: 'text/html', extensionHint: 'html' }
const xml = { type: 'application/xml', extensionHint: 'xml' }
const unknown = { type: 'application/octet-stream', extensionHint: 'bin' }

/** What the first bytes of a file say that it is; 64 KiB are plenty. Its name and its sender are not asked. */
export async function sniff(head: Uint8Array): Promise<Kind> {
  const found = await fileTypeFromBuffer(head, { maxBufferSize: 1024 * 1024 }).catch(() => undefined)
  if (found) return { type: found.mime, extensionHint: found.ext }
  return isText(head) ? textKind(head) : unknown
}

// As browsers tell text from other bytes: WHATWG MIME Sniffing, sections 3 and 7.2. Works for any encoding.
function isText(head: Uint8Array): boolean {
  const [first, second] = head
  if ((first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe)) return true
  return !head.some(
    (byte) =>
      byte <= 0x08 || byte === 0x0b || (byte >= 0x0e && byte <= 0x1a) || (byte >= 0x1c && byte <= 0x1f),
  )
}

// The same page, section 7.1, and SVG, which that section does not know.
const htmlBegins =
  /^<(?:!doctype html|!--|\/?(?:html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p)[\s>/])/i
const xmlBegins = /^<(?:\?xml|!doctype|!\[cdata|svg[\s>/:]|[a-z]+:svg)/i

function textKind(head: Uint8Array): Kind {
  const begin = Buffer.from(head.subarray(0, 1024))
    .toString('latin1')
    .replace(/^(?:ï»¿|\s)+/, '')
  if (htmlBegins.test(begin)) return html
  return xmlBegins.test(begin) ? xml : text
}
