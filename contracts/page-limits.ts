/** What a page may say of its visitor: so many names, each beginning with a letter, with a text that is no longer. */
export const MOST_ATTRIBUTES = 20
export const ATTRIBUTE_NAME = /^[a-z][\w .-]{0,39}$/i
export const ATTRIBUTE_LIMIT = 200
export const ADDRESS_LIMIT = 2000
export const PAGE_TITLE_LIMIT = 200
