import type { Begun } from '#shared/activities/conversation/conversation.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { CardOn } from '#shared/plenary/wondering.ts'
import { promptOf } from './activity-part.ts'
import { stepOn } from './step-card.ts'
import { pointsIn } from './talk-points.ts'

/** What went out to the groups, with what has come back. Whose words they are is told by municipality, as in the hall. */
export type WonderingPart = {
  /** The conversation that it is. */
  readonly activity: string
  /** The point that it came from; null for a new sentence. */
  readonly from: CardOn | null
  readonly text: string
  readonly phase: 'open' | 'closed'
  readonly at: number
  readonly answers: readonly WonderingAnswer[]
}
export type WonderingAnswer = {
  readonly id: string
  readonly text: string
  readonly municipality: string | null
  readonly late: boolean
}

function begunTalk({ activities }: Gathering, id: string): Begun | undefined {
  const talk = activities.get(id)
  return talk?.kind === 'conversation' && talk.phase !== 'draft' ? talk : undefined
}

/** Made once for all who see it. */
export const wonderingParts = memo((gathering: Gathering): readonly WonderingPart[] => {
  return gathering.wonderings.flatMap(({ conversation, from, at }) => {
    const talk = begunTalk(gathering, conversation)
    if (!talk) return []
    const text = promptOf(talk)
    return [{ activity: talk.id, from, text, phase: talk.phase, at, answers: answersIn(talk) }]
  })
})

const answersIn = memo((talk: Begun): readonly WonderingAnswer[] => {
  // Its writers are told so: a wondering is always asked for everybody to see.
  if (stepOn(talk).sees !== 'everybody') return []
  return pointsIn(talk).map(({ id, text, group, late }) => ({ id, text, municipality: group, late }))
})

/** Those that phones have to do with now. */
export function currentWonderings(
  gathering: Gathering,
): readonly { readonly activity: string; readonly from: CardOn | null }[] {
  return gathering.wonderings.flatMap(({ conversation, from }) =>
    begunTalk(gathering, conversation)?.phase === 'open' ? [{ activity: conversation, from }] : [],
  )
}

export type Wonderer = 'panel' | 'observers' | 'leader'
/** For the picture of a conversation: whose point it came from, or that it is the leader's own; nothing for all others. */
export function wonderedBy({ wonderings }: Gathering, activity: string): { readonly wondering?: Wonderer } {
  const one = wonderings.find(({ conversation }) => conversation === activity)
  if (one === undefined) return {}
  if (one.from === null) return { wondering: 'leader' }
  return { wondering: one.from.activity === null ? 'observers' : 'panel' }
}
