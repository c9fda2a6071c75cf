/** The start cannot go on for a reason that the operator can change. Shown as a sentence, never with a stack. */
export class StartRefused extends Error {
  override name = 'StartRefused'
}
