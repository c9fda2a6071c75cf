import { Readable } from 'node:stream'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { makePreviews, type Preview } from './preview.ts'
import {
  type Format,
  fromPhone,
  gifWithScript,
  gifWithZip,
  jpegOfSize,
  jpegWithPage,
  pictureOf,
  pngOfSize,
} from './sample-pictures.ts'
import { freshStore, keep } from './testing.ts'

const megabyte = 1024 * 1024
const previewsOf = (bytes: Uint8Array) => makePreviews(async () => Readable.from([bytes]))

async function shown(bytes: Uint8Array) {
  const previews = await previewsOf(bytes)
  if (!previews) throw new Error('no preview was made')
  return previews
}

const sizeOf = ({ width, height }: Preview) => [width, height]

/** The colour at a place, as red, green, blue. */
async function colourAt(preview: Preview, left: number, top: number) {
  const pixel = { left, top, width: 1, height: 1 }
  return [...(await sharp(preview.bytes).extract(pixel).removeAlpha().raw().toBuffer())]
}

const isRed = ([r = 0, , b = 0]: number[]) => r > 180 && b < 80
const isBlue = ([r = 0, , b = 0]: number[]) => b > 180 && r < 80

const formats: Format[] = ['png', 'jpeg', 'webp', 'gif', 'avif']

test.each(formats)('%s gets a thumb and a large preview, both WebP', async (format) => {
  const { thumb, large } = await shown(await pictureOf(format))
  expect([sizeOf(thumb), sizeOf(large)]).toEqual([
    [480, 240],
    [1200, 600],
  ])
  for (const preview of [thumb, large]) {
    const { format: written, width, height } = await sharp(preview.bytes).metadata()
    expect({ written, size: [width, height] }).toEqual({ written: 'webp', size: sizeOf(preview) })
  }
})

test('a picture larger than the screen is shrunk to 2000, a small one stays as it is', async () => {
  const wide = await sharp({ create: { width: 5000, height: 1000, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer()
  expect(sizeOf((await shown(wide)).large)).toEqual([2000, 400])
  const tiny = await sharp({ create: { width: 3, height: 2, channels: 4, background: '#0000' } })
    .png()
    .toBuffer()
  expect(sizeOf((await shown(tiny)).thumb)).toEqual([3, 2])
})

test('a line of one pixel keeps its pixel', async () => {
  const line = await sharp({ create: { width: 9000, height: 1, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  expect(sizeOf((await shown(line)).thumb)).toEqual([480, 1])
})

test.each(['jpeg', 'webp', 'png', 'avif'] as const)('%s from a phone stands upright', async (format) => {
  const { thumb } = await shown(await fromPhone(format))
  expect(sizeOf(thumb)).toEqual([240, 480])
  expect(isRed(await colourAt(thumb, 120, 20))).toBe(true)
  expect(isBlue(await colourAt(thumb, 120, 460))).toBe(true)
})

test.each(['jpeg', 'webp', 'png', 'avif'] as const)(
  'of %s from a phone no metadata is left',
  async (format) => {
    const original = await fromPhone(format)
    const { exif: had } = await sharp(original).metadata()
    expect(had?.includes('Petar Ivanov')).toBe(true)
    const { thumb, large } = await shown(original)
    for (const { bytes } of [thumb, large]) {
      const { exif, xmp, icc, iptc, orientation } = await sharp(bytes).metadata()
      expect({ exif, xmp, icc, iptc, orientation }).toEqual({})
      expect(bytes.includes('Petar')).toBe(false)
    }
  },
)

test('of a moving picture the first frame is shown', async () => {
  const colours = ['red', 'blue'] as const
  const frames = await Promise.all(
    colours.map((background) =>
      sharp({ create: { width: 60, height: 40, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  for (const format of ['gif', 'webp'] as const) {
    const moving = await sharp(frames, { join: { animated: true } })
      .toFormat(format)
      .toBuffer()
    expect((await sharp(moving).metadata()).pages).toBe(2)
    const { large } = await shown(moving)
    expect(sizeOf(large)).toEqual([60, 40])
    expect(isRed(await colourAt(large, 30, 20))).toBe(true)
  }
})

test('transparency stays, and print colours become screen colours', async () => {
  const clear = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#f000' } })
    .png()
    .toBuffer()
  expect((await sharp((await shown(clear)).large.bytes).metadata()).hasAlpha).toBe(true)
  const print = await sharp(await pictureOf('png'))
    .toColourspace('cmyk')
    .jpeg()
    .toBuffer()
  expect((await sharp(print).metadata()).space).toBe('cmyk')
  expect(isRed(await colourAt((await shown(print)).large, 20, 20))).toBe(true)
})

test.each([
  ['a page hidden in a picture', jpegWithPage, '<script>'],
  ['an archive behind a picture', gifWithZip, 'META-INF'],
])('of %s nothing but the picture is left', async (_, make, hidden) => {
  const original = await make()
  expect(original.includes(hidden)).toBe(true)
  const { thumb, large } = await shown(original)
  for (const { bytes } of [thumb, large]) expect(bytes.includes(hidden)).toBe(false)
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'

test.each([
  ['an SVG with a script', Buffer.from(svg)],
  ['an SVG with a declaration', Buffer.from(`<?xml version="1.0"?>${svg}`)],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a script that begins like a GIF', gifWithScript()],
  ['text', Buffer.from('hello')],
  ['nothing', Buffer.alloc(0)],
])('%s gets no preview', async (_, bytes) => {
  expect(await previewsOf(bytes)).toBeNull()
})

test('a TIFF gets no preview, though the library could read it', async () => {
  const tiff = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .tiff()
    .toBuffer()
  expect(await previewsOf(tiff)).toBeNull()
})

test('the library itself refuses an SVG, should one ever get past the sniffing', async () => {
  await expect(sharp(Buffer.from(svg)).png().toBuffer()).rejects.toThrow(/unsupported image format/)
})

test.each(formats)('%s that is cut off or full of rubbish gets no preview', async (format) => {
  const whole = await pictureOf(format)
  expect(await previewsOf(whole.subarray(0, whole.length >> 1))).toBeNull()
  expect(await previewsOf(whole.subarray(0, 40))).toBeNull()
  const rubbish = Buffer.concat([whole.subarray(0, 40), Buffer.alloc(5000, 0xa5)])
  expect(await previewsOf(rubbish)).toBeNull()
})

test.each([
  ['PNG', async () => pngOfSize(50_000, 50_000)],
  ['JPEG', () => jpegOfSize(50_000, 50_000)],
])('a %s of 50,000 × 50,000 is refused without growing', async (_, make) => {
  const bomb = await make()
  await shown(await pictureOf('png'))
  const before = process.memoryUsage.rss()
  expect(await previewsOf(bomb)).toBeNull()
  expect(process.memoryUsage.rss() - before).toBeLessThan(50 * megabyte)
})

test('the limit is 100 megapixels', async () => {
  const big = { channels: 3, background: 'red' } as const
  const within = await sharp({ create: { ...big, width: 10_000, height: 10_000 } })
    .png()
    .toBuffer()
  const beyond = await sharp({ create: { ...big, width: 10_001, height: 10_000 } })
    .png()
    .toBuffer()
  expect(sizeOf((await shown(within)).large)).toEqual([2000, 2000])
  expect(await previewsOf(beyond)).toBeNull()
})

test.each([
  ['interlaced PNG', 'png', { progressive: true, compressionLevel: 1 }],
  ['AVIF', 'avif', { effort: 0 }],
] as const)('the limit of %s, which is decoded all at once, is 25 megapixels', async (_, format, options) => {
  const ofWidth = (width: number) =>
    sharp({ create: { width, height: 5000, channels: 3, background: 'red' } })
      .toFormat(format, options)
      .toBuffer()
  expect(sizeOf((await shown(await ofWidth(5000))).large)).toEqual([2000, 2000])
  expect(await previewsOf(await ofWidth(5001))).toBeNull()
})

test('more than 50 MB are not read into memory', async () => {
  let read = 0
  const endless = new Readable({ read: () => void endless.push(Buffer.alloc(megabyte, (read += 1))) })
  expect(await makePreviews(async () => endless)).toBeNull()
  expect(read).toBeLessThan(60)
  expect(endless.destroyed).toBe(true)
})

test('one picture at a time; a source is opened only when its turn has come', async () => {
  const picture = await pictureOf('png')
  let open = 0
  const opened: number[] = []
  const turns = Array.from({ length: 5 }, async () => {
    await makePreviews(async () => {
      opened.push((open += 1))
      return Readable.from([picture])
    })
    open -= 1
  })
  await Promise.all(turns)
  expect(opened).toEqual([1, 1, 1, 1, 1])
})

test('a stored file that is damaged is an error, and the next picture still gets its turn', async () => {
  const { store } = await freshStore()
  const file = await keep(store, await pictureOf('png'))
  const wrappedKey = Buffer.alloc(file.wrappedKey.length)
  await expect(makePreviews(() => store.read({ ...file, wrappedKey }))).rejects.toMatchObject({
    code: 'damaged',
  })
  expect(sizeOf((await makePreviews(() => store.read(file)))!.thumb)).toEqual([480, 240])
})

test('the server answers others while a large picture is decoded', async () => {
  const heavy = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  let answered = 0
  const others = setInterval(() => (answered += 1), 1)
  expect(await previewsOf(heavy)).not.toBeNull()
  clearInterval(others)
  expect(answered).toBeGreaterThan(10)
})
