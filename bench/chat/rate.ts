const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Begins so many a second, however slowly they end; `due` is when each should have begun. Answers the seconds it took. */
export async function atRate(
  { rate, seconds }: { rate: number; seconds: number },
  begin: (turn: number, due: number) => void,
): Promise<number> {
  const began = performance.now()
  for (let turn = 0; turn < rate * seconds; turn += 1) {
    const due = began + (turn / rate) * 1000
    const early = due - performance.now()
    if (early > 1) await pause(early)
    // A pause may end up to a millisecond early: what begins before its time counts from then.
    begin(turn, Math.min(due, performance.now()))
  }
  return (performance.now() - began) / 1000
}
