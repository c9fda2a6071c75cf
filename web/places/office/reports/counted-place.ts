import { createContext, useContext } from 'react'

export type CountedPlace = '/office/reports/counted' | '/desk/figures/counted'

/** Where figures open what they count: the office, or the desk of an agent who sees his own. */
export const CountedAt = createContext<CountedPlace>('/office/reports/counted')

export const useCountedPlace = (): CountedPlace => useContext(CountedAt)
