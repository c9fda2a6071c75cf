import { worksHere, type Actor } from '#kit/actor.ts'
import type { TextRow } from './article.ts'

const isAdmin = (actor: Actor) => actor.role === 'admin' || actor.role === 'system'

/** Everybody who works here reads all articles, writes them and shows them: each version can be brought back. */
export const mayWrite = (actor: Actor): boolean => worksHere(actor)
export const mayShow = (actor: Actor): boolean => worksHere(actor)

/** What is removed cannot be brought back, so an admin does it, and never under the eyes of a reader. */
export const mayRemove = (actor: Actor, texts: readonly Pick<TextRow, 'state'>[]): boolean =>
  isAdmin(actor) && !isShown(texts)
export const isShown = (texts: readonly Pick<TextRow, 'state'>[]): boolean =>
  texts.some(({ state }) => state !== 'draft')
export const mayRemoveAny = isAdmin

/** Categories, figures and the words that readers left are the admin's. */
export const mayArrange = isAdmin
export const maySeeFigures = isAdmin

/** Internal articles are for those who work here. */
export const maySeeInternal = (actor: Actor): boolean => worksHere(actor)
