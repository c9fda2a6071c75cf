import type { EmbedMode } from '#contracts/chat-embed.ts'

/** Where the visitor is; the page's script knows it, the panel in its frame does not. */
export type PageShown = { url: string; title: string; referrer: string }
export type Attributes = Record<string, string | number | boolean>

/** What can be listened to, by `Switchboard.on`. */
export const happenings = [
  'ready',
  'open',
  'close',
  'start',
  'message',
  'unread',
  'end',
  'rate',
  'identify',
  'refused',
] as const
export type Happening = (typeof happenings)[number]

/** From the page's script to the panel. */
export type ToPanel =
  | { op: 'hello'; page: PageShown; mode: EmbedMode; locale: string; attributes: Attributes }
  /** `invited`: by which invitation, if it was one. */
  | { op: 'shown'; isFull: boolean; invited: string }
  | { op: 'hidden' }
  | { op: 'page'; page: PageShown }
  | { op: 'mode'; mode: EmbedMode }
  | { op: 'locale'; locale: string }
  | { op: 'attributes'; attributes: Attributes }
  | { op: 'identify'; token: string }
  | { op: 'forget' }

/** From the panel to the page's script. */
export type FromPanel =
  | { op: 'ready' }
  | { op: 'close' }
  | { op: 'unread'; count: number }
  /** Whether there is something to come back to on the next page. */
  | { op: 'kept'; isKept: boolean }
  | { op: 'happened'; what: Happening; detail?: unknown }

/** Any page may send messages; ours carry this name. */
const MARK = 'switchboard'

export const wrapped = (message: ToPanel | FromPanel) => ({ [MARK]: message })

/** The message, if it comes from this window at this origin; whoever else speaks is not heard. */
export function messageFrom(
  { source, origin, data }: MessageEvent<unknown>,
  from: { window: unknown; isOrigin: (origin: string) => boolean },
): ToPanel | FromPanel | undefined {
  if (!source || source !== from.window || !from.isOrigin(origin)) return undefined
  const message = (data as Record<string, unknown> | null)?.[MARK] as ToPanel | FromPanel | undefined
  return typeof message?.op === 'string' ? message : undefined
}
