import type { Move } from '#contracts/tickets.ts'
import type { CastName } from '#testing/cast.ts'
import type { Free } from './demo-availability.ts'

export type Step = {
  who: CastName
  /** Minutes that pass before it. */
  after?: number
  says?: string
  isNote?: boolean
  move?: Move
  takes?: boolean
  /** Why it must not wait. */
  escalates?: string
  rates?: { stars: number; words: string }
  /** A picture that lies in server/seed/pictures. */
  file?: string
}
export type DemoStory = {
  who: CastName
  title: string
  description: string
  type: string
  component: string
  priority?: number
  fields?: Record<string, unknown>
  /** Who is free for so many minutes when it comes; he goes again before the next story. */
  free?: Free
  steps?: Step[]
  /** How many minutes ago the last of it was. */
  ago: number
}

/** What the demo's own people said; the hundreds of tickets around them are real questions of bank customers. */
export const stories: readonly DemoStory[] = [
  {
    who: 'ahmed',
    title: 'Why was I charged a fee for a lost card?',
    ago: 1510,
    description: 'My card was lost by the post, not by me. Why do I pay for the new one?',
    type: 'general_question',
    component: 'fees',
    steps: [
      { who: 'tomas', after: 14, takes: true },
      { who: 'tomas', after: 6, says: 'A new card costs 10. You find it in the list of fees.' },
      { who: 'tomas', after: 2, move: 'resolve' },
      {
        who: 'ahmed',
        after: 95,
        rates: {
          stars: 2,
          words: 'Nobody read what I wrote: the post lost it. I had to call to get the fee back.',
        },
      },
    ],
  },
  {
    who: 'petar',
    title: 'Не мога да сменя ПИН кода',
    ago: 318,
    description:
      'Опитвам да сменя ПИН кода си в приложението, но след последната стъпка се връща в началото. Опитах три пъти.',
    type: 'functional',
    component: 'security',
    fields: { where: 'app', again: true },
    steps: [
      { who: 'maria', after: 22, takes: true },
      {
        who: 'maria',
        after: 4,
        says: 'Здравейте, Петър! Коя версия на приложението имате? Намира се в „Настройки“, най-долу.',
        move: 'ask_customer',
      },
    ],
  },
  {
    who: 'elena',
    title: 'My card still has not arrived after two weeks',
    ago: 8,
    description: "What can I do if my card still hasn't arrived after 2 weeks? The letter says ten days.",
    type: 'general_question',
    component: 'card_delivery',
    priority: 4,
    steps: [
      { who: 'elena', after: 2, file: 'letter.jpg' },
      { who: 'maria', after: 17, takes: true },
      {
        who: 'tomas',
        after: 6,
        isNote: true,
        says: 'Courier lost batch 118 last week. If her number is in it, order a new one by express, free of charge.',
      },
      {
        who: 'maria',
        after: 9,
        says: 'I am sorry, Elena. I have found your card: the courier lost it. A new one leaves today by express and is with you on Tuesday. Is your address in London still right?',
      },
      { who: 'elena', after: 33, says: 'Yes, second floor. Thank you! Will the old number stop working?' },
    ],
  },
  {
    who: 'elena',
    title: 'Top-up by card was taken twice',
    ago: 4,
    description: 'I topped up by card once, and the money was taken twice: 50 and 50. Please send one back.',
    type: 'general_question',
    component: 'top_up',
    priority: 5,
    steps: [
      { who: 'ana', after: 7, takes: true },
      {
        who: 'ana',
        after: 3,
        says: 'I see both payments. The second is only reserved and goes back by itself; I have asked the card scheme to release it today.',
      },
      { who: 'elena', after: 41, says: 'It is still missing. When exactly?' },
      {
        who: 'elena',
        after: 6,
        escalates: 'My rent is due on Friday and I cannot pay it without these 50. Please look at it now.',
      },
    ],
  },
  {
    who: 'ahmed',
    title: 'Card reader shows “error 21”',
    ago: 34,
    description: 'After the update this morning every card is refused. The other till works.',
    type: 'equipment',
    component: 'card_payments',
    priority: 4,
    fields: { device: 'CR-2207-0417' },
    free: { tomas: 12, maria: 4 },
    steps: [{ who: 'ahmed', after: 1, file: 'reader.jpg' }],
  },
  {
    who: 'ahmed',
    title: 'Which exchange rate did you use in Sofia?',
    ago: 24,
    description:
      'I paid 120 leva in Sofia and the amount on my account looks too high. Which rate did you use?',
    type: 'general_question',
    component: 'exchange',
    priority: 2,
  },
  {
    who: 'ahmed',
    title: '<script>alert("Hello")</script> <b>My statement</b>',
    ago: 6,
    description:
      'My statement shows <img src=x onerror="alert(document.cookie)"> instead of the shop\'s name, and [a link](javascript:alert(1)). See https://example.org/?q=<script>alert(2)</script>',
    type: 'functional',
    component: 'card_payments',
    priority: 2,
    fields: { where: 'web' },
    steps: [
      {
        who: 'tomas',
        after: 9,
        isNote: true,
        says: 'Somebody tries what happens with <script> in a ticket. Nothing happens: text stays text, here, in the mails and in the export.',
      },
    ],
  },
  {
    who: 'petar',
    title: 'Банкоматът в Пловдив не връща картата',
    ago: 11,
    description: 'Банкоматът на ул. „Иван Вазов“ 12 задържа картата ми преди час. Вътре няма никого.',
    type: 'facility',
    component: 'cash',
    priority: 5,
    fields: { address: 'Пловдив, ул. „Иван Вазов“ 12', danger: false },
  },
]
