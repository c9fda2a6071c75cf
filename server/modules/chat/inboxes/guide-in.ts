import type { InboxLook } from '#contracts/chat.ts'
import { lookIn } from '#contracts/look-in.ts'
import type { Locale } from '#contracts/roles.ts'
import { guideWords } from '#contracts/words/guide.ts'

/** How the guide of an inbox is called: as the admin has chosen, else by the product's own word. */
export const guideIn = (look: InboxLook, locale: Locale): string =>
  lookIn(look, locale).guide || guideWords[locale].name
