/** In which languages a text of the guide is asked for: those of the house and of the inboxes, and what it says already. */
export const languagesAsked = (
  house: readonly string[],
  inboxes: readonly string[],
  text: Record<string, string>,
): string[] => [...new Set([...house, ...inboxes, ...Object.keys(text).filter((one) => text[one])])]
