const MOST_WORDS = 6

/** Each word of what was typed as a pattern for LIKE: any part, in small letters. */
export const likeWords = (typed: string): string[] =>
  typed
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .map((word) => `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`)
