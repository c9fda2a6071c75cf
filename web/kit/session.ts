import { queryOptions, useQuery } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { me } from '#contracts/profile.ts'
import type { Me } from '#contracts/profile.ts'
import type { UserRole } from '#contracts/roles.ts'
import { ownPath } from './address.ts'
import { ask, isSignedOut } from './api.ts'
import { speak, spoken } from './language.ts'
import { remember } from './memory.ts'

export type PlacePath = '/desk' | '/portal' | '/office' | '/admin' | '/articles'

/** Where each role may be; the first is where he lands after sign-in. What he may do there, each record says. */
export const placesOf: Record<UserRole, readonly [PlacePath, ...PlacePath[]]> = {
  customer: ['/portal'],
  agent: ['/desk', '/articles'],
  manager: ['/office', '/desk', '/articles'],
  admin: ['/admin', '/desk', '/office', '/portal', '/articles'],
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }): Promise<Me> => {
    const person = await ask(me, { signal })
    remember('time-zone', person.timeZone)
    if (person.locale !== spoken()) await speak(person.locale)
    return person
  },
})

/** The signed-in person as far as he is known already; never asks. */
export const useMe = (): Me | undefined => useQuery({ ...meQuery, enabled: false }).data

type Arrival = { context: { queryClient: QueryClient }; location: { href: string } }

/** Guards a place: who has not signed in goes to the sign-in page, who does not belong here to his own place. */
export const only = (place: PlacePath) => async (arrival: Arrival) => {
  const { role } = await signedIn(arrival)
  const places = placesOf[role]
  if (!places.includes(place)) throw redirect({ to: places[0] })
}

export async function signedIn({ context, location }: Arrival): Promise<Me> {
  try {
    return await context.queryClient.ensureQueryData(meQuery)
  } catch (error) {
    if (!isSignedOut(error)) throw error
    const next = ownPath(location.href)
    throw redirect({ to: '/sign-in', search: next && next !== '/' ? { next } : {} })
  }
}
