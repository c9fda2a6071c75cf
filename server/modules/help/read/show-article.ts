import type { ReplyOf } from '#contracts/endpoint.ts'
import type { showArticle as endpoint } from '#contracts/articles.ts'
import type { SignedIn } from '#kit/actor.ts'
import { placeNow, placeText } from '#kit/event-log.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { picturesIn } from '../markdown/links.ts'
import { render } from '../markdown/render.ts'
import { picturesKnown } from '../pictures/pictures-known.ts'
import { presentArticle } from './present-article.ts'

export const showArticle = (world: World, actor: SignedIn, id: string): Promise<ReplyOf<typeof endpoint>> =>
  snapshot(world, actor, async (tx) => ({
    ...(await presentArticle(tx, id)),
    position: placeText(await placeNow(tx.db)),
  }))

/** As readers would see it, by the same way. */
export const previewArticle = (world: World, actor: SignedIn, body: string): Promise<{ html: string }> =>
  snapshot(world, actor, async (tx) => ({
    html: render(body, await picturesKnown(tx, picturesIn(body))),
  }))
