import type { Idea } from '#shared/views/talk-part.ts'

/** The ideas in the order this phone has come to see them: what comes is put last, so that nothing moves under a thumb. */
export function inOrderSeen(seen: readonly Idea[], ideas: readonly Idea[]): readonly Idea[] {
  const byId = new Map(ideas.map((idea) => [idea.id, idea]))
  const known = seen.flatMap(({ id }) => byId.get(id) ?? [])
  const ids = new Set(known.map(({ id }) => id))
  return [...known, ...ideas.filter(({ id }) => !ids.has(id))]
}
