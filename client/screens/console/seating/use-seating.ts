import { createContext, useContext } from 'solid-js'
import type { Seating } from './create-seating.ts'

const SeatingContext = createContext<Seating>()
export const SeatingProvider = SeatingContext.Provider

export function useSeating(): Seating {
  const seating = useContext(SeatingContext)
  if (seating === undefined) throw new Error('useSeating outside SeatingProvider')
  return seating
}
