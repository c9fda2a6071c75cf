let added = ''

/** The number of what is unread before the title of the page; what the page itself wrote there stays. */
export function countInTitle(count: number) {
  const { title } = document
  const plain = added && title.startsWith(added) ? title.slice(added.length) : title
  added = count > 0 ? `(${count}) ` : ''
  if (document.title !== added + plain) document.title = added + plain
}
