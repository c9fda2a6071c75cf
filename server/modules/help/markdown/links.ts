/** Where the text of an article may lead: the web, mail, telephone, and our own pages. Null: nowhere. */
export function cleanHref(href: string): string | null {
  // Browsers drop these inside an address, so that "java\nscript:" would be one.
  // oxlint-disable-next-line no-control-regex -- these are just what must not get in
  const plain = href.trim().replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029]/g, '')
  if (/^#[\w-]+$/.test(plain)) return plain
  // `//host` and `/\host` are other sites.
  if (plain.startsWith('/')) return /^\/(?![/\\])/.test(plain) && !plain.includes('\\') ? plain : null
  if (/^mailto:[^@\s]+@[^@\s]+$/i.test(plain)) return plain
  if (/^tel:\+?[\d().-]+$/i.test(plain)) return plain
  const url = URL.parse(plain)
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  // A name before the host (`https://bank.example@evil.example`) only ever serves to mislead.
  return isWeb && /^https?:\/\//i.test(plain) && !url.username && !url.password ? url.href : null
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const pictureName = new RegExp(`^picture:(${uuid})$`)
const pictureAddress = new RegExp(`^/api/help/pictures/${uuid}$`)

/** The id in `![…](picture:id)`; a text shows no other pictures than those that were stored for articles. */
export const pictureOf = (src: string): string | null => pictureName.exec(src)?.[1] ?? null
export const addressOfPicture = (id: string): string => `/api/help/pictures/${id}`
export const isPictureAddress = (src: string): boolean => pictureAddress.test(src)

/** All that a text names. */
export const picturesIn = (body: string): string[] => [
  ...new Set([...body.matchAll(new RegExp(`\\(picture:(${uuid})\\)`, 'g'))].map(([, id = '']) => id)),
]
