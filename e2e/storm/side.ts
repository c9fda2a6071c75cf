import { setTimeout as pause } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'

/** Somebody before a screen of the chat. */
export type Side = {
  page: Page
  /** What he has sent off, in this order. */
  written: string[]
  /** Whether he could write. */
  write(text: string): Promise<boolean>
  reload(): Promise<void>
  /** What he sees, top to bottom; null where no chat is shown. */
  texts(): Promise<string[] | null>
  /** What did not load cannot mend itself. */
  isLoaded(): Promise<boolean>
}

/** A screen at an address of its own. */
export abstract class Screen {
  readonly page: Page
  readonly written: string[] = []
  readonly #address: string

  constructor(page: Page, address: string) {
    this.page = page
    this.#address = address
  }

  async reload(): Promise<void> {
    // Over a dead line it does not come; whoever waits longer than this loads it again later.
    const patience = { waitUntil: 'domcontentloaded', timeout: 4 * soon.timeout } as const
    await this.page.goto(this.#address, patience).catch(() => undefined)
  }
}

/** How long it is tried to use what may not be there. */
export const soon = { timeout: 2500 }

/** What a page says now. A frame whose document never came answers nothing at all. */
export const saidSoon = <T>(asked: Promise<T>, otherwise: T): Promise<T> =>
  Promise.race([asked.catch(() => otherwise), pause(soon.timeout, otherwise, { ref: false })])

export const isThere = (one: Locator): Promise<boolean> => saidSoon(one.isVisible(), false)

type Typing = { text: string; key: string }

/** Whether the field took the words and let them go. One that is not there cannot be written in. */
export async function isTyped(field: Locator, { text, key }: Typing): Promise<boolean> {
  try {
    await field.fill(text, soon)
  } catch {
    return false
  }
  // Where something came meanwhile it asks once whether it shall go out all the same.
  for (let turn = 0; turn < 3; turn += 1) {
    await field.press(key)
    if ((await field.inputValue()) === '') return true
  }
  throw new Error(`"${text}" stays in its field`)
}
