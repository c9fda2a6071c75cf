type Stars = 1 | 2 | 3 | 4 | 5

/** What customers say with their stars. */
export const verdicts: Record<Stars, readonly string[]> = {
  5: [
    'Quick and kind, thank you!',
    'Solved within the hour. I did not expect that.',
    'She understood at once what was wrong.',
    'Clear answer, no standard phrases. Very good.',
    'Everything was explained step by step, even for me.',
    'Best support I have had from a bank so far.',
    'The money was back the same day.',
    'Friendly, patient and right.',
    'I only had to explain it once.',
  ],
  4: [
    'Good, only the first answer took a while.',
    'Solved, though I had to send the picture twice.',
    'Helpful. A call would have been faster.',
    'All fine in the end.',
    'Polite and correct, just a little slow at the weekend.',
  ],
  3: [
    'It works now, but it took too long.',
    'Three different people asked me the same question.',
    'The answer was right, but hard to understand.',
    'I would have liked to know earlier that it takes five days.',
  ],
  2: [
    'I had to write four times until somebody read what I wrote.',
    'The fee was returned only after I complained again.',
    'Half of my question was not answered.',
    'Too many standard texts.',
  ],
  1: [
    'Marked as solved, and nothing was solved.',
    'A week without a card and not one word of regret.',
    'Nobody reads what I write here.',
    'Still waiting for my money. Very disappointed.',
  ],
}
