import type { FlowNodeKind } from '#contracts/flow-graph.ts'

/** What can be put on the canvas, in the groups of the palette. */
export const kindGroups = [
  { group: 'talk', kinds: ['say', 'ask', 'choose'] },
  { group: 'help', kinds: ['find_article', 'show_ticket', 'opening_hours'] },
  { group: 'decide', kinds: ['condition', 'set_attribute', 'route'] },
  { group: 'finish', kinds: ['create_ticket', 'web_hook', 'hand_over', 'end'] },
] as const satisfies readonly { group: string; kinds: readonly FlowNodeKind[] }[]

export type KindGroup = (typeof kindGroups)[number]['group']
export const addedKinds: readonly FlowNodeKind[] = kindGroups.flatMap(({ kinds }) => [...kinds])
export const groupOf = (kind: FlowNodeKind): KindGroup | 'start' =>
  kindGroups.find(({ kinds }) => (kinds as readonly string[]).includes(kind))?.group ?? 'start'
