/** What can be wrong with a flow; `problemsOf` finds it, on the canvas and before publishing alike. */
export const flowProblemCodes = [
  'no_start',
  'key_twice',
  'line_missing',
  'line_nowhere',
  'unreachable',
  'no_exit',
  'never_waits',
  'text_missing',
  'name_unknown',
  'value_wrong',
] as const
export type FlowProblemCode = (typeof flowProblemCodes)[number]
