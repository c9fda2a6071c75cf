import type { Locale } from '#contracts/roles.ts'

/** What the house itself says in the thread of a customer, in his language; it reaches him by mail too. */
type HouseWords = {
  /** He has been silent for so many days; on this date it would be closed. */
  closing: (days: number, date: string) => string
  closed: (days: number) => string
}

const plural = (locale: Locale, count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>>) =>
  `${count} ${forms[new Intl.PluralRules(locale).select(count)] ?? forms.other ?? ''}`

const days: Record<Locale, (count: number) => string> = {
  en: (count) => plural('en', count, { one: 'day', other: 'days' }),
  bg: (count) => plural('bg', count, { one: 'ден', other: 'дни' }),
  ru: (count) => plural('ru', count, { one: 'день', few: 'дня', many: 'дней', other: 'дня' }),
}

export const houseWords: Record<Locale, HouseWords> = {
  en: {
    closing: (count, date) =>
      `We have not heard from you for ${days.en(count)}. If nothing more is to be done, you need do nothing: we will close this request on ${date}. If you still need us, just answer here.`,
    closed: (count) =>
      `We have closed this request because we have not heard from you for ${days.en(count)}. If you still need us, write to us here: it becomes a new request that goes on from this one.`,
  },
  bg: {
    closing: (count, date) =>
      `Не сме чували от вас от ${days.bg(count)}. Ако няма нужда от нищо повече, не е нужно да правите нищо: ще затворим заявката на ${date}. Ако още имате нужда от нас, просто отговорете тук.`,
    closed: (count) =>
      `Затворихме тази заявка, защото не сме чували от вас от ${days.bg(count)}. Ако още имате нужда от нас, пишете ни тук: ще стане нова заявка, която продължава тази.`,
  },
  ru: {
    closing: (count, date) =>
      `От вас не было вестей ${days.ru(count)}. Если больше ничего не нужно, ничего делать не надо: мы закроем эту заявку ${date}. Если мы вам ещё нужны, просто ответьте здесь.`,
    closed: (count) =>
      `Мы закрыли эту заявку, потому что от вас не было вестей ${days.ru(count)}. Если мы вам ещё нужны, напишите здесь: это станет новой заявкой, которая продолжит эту.`,
  },
}
