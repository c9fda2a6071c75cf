const MINUTE = 60_000

export const minutesFrom = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * MINUTE)
export const daysFrom = (from: Date, days: number): Date => minutesFrom(from, days * 24 * 60)
