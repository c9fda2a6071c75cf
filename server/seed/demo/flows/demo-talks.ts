/** One who went through a flow of the demo: a customer the bank's, a visitor the shop's. */
export type DemoTalk = {
  who: 'ahmed' | 'elena' | 'visitor'
  /** What one presses stands behind an exclamation mark; the rest is typed. */
  path: readonly string[]
  /** So many hours ago; left out, just now. */
  ago?: number
  stars?: number
  words?: string
}

export const talks: readonly DemoTalk[] = [
  { who: 'ahmed', path: ['!cash', '!where', '!helped'], ago: 553, stars: 4 },
  { who: 'elena', path: ['!card', '!late', '!helped'], ago: 480, stars: 5 },
  { who: 'visitor', path: ['!hours', '!no'], ago: 390, stars: 3, words: 'You open too late for me.' },
  { who: 'visitor', path: ['!hours', '!no'], ago: 291 },
  { who: 'ahmed', path: ['!card', '!late', '!helped'], ago: 219, stars: 5, words: 'Found it at once.' },
  { who: 'elena', path: ['!card', '!declined', '!helped'], ago: 146, stars: 4 },
  {
    who: 'ahmed',
    path: ['!cash', '!where', '!helped'],
    ago: 98,
    stars: 2,
    words: 'A map would have helped.',
  },
  { who: 'visitor', path: ['!hours', '!no'], ago: 71, stars: 5 },
  { who: 'elena', path: ['!ticket', '!no'], ago: 47 },
  { who: 'ahmed', path: ['How do I change my PIN?', '!helped'], ago: 22 },
  { who: 'elena', path: ['!cash', '!missing', '40', 'At the station, on Tuesday evening.'] },
  { who: 'visitor', path: ['!return', '!fresh', 'The glass of the lantern is cracked.'] },
  { who: 'visitor', path: ['!order'] },
]
