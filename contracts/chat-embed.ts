export type EmbedMode = 'light' | 'dark'

/** How the bubble on other sites looks and what it says: what the server answers for `/widget/look/<inbox>.js`. */
export type BubbleLook = {
  side: 'left' | 'right'
  css: string
  colors: Record<EmbedMode, { accent: string; on: string }>
  /** In the languages of the inbox. */
  words: Record<string, BubbleWords>
}
export type BubbleWords = { title: string; open: string; close: string; dismiss: string; unread: string }
