import { readFile } from 'node:fs/promises'
import type { InvitationsShown } from '#contracts/invitations.ts'
import { notFound } from '#kit/fault.ts'
import type { PageAnswer, PageAsked } from '#kit/pages.ts'
import type { World } from '#kit/world.ts'
import { fittingNow } from '../invitations/fitting-now.ts'
import { bubbleWordsOf } from '../languages/english-words.ts'
import { fileOfInbox, scriptFor, slim } from './bubble-look.ts'
import { embeddedInbox } from './embedded-inbox.ts'

/** Made by the build, as one piece that stands before what is said. */
const built = new URL('../../../../dist/widget-invitation/invitation.js', import.meta.url)
const css = readFile(new URL('invitation.css', import.meta.url), 'utf8')

/** What a page with invitations runs beside the bubble: fetched only where an inbox has some. */
export async function invitationsScript(world: World, { params }: PageAsked): Promise<PageAnswer> {
  const inbox = await embeddedInbox(world, fileOfInbox(params))
  const code = await readFile(built, 'utf8').catch(() => {
    throw notFound()
  })
  const shown: InvitationsShown = {
    css: slim(await css),
    dismiss: Object.fromEntries(inbox.languages.map((one) => [one.code, bubbleWordsOf(one).dismiss])),
    rightToLeft: inbox.languages.flatMap(({ code, direction }) => (direction === 'rtl' ? code : [])),
    items: await fittingNow(world, inbox),
  }
  return scriptFor(`${code}\nswitchboardInvitation.invite(${JSON.stringify(shown)})`)
}
