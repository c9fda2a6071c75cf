import type { Icon } from '@tabler/icons-react'

/** A line of the search: what it says, and what happens when it is chosen. */
export type Command = { id: string; label: string; side?: string; Icon: Icon; run: () => void }

export type CommandGroup = { label: string; commands: readonly Command[] }

/** Those whose words begin with what was typed, in any order: "go un" finds "Go to “Unassigned”". */
export function fitting(commands: readonly Command[], typed: string): Command[] {
  const asked = wordsIn(typed)
  return commands.filter(({ label }) => {
    const words = wordsIn(label)
    return asked.every((part) => words.some((word) => word.startsWith(part)))
  })
}

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
