/** So long a visitor's browser is remembered after its last sign of life. */
export const SESSION_DAYS = 30

export const sessionEnd = (from: Date, days: number): Date => new Date(from.getTime() + days * 86_400_000)
