import { readFile } from 'node:fs/promises'
import type { BubbleLook } from '#contracts/chat-embed.ts'
import { accentTokens } from '#contracts/color/accent.ts'
import { lookIn } from '#contracts/look-in.ts'
import { notFound } from '#kit/fault.ts'
import type { PageAnswer, PageAsked } from '#kit/pages.ts'
import type { World } from '#kit/world.ts'
import { isInviting } from '../invitations/fitting-now.ts'
import { bubbleWordsOf } from '../languages/english-words.ts'
import { embeddedInbox } from './embedded-inbox.ts'

const css = readFile(new URL('bubble.css', import.meta.url), 'utf8')

/** What the pasted script draws the bubble from. A script, because a page's content policy lets that through. */
export async function bubbleLook(world: World, { params }: PageAsked): Promise<PageAnswer> {
  const publicId = fileOfInbox(params)
  const { id, look, languages, accent } = await embeddedInbox(world, publicId)
  const tokens = accentTokens(accent)
  const answer: BubbleLook = {
    side: look.side,
    css: slim(await css),
    colors: {
      light: { accent: tokens['--light-accent'] ?? '', on: tokens['--light-on-accent'] ?? '' },
      dark: { accent: tokens['--dark-accent'] ?? '', on: tokens['--dark-on-accent'] ?? '' },
    },
    words: Object.fromEntries(
      languages.map((spoken) => [
        spoken.code,
        { ...bubbleWordsOf(spoken), title: lookIn(look, spoken.code).title },
      ]),
    ),
  }
  // From here and not from the pasted script: who has none pays nothing for them.
  const invites = (await isInviting(world, id))
    ? `\nimport('/widget/invitations/${publicId}.js').catch(() => undefined)`
    : ''
  return scriptFor(`export default ${JSON.stringify(answer)}${invites}`)
}

export function fileOfInbox(params: Record<string, string>): string {
  const publicId = /^([a-z0-9-]{1,40})\.js$/.exec(params['file'] ?? '')?.[1]
  if (publicId === undefined) throw notFound()
  return publicId
}

/** A script for the pages of others. */
export function scriptFor(body: string): PageAnswer {
  return {
    type: 'text/javascript; charset=utf-8',
    body,
    kept: 'shared',
    // It is asked for by the pages of others, which is what it is for, and holds nothing of anybody.
    headers: { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' },
  }
}

export const slim = (style: string) => style.replace(/\s+/g, ' ').replace(/ ?([{};:,]) ?/g, '$1')
