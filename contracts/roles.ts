/** `visitor` is anybody who has not signed in; `system` acts for reactions and clocks and never signs in. */
export const roles = ['visitor', 'customer', 'agent', 'manager', 'admin'] as const
export type Role = (typeof roles)[number]

/** Those who work here. */
export const staff = ['agent', 'manager', 'admin'] as const satisfies readonly Role[]
export const signedIn = ['customer', 'agent', 'manager', 'admin'] as const satisfies readonly Role[]
export const everybody: readonly Role[] = [...roles]
export const admins = ['admin'] as const satisfies readonly Role[]
export type UserRole = (typeof signedIn)[number]

export const isStaff = (role: Role): boolean => (staff as readonly Role[]).includes(role)

export const locales = ['en', 'bg', 'ru'] as const
export type Locale = (typeof locales)[number]
