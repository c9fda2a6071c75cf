import type { BrowserContext, Frame } from 'playwright-core'
import { isThere, isTyped, saidSoon, Screen, soon, type Side } from './side.ts'

/** A page of the shop with the chat in it. */
export class VisitorTab extends Screen implements Side {
  static async open(context: BrowserContext, address: string): Promise<VisitorTab> {
    const tab = new VisitorTab(await context.newPage(), address)
    await tab.reload()
    return tab
  }

  async start(text: string): Promise<void> {
    const chat = this.#chat()
    await this.page.getByRole('button', { name: /^Open chat/ }).click()
    await chat.getByRole('button', { name: /Start a chat/ }).click()
    await chat.getByLabel('Your name').fill('Rosa Marin')
    await chat.getByLabel('Your message').fill(text)
    await chat.getByRole('button', { name: 'Send' }).click()
    await chat.getByRole('paragraph').filter({ hasText: text }).waitFor()
    this.written.push(text)
  }

  async write(text: string): Promise<boolean> {
    await this.#uncover().catch(() => undefined)
    const field = this.#chat().getByRole('textbox', { name: 'Write a message' })
    const isWritten = await isTyped(field, { text, key: 'Enter' })
    if (isWritten) this.written.push(text)
    return isWritten
  }

  async texts(): Promise<string[] | null> {
    await this.#uncover().catch(() => undefined)
    return this.#ask<string[] | null>(
      `(() => {
      const shown = document.querySelector('section.messages')
      return shown && [...shown.querySelectorAll('p.bubble')].map((one) =>
        (one.classList.contains('pending') ? 'not sent: ' : '') + one.textContent)
    })()`,
      null,
    )
  }

  async isLoaded(): Promise<boolean> {
    return this.#ask(`document.querySelector('.panel') !== null`, false)
  }

  async #ask<T>(script: string, otherwise: T): Promise<T> {
    const frame = this.#frame()
    return frame ? saidSoon(frame.evaluate<T>(script), otherwise) : otherwise
  }

  #frame(): Frame | undefined {
    return this.page.frames().find((one) => one.url().includes('/widget/panel'))
  }
  #chat() {
    return this.page.frameLocator('iframe')
  }

  /** Opens the chat as far as it is closed. */
  async #uncover(): Promise<void> {
    const shut = this.page.getByRole('button', { name: /^Open chat/ })
    if (await isThere(shut)) await shut.click(soon)
    const goOn = this.#chat().getByRole('button', { name: /Go on with the chat/ })
    if (await isThere(goOn)) await goOn.click(soon)
  }
}
