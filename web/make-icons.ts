import { readFile } from 'node:fs/promises'
import sharp from 'sharp'

/** `node web/make-icons.ts` draws the PNG icons anew after icon.svg has changed. */
const folder = `${import.meta.dirname}/public`
const drawing = await readFile(`${folder}/icon.svg`)

for (const size of [192, 512]) {
  await sharp(drawing, { density: 72 * (size / 24) })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toFile(`${folder}/icon-${size}.png`)
}
