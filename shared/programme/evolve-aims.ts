import { type AimsEvent, NO_AIMS, wordsOfAims } from './aims.ts'
import type { Programme } from './programme.ts'

export function evolveAims({ aims }: Programme, event: AimsEvent): Programme['aims'] {
  const { municipality, said, at, gave } = event
  const there = aims.get(municipality)
  const { before = [], taken = {} } = there ?? {}
  return aims.set(municipality, {
    ...wordsOfAims(event),
    ...{ said, at },
    before: there ? [...before, { ...wordsOfAims(there), until: at }] : before,
    taken: said.role === 'gathering' ? { ...taken, [said.gathering]: gave ?? NO_AIMS } : taken,
  })
}
