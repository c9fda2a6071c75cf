const PATHS = {
  chat: 'M21 12a8 8 0 0 1-8 8H4l2-3.2A8 8 0 1 1 21 12Z',
  close: 'M6 6l12 12M18 6L6 18',
}

/** The bubble and the place of the panel, in a shadow root that the page's styles and scripts do not reach. */
export function drawBubble(css: string) {
  const host = document.createElement('switchboard-chat')
  const root = host.attachShadow({ mode: 'closed' })
  // A policy that forbids style elements and attributes does not forbid these.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  const colors = new CSSStyleSheet()
  root.adoptedStyleSheets = [sheet, colors]

  const told = make('div', 'told')
  told.setAttribute('role', 'status')
  const said = make('button')
  const dismiss = make('button')
  dismiss.append(icon(PATHS.close, 16))
  const button = make('button', 'bubble')
  button.setAttribute('aria-expanded', 'false')
  const sign = icon(PATHS.chat, 28)
  const count = make('span', 'count')
  count.setAttribute('aria-hidden', 'true')
  count.hidden = true
  button.append(sign, count)
  root.append(told, button)
  document.body.append(host)

  return {
    host,
    root,
    button,
    said,
    dismiss,
    paint: (rules: string) => colors.replaceSync(rules),
    name: (words: string, dismissWords: string) => {
      button.setAttribute('aria-label', words)
      dismiss.setAttribute('aria-label', dismissWords)
    },
    /** Without words it goes. What is put into it is announced. */
    tell: (words: string) => {
      said.textContent = words
      told.replaceChildren(...(words ? [said, dismiss] : []))
    },
    count: (unread: number) => {
      count.hidden = unread === 0
      count.textContent = unread > 99 ? '99+' : String(unread)
    },
    show: (isOpen: boolean) => {
      host.toggleAttribute('data-open', isOpen)
      button.setAttribute('aria-expanded', String(isOpen))
      sign.firstElementChild?.setAttribute('d', isOpen ? PATHS.close : PATHS.chat)
    },
  }
}

function make<Name extends 'div' | 'button' | 'span'>(
  name: Name,
  className = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  if (className) element.className = className
  return element
}

function icon(path: string, size: number): SVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  const line = document.createElementNS(space, 'path')
  const traits = {
    viewBox: '0 0 24 24',
    width: size,
    height: size,
    'aria-hidden': true,
  }
  for (const [name, value] of Object.entries(traits)) svg.setAttribute(name, String(value))
  line.setAttribute('d', path)
  svg.append(line)
  return svg
}
