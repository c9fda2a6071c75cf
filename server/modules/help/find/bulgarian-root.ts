/** Longest first: articles and plurals, as they stand behind each other at the end of a noun or an adjective. */
const endings =
  /(овете|евете|ищата|ията|иите|ието|ката|ките|ната|ните|ното|овци|овци|ове|еве|ища|ията|ите|ата|ята|ото|ето|ият|ния|ът|ят|та|те|то|ия|ие|ии|и|а|я|о|е|ъ)$/u
const LEAST = 4

/**
 * What a Bulgarian word begins with in all its forms: картата, картите and карта all begin with "карт". PostgreSQL
 * has no Bulgarian stems. Words of other alphabets stay as they are.
 */
export function bulgarianRoot(word: string): string {
  if (!/^[а-я]+$/u.test(word)) return word
  const root = word.replace(endings, '')
  return root.length >= LEAST ? root : word
}
