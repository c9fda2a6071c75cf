// Pictures that tests need, made on the spot: good ones, and ones that were made to do harm.
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

export type Format = 'png' | 'jpeg' | 'webp' | 'gif' | 'avif'

const size = { width: 1200, height: 600 }

/** 1200 × 600, the left half red, the right half blue. */
const halves = (format: Format) =>
  sharp({ create: { ...size, channels: 3, background: 'blue' } })
    .composite([
      { input: { create: { width: 600, height: 600, channels: 3, background: 'red' } }, left: 0, top: 0 },
    ])
    .toFormat(format)

export const pictureOf = (format: Format) => halves(format).toBuffer()

/** As a phone held upright saves it: lying on its side, with the place, the owner and a turn by 90° to the right. */
export const fromPhone = (format: Format) =>
  halves(format)
    .withExif({
      IFD0: { Copyright: 'Petar Ivanov', Model: 'Telefon 7' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '42/1 41/1 5/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '23/1 19/1 3/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()

export const gifWithScript = () => Buffer.from('GIF89a/*<script>*/=1;alert(document.domain)//</script>')

/** A picture and an archive in one file: readers of archives begin at the end. */
export async function gifWithZip(): Promise<Buffer> {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  return Buffer.concat([await pictureOf('gif'), Buffer.from('PK\x03\x04META-INF/MANIFEST.MF', 'latin1'), end])
}

export async function jpegWithPage(): Promise<Buffer> {
  const page = Buffer.from('<html><script>alert(1)</script></html>')
  const comment = Buffer.from([0xff, 0xfe, 0, page.length + 2])
  const jpeg = await pictureOf('jpeg')
  return Buffer.concat([jpeg.subarray(0, 2), comment, page, jpeg.subarray(2)])
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content])
  const length = Buffer.alloc(4)
  const sum = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A few kilobytes that claim any size, in one bit a pixel, with some real rows of nothing. */
export function pngOfSize(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(1, 8)
  const rows = deflateSync(Buffer.alloc(Math.ceil(width / 8 + 1) * Math.min(height, 200)))
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export async function jpegOfSize(width: number, height: number): Promise<Buffer> {
  const jpeg = await pictureOf('jpeg')
  const frame = jpeg.findIndex(
    (byte, at) => byte === 0xff && (jpeg[at + 1] === 0xc0 || jpeg[at + 1] === 0xc2),
  )
  jpeg.writeUInt16BE(height, frame + 5)
  jpeg.writeUInt16BE(width, frame + 7)
  return jpeg
}
