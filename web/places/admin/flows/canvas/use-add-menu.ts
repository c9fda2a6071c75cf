import { createContext, useContext } from 'react'
import type { WayOut } from '../graph/connect.ts'
import type { Place } from '../graph/make-node.ts'

/** Where a node is about to be added, and where on the screen one is asked which. */
export type Adding = { where: { way: WayOut } | { at: Place }; x: number; y: number }

export const AddMenuContext = createContext<{ open: (adding: Adding) => void }>({ open: () => undefined })
export const useAddMenu = () => useContext(AddMenuContext)
