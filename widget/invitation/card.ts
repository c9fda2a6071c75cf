export type Card = {
  text: string
  language: string
  isRightToLeft: boolean
  dismiss: string
  onTaken: () => void
  onClosed: () => void
}

/** Beside the bubble, in its colours, in a shadow root that the page's styles do not reach. Answers what takes it away. */
export function showCard(bubble: HTMLElement, css: string, card: Card): () => void {
  const host = document.createElement('switchboard-invitation')
  host.dataset['side'] = bubble.dataset['side'] ?? 'right'
  const root = host.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css + colorsOf(bubble))
  root.adoptedStyleSheets = [sheet]
  const place = document.createElement('div')
  place.setAttribute('role', 'status')
  root.append(place)
  bubble.before(host)

  const box = document.createElement('div')
  box.className = 'card'
  box.lang = card.language
  box.dir = card.isRightToLeft ? 'rtl' : 'ltr'
  const button = (className: string, words: string) => {
    const made = document.createElement('button')
    made.className = className
    made.textContent = words
    box.append(made)
    return made
  }
  const said = button('said', card.text)
  const dismiss = button('dismiss', '×')
  dismiss.setAttribute('aria-label', card.dismiss)

  let before: EventTarget | null = null
  host.addEventListener('focusin', ({ relatedTarget }) => (before ??= relatedTarget))
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close()
  }
  const remove = () => {
    removeEventListener('keydown', onKey)
    host.remove()
  }
  function close() {
    const wasInside = document.activeElement === host
    remove()
    if (wasInside && before instanceof HTMLElement) before.focus()
    card.onClosed()
  }
  said.addEventListener('click', () => {
    remove()
    card.onTaken()
  })
  dismiss.addEventListener('click', close)
  addEventListener('keydown', onKey)
  // What comes into a place that is there already is announced.
  requestAnimationFrame(() => place.append(box))
  return remove
}

/** As the bubble has them now, by the mode of the page and the colour of the inbox. */
function colorsOf(bubble: HTMLElement): string {
  const style = getComputedStyle(bubble)
  const rules = ['--accent', '--on', '--paper', '--ink'].map(
    (name) => `${name}:${style.getPropertyValue(name)}`,
  )
  return `:host{${rules.join(';')}}`
}
