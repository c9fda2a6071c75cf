/** The addresses in a mail that this product wrote, each once. They end where a blank does. */
export const linksIn = (text: string): string[] => [...new Set(text.match(/https?:\/\/[^\s<>"]+/g) ?? [])]
