/** A template for the eye: what would be filled in by its value or its name, instead of braces. */
export const readableTemplate = (text: string, say: (variable: string) => string): string =>
  text.replace(/\{\{-?\s*([a-z_.]+)\s*-?\}\}/g, (_, variable: string) => say(variable))
