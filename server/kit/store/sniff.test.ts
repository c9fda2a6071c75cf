import { deflateRawSync, gzipSync } from 'node:zlib'
import { crc32 } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { gifWithScript, gifWithZip, pictureOf, pngOfSize } from './sample-pictures.ts'
import { isPicture, sniff } from './sniff.ts'

const typeOf = async (bytes: Uint8Array | string) => (await sniff(Buffer.from(bytes as string))).type

test.each([
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/webp'],
  ['gif', 'image/gif'],
  ['avif', 'image/avif'],
] as const)('%s is a picture', async (format, type) => {
  const told = await typeOf(await pictureOf(format))
  expect(told).toBe(type)
  expect(isPicture(told)).toBe(true)
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

test.each([
  ['SVG', svg, 'application/xml'],
  ['SVG with a declaration', `<?xml version="1.0"?>${svg}`, 'application/xml'],
  ['SVG behind white space and a mark', `\uFEFF\r\n \t${svg}`, 'application/xml'],
  ['SVG behind a document type', `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN">${svg}`, 'application/xml'],
  ['SVG with a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"/>', 'application/xml'],
  ['SVG behind a comment', `<!-- GIF89a -->${svg}`, 'text/html'],
  ['XHTML', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', 'application/xml'],
  ['HTML', '<!doctype html><p>hello', 'text/html'],
  ['HTML in capitals', '\n<HTML><BODY>', 'text/html'],
  ['a bare script', '<script>alert(1)</script>', 'text/html'],
  ['a tag that browsers do not sniff either', '<img src=x onerror=alert(1)>', 'text/plain'],
  ['Cyrillic in UTF-8', 'Здравейте, картата ми не работи', 'text/plain'],
  ['an arrow in text', '<- look here', 'text/plain'],
  ['CSV', 'number;amount\n1;2\n', 'text/plain'],
  ['nothing', '', 'text/plain'],
])('%s is %s', async (_, content, type) => {
  const told = await typeOf(content)
  expect(told).toBe(type)
  expect(isPicture(told)).toBe(false)
})

test('text in an old Cyrillic encoding and in UTF-16 is text', async () => {
  expect(await typeOf(Buffer.from([0xc7, 0xe4, 0xf0, 0xe0, 0xe2, 0xe5, 0xe9, 0x0d, 0x0a]))).toBe('text/plain')
  expect(await typeOf(Buffer.from('\uFEFFhello', 'utf16le'))).toBe('text/plain')
})

test('bytes that are nothing known are just bytes', async () => {
  expect(await sniff(Buffer.of(1, 2, 3, 0, 5))).toEqual({
    type: 'application/octet-stream',
    extensionHint: 'bin',
  })
})

test('documents are told from the archives that they are', async () => {
  expect(await typeOf('%PDF-1.7\n')).toBe('application/pdf')
  expect(await typeOf(zipOf('readme.txt', 'hello'))).toBe('application/zip')
  const word =
    '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  expect(await sniff(zipOf('[Content_Types].xml', word))).toEqual({
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensionHint: 'docx',
  })
})

test('a file that is two things at once is what its first bytes say', async () => {
  expect(await typeOf(gifWithScript())).toBe('image/gif')
  expect(await typeOf(await gifWithZip())).toBe('image/gif')
  expect(await typeOf(pngOfSize(50_000, 50_000))).toBe('image/png')
})

test('64 KiB that unpack to 64 MB are told without unpacking them all', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
  const before = process.memoryUsage.rss()
  expect(await typeOf(bomb.subarray(0, 64 * 1024))).toBe('application/gzip')
  expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 1024 * 1024)
})

test('any bytes get an answer', async () => {
  const beginnings = fc.constantFrom(
    '',
    'GIF89a',
    '\x89PNG\r\n\x1a\n',
    'PK\x03\x04',
    'RIFF',
    'ID3',
    'OggS',
    'II*\0',
    '\x1a\x45\xdf\xa3',
  )
  await fc.assert(
    fc.asyncProperty(beginnings, fc.uint8Array({ maxLength: 2000 }), async (begin, rest) => {
      const { type, extensionHint } = await sniff(Buffer.concat([Buffer.from(begin, 'latin1'), rest]))
      expect(type).toMatch(/^[a-z]+\/[\w.+-]+/)
      expect(extensionHint).toMatch(/^[\w.]+$/)
    }),
    { numRuns: 300 },
  )
})

function zipOf(name: string, content: string): Buffer {
  const packed = deflateRawSync(content)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(crc32(content), 14)
  header.writeUInt32LE(packed.length, 18)
  header.writeUInt32LE(content.length, 22)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, Buffer.from(name), packed])
}
