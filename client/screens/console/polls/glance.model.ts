import type { LeaderPoll } from '#shared/views/leader.ts'

/** A text or a word that the leader lets out, or does not. */
export type Glanced = {
  readonly id: string
  readonly text: string
  readonly count: number
  readonly support: number
}
export type GlanceModel = {
  /** Nobody has decided on these yet, the ones said most often first. */
  readonly waiting: readonly Glanced[]
  readonly through: readonly Glanced[]
  readonly held: readonly Glanced[]
}

/** Texts that say the same are decided on together: what is let through is what it says. */
export function glanceOf({ tally }: Pick<LeaderPoll, 'tally'>): GlanceModel {
  const texts = tally?.texts ?? []
  const told = new Map<string, Glanced & { readonly verdict: Verdict }>()
  for (const { id, text, support = 0, ...each } of texts) {
    const before = told.get(text)
    told.set(
      text,
      before
        ? { ...before, count: before.count + 1 }
        : { id, text, count: 1, support, verdict: verdictOf(each) },
    )
  }
  const words = (tally?.words ?? []).map(({ id, text, count, ...each }) => ({
    ...{ id, text, count, support: 0 },
    verdict: verdictOf(each),
  }))
  const all = [...told.values(), ...words]
  const of = (wanted: Verdict) =>
    all
      .flatMap(({ verdict, ...each }) => (verdict === wanted ? [each] : []))
      .sort((a, b) => b.count - a.count)
  return { waiting: of('waiting'), through: of('through'), held: of('held') }
}

type Verdict = keyof GlanceModel
function verdictOf({
  through = false,
  held = false,
}: {
  readonly through?: boolean
  readonly held?: boolean
}): Verdict {
  return through ? 'through' : held ? 'held' : 'waiting'
}
