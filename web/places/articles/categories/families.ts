import type { ArticleCategory } from '#contracts/article-categories.ts'
import { worded } from '../../../kit/vocabulary.ts'

/** Each category with those under it, in their order. */
export const families = (
  all: readonly ArticleCategory[],
): { top: ArticleCategory; under: ArticleCategory[] }[] =>
  all
    .filter(({ parentId }) => parentId === null)
    .map((top) => ({ top, under: all.filter(({ parentId }) => parentId === top.id) }))

/** For a list of choices: those under another one with its name before theirs. */
export const familyNames = (all: readonly ArticleCategory[]): { value: string; label: string }[] =>
  families(all).flatMap(({ top, under }) => [
    { value: top.id, label: worded(top.name) },
    ...under.map((one) => ({ value: one.id, label: `${worded(top.name)} › ${worded(one.name)}` })),
  ])
