/** Something went wrong that a person can put right: shown as a sentence, without a stack. */
export class Trouble extends Error {}

export function say(words) {
  process.stderr.write(`${words}\n`)
}
