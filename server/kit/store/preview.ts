// Small copies of pictures to show in a thread. They are decoded and written anew, so nothing of the
// original's bytes reaches a browser: no metadata, no appended archive, no script.
import type { Readable } from 'node:stream'
import sharp, { type Metadata } from 'sharp'
import { isPicture, sniff } from './sniff.ts'

export type Preview = { bytes: Buffer; type: 'image/webp'; width: number; height: number }
export type Previews = { thumb: Preview; large: Preview }

const side = { thumb: 480, large: 2000 }
const maxSourceBytes = 50 * 1024 * 1024
const headBytes = 64 * 1024
const limits = { limitInputPixels: 100_000_000, failOn: 'error' } as const
// AVIF takes up to 19 bytes a pixel to decode, interlaced PNG up to 8, all at once; others go row by row.
const maxPixelsAtOnce = 25_000_000
const seconds = 30

sharp.concurrency(1)
sharp.cache(false)
// The second wall behind `sniff`: for the whole process, libvips itself opens nothing else, SVG least of all.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Png', 'Jpeg', 'Webp', 'Nsgif', 'Heif'].map((format) => `VipsForeignLoad${format}Buffer`),
})

let last: Promise<unknown> = Promise.resolve()

/**
 * The previews of a picture, or null when the bytes are none that we show: another type, broken, larger than
 * 100 megapixels (25 for AVIF and interlaced PNG) or 50 MB. Of moving pictures the first frame. One picture
 * at a time; `open` is called when its turn comes, so what waits holds no memory.
 */
export function makePreviews(open: () => Promise<Readable>): Promise<Previews | null> {
  const turn = last.then(async () => {
    const source = await gather(await open())
    const isShown = source !== null && isPicture((await sniff(source.subarray(0, headBytes))).type)
    return isShown ? await previewsOf(source) : null
  })
  last = turn.catch(() => {})
  return turn
}

async function gather(stream: Readable): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > maxSourceBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, bytes)
}

type Pixels = { data: Buffer; raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 } }

async function previewsOf(source: Buffer): Promise<Previews | null> {
  try {
    const picture = sharp(source, limits)
    if (!fitsMemory(await picture.metadata())) return null
    const { data, info } = await picture
      .timeout({ seconds })
      .autoOrient()
      .resize({ width: side.large, height: side.large, fit: 'inside', withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const pixels: Pixels = { data, raw: { width: info.width, height: info.height, channels: info.channels } }
    return { large: await encode(pixels, side.large), thumb: await encode(pixels, side.thumb) }
  } catch {
    return null
  }
}

function fitsMemory({ format, isProgressive, width, height }: Metadata): boolean {
  const isDecodedAtOnce = format === 'heif' || (format === 'png' && isProgressive)
  return !isDecodedAtOnce || width * height <= maxPixelsAtOnce
}

async function encode(pixels: Pixels, most: number): Promise<Preview> {
  const { data, info } = await sharp(pixels.data, { raw: pixels.raw })
    .timeout({ seconds })
    .resize({ width: most, height: most, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, type: 'image/webp', width: info.width, height: info.height }
}
