import { nanoid } from 'nanoid'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { point, QUESTION, RANKING, ranked } from './gathering.ts'
import type { ProductHall } from './halls.ts'

/** What the hall is asked: a named or an anonymous poll, or a conversation. */
export type Asked = 'named' | 'anonymous' | 'named rankings' | 'anonymous rankings' | 'points'
export type Activity = {
  readonly answerOf: (place: number) => GatheringCommand
  readonly close: () => Promise<void>
}

/** Prepares and opens it. `shown`: results go to the phones too, which is the most they can be sent. */
export async function openActivity(
  { lead }: Pick<ProductHall, 'lead'>,
  asked: Asked,
  shown = false,
): Promise<Activity> {
  const activity = nanoid(8)
  if (asked === 'points') {
    const step = {
      id: 'one',
      prompt: 'Hva har fungert hos dere?',
      who: 'municipality',
      capture: 'points',
    } as const
    await lead({ type: 'PrepareConversation', activity, item: null, steps: [step] })
    await lead({ type: 'OpenConversation', activity })
    return {
      answerOf: (place) => ({
        type: 'AddPoint',
        activity,
        step: 'one',
        point: nanoid(10),
        text: point(place),
      }),
      close: () => lead({ type: 'CloseConversation', activity }),
    }
  }
  const anonymous = asked === 'anonymous' || asked === 'anonymous rankings'
  const isRanking = asked === 'named rankings' || asked === 'anonymous rankings'
  const question = isRanking ? RANKING : QUESTION
  await lead({ type: 'PreparePoll', activity, item: null, question, anonymous })
  if (shown) await lead({ type: 'SetResults', activity, results: 'shown' })
  await lead({ type: 'OpenPoll', activity })
  return {
    answerOf: (place) => ({
      type: 'CastBallot',
      activity,
      answer: isRanking ? ranked(place) : { type: 'choice', choice: `c${place % 5}` },
    }),
    close: () => lead({ type: 'ClosePoll', activity }),
  }
}
