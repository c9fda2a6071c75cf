/** True, false, or `unknown` where only the server can tell. */
export type Verdict = boolean | 'unknown'

export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false
  return verdicts.includes('unknown') ? 'unknown' : true
}

export function anyOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(true)) return true
  return verdicts.includes('unknown') ? 'unknown' : false
}

export const opposite = (verdict: Verdict): Verdict => (verdict === 'unknown' ? 'unknown' : !verdict)
