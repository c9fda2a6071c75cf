import type { BubbleLook, EmbedMode } from '#contracts/chat-embed.ts'

/** By a script, because a page's policy names scripts and frames of ours, and no address to fetch from. */
export const fetchLook = async (origin: string, inbox: string): Promise<BubbleLook> =>
  (
    (await import(/* @vite-ignore */ `${origin}/widget/look/${encodeURIComponent(inbox)}.js`)) as {
      default: BubbleLook
    }
  ).default

const dark = matchMedia('(prefers-color-scheme: dark)')

/** As the tag says, else as the page says, else as the system. */
export function modeOf(tag: DOMStringMap): EmbedMode {
  const said =
    tag['mode'] ?? getComputedStyle(document.documentElement).colorScheme.replace('only', '').trim()
  return said === 'dark' || said === 'light' ? said : dark.matches ? 'dark' : 'light'
}

export const onModeChange = (listener: () => void) => dark.addEventListener('change', listener)

export function rulesOf({ colors }: BubbleLook, mode: EmbedMode): string {
  const { accent, on } = colors[mode]
  const [paper, ink] = mode === 'dark' ? ['#151918', '#e8ebe9'] : ['#fff', '#1b1d1c']
  return `:host{--accent:${accent};--on:${on};--paper:${paper};--ink:${ink}}`
}

/** The first of the wishes that the inbox speaks: `bg-BG` is Bulgarian. */
export function chooseLanguage(
  wishes: readonly (string | undefined)[],
  { words }: Pick<BubbleLook, 'words'>,
): string {
  const spoken = wishes.map((wish) => (wish ?? '').slice(0, 2).toLowerCase())
  return spoken.find((wish) => wish in words) ?? Object.keys(words)[0] ?? 'en'
}
