import sanitizeHtml from 'sanitize-html'
import { cleanHref, isPictureAddress } from './links.ts'

const attributes = {
  a: ['href', 'rel'],
  h2: ['id'],
  h3: ['id'],
  img: ['src', 'alt', 'width', 'height', 'loading'],
  ol: ['start'],
}

/**
 * The second wall: whatever the first let through, only these parts without styles, scripts and foreign addresses
 * are left. It trusts nothing of how the text was made.
 */
export const sanitise = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: [
      'h2',
      'h3',
      'h4',
      'p',
      'br',
      'hr',
      'ul',
      'ol',
      'li',
      'strong',
      'em',
      's',
      'code',
      'pre',
      'blockquote',
      'a',
      'img',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
    ],
    allowedAttributes: attributes,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nestingLimit: 50,
    transformTags: {
      a: (tagName, { href = '' }) => {
        const clean = cleanHref(href)
        return { tagName, attribs: clean === null ? {} : { href: clean, ...relOf(clean) } }
      },
      h2: heading,
      h3: heading,
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !isPictureAddress(attribs['src'] ?? ''),
  })

/** An id is for links within the page; any other could stand for something of the page itself. */
function heading(tagName: string, { id = '' }: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const attribs: sanitizeHtml.Attributes = /^[a-z0-9-]{1,80}$/.test(id) ? { id } : {}
  return { tagName, attribs }
}

const relOf = (href: string) => (/^https?:/.test(href) ? { rel: 'noopener noreferrer nofollow' } : {})
