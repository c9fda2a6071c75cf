import type { BrowserContext } from 'playwright-core'
import { isThere, isTyped, saidSoon, Screen, type Side } from './side.ts'

/** The ticket of the chat, open at the desk. */
export class AgentWindow extends Screen implements Side {
  static async open(context: BrowserContext, address: string): Promise<AgentWindow> {
    const agent = new AgentWindow(await context.newPage(), address)
    await agent.reload()
    await agent.#field().waitFor()
    return agent
  }

  async write(text: string): Promise<boolean> {
    const isWritten = await isTyped(this.#field(), { text, key: 'Control+Enter' })
    if (isWritten) this.written.push(text)
    return isWritten
  }

  async texts(): Promise<string[] | null> {
    return saidSoon(
      this.page.evaluate<string[] | null>(
        `(() => {
          const shown = document.querySelector('section[aria-label^=Messages] ol')
          return shown && [...shown.querySelectorAll('li[data-side] article > div:nth-child(2)')].map((one) =>
            (one.closest('li[class*=waiting]') ? 'not sent: ' : '') + one.textContent)
        })()`,
      ),
      null,
    )
  }

  async isLoaded(): Promise<boolean> {
    return isThere(this.#field())
  }

  #field() {
    return this.page.getByRole('textbox', { name: 'Write a reply' })
  }
}
