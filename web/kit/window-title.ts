let name = document.title
let unread = 0

const write = () => {
  document.title = unread > 0 ? `(${unread}) ${name}` : name
}

/** Names the window; the number of what is unread stays before it. */
export function nameWindow(next: string) {
  name = next
  write()
}

export function countInWindow(count: number) {
  unread = count
  write()
}

export const windowName = () => name
