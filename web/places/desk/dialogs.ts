import { createContext, useContext } from 'react'
import type { Problem } from '../../kit/problem.ts'

/**
 * Dialogs that can be called from everywhere on the desk. `full`: the agent has as much as he may have.
 * `macroId`: what a macro would do on the open ticket.
 */
export type Dialog =
  | 'commands'
  | 'new ticket'
  | 'leave'
  | 'feedback'
  | 'pass'
  | { full: Problem; agentId: string }
  | { macroId: string }
  | undefined

export const DialogContext = createContext<(dialog: Dialog) => void>(() => undefined)

export const useOpenDialog = () => useContext(DialogContext)
