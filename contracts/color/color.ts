/** Colours as `#rrggbb`; contrast by WCAG 2.2, OKLCH by Björn Ottosson's definition. */
export type Oklch = { l: number; c: number; h: number }
type Three = [number, number, number]

const linear = (hex: string): Three =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as Three

const toHex = (channels: Three) =>
  `#${channels
    .map((value) => {
      const bright = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055
      return Math.round(Math.min(1, Math.max(0, bright)) * 255)
        .toString(16)
        .padStart(2, '0')
    })
    .join('')}`

const luminance = (hex: string) => {
  const [r, g, b] = linear(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

export function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

export function toOklch(hex: string): Oklch {
  const [r, g, b] = linear(hex)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const x = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(x, y),
    h: Math.atan2(y, x),
  }
}

export function fromOklch({ l, c, h }: Oklch): string {
  const [x, y] = [c * Math.cos(h), c * Math.sin(h)]
  const [p, q, r] = [
    (l + 0.3963377774 * x + 0.2158037573 * y) ** 3,
    (l - 0.1055613458 * x - 0.0638541728 * y) ** 3,
    (l - 0.0894841775 * x - 1.291485548 * y) ** 3,
  ]
  return toHex([
    4.0767416621 * p - 3.3077115913 * q + 0.2309699292 * r,
    -1.2684380046 * p + 2.6097574011 * q - 0.3413193965 * r,
    -0.0041960863 * p - 0.7034186147 * q + 1.707614701 * r,
  ])
}
