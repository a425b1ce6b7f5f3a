import { boxName } from '#shared/activities/poll/box-name.ts'
import { marksBox, marksUnder } from '#shared/activities/poll/marks.ts'
import type { Answer, Poll } from '#shared/activities/poll/poll.ts'
import { hasLapsed } from '#shared/activities/poll/sealed.ts'
import { countedIn, nameInBox } from '#shared/activities/poll/twins.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { movesPlenary } from '#shared/gathering/presented.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import { namesOf, whoIs } from '#shared/kernel/who-is.ts'
import type { Person } from '#shared/people/people.ts'
import { currentActivities } from './activity-part.ts'
import { type CallPart, ownCalls } from './calls-part.ts'
import { type OwnForm, ownForm } from './evaluation-part.ts'
import { type OwnAsk, ownAsk } from './own-ask.ts'
import { type OwnPanel, ownPanels } from './own-panel.ts'
import { ownTalks } from './own-talk.ts'
import { type SpeakerPart, speakerPart } from './plenary-part.ts'
import { type OwnReadBack, ownReadBacks } from './read-back-part.ts'
import { type OwnWord, ownWords } from './round-part.ts'
import { type OwnSeat, ownSeat } from './seating-part.ts'
import type { OwnTalk } from './talk-part.ts'
import { type WonderingPart, wonderingParts } from './wondering-part.ts'

/** What one person's phones share with nobody else. */
export type OwnView = {
  readonly person: OwnPerson | null
  readonly ballots: readonly OwnBallot[]
  /** Polls in which an answer of theirs was one of too few to be counted, and will not be. Left out: none. */
  readonly lapsed?: readonly string[]
  /** Left out: nothing. */
  readonly supports?: readonly OwnSupport[]
  /** The forms this person has sent. */
  readonly forms?: readonly OwnForm[]
  /** When this person is called somewhere, as one of those with a duty. */
  readonly calls: readonly CallPart[]
  /** Where they sit now; null while no tables hold, or they have no seat. */
  readonly seat: OwnSeat | null
  /** Those they talk with in the conversations that are on, and what they have written there. */
  readonly talks: readonly OwnTalk[]
  /** What this person has said to those who presented. */
  readonly words: readonly OwnWord[]
  /** The panels that this person sits in, or has written in. */
  readonly panels: readonly OwnPanel[]
  /** For whoever may move the plenary presentation that is on; null for all others. */
  readonly speaker: SpeakerPart | null
  /** For whoever is to present the observers' points and is none of them. */
  readonly asks?: OwnAsk
  /** What has gone out to the groups and what they have answered, for those in a panel. */
  readonly wonderings: readonly WonderingPart[]
  /** What this person has answered to what was read back. */
  readonly readBacks: readonly OwnReadBack[]
}
export type OwnPerson = {
  readonly id: string
  readonly name: string
  readonly municipality: string | null
  readonly title: string
  readonly duties: readonly string[]
  /** How many this person's phone stands for. */
  readonly stands: number
  /** Has been here, and has gone home. */
  readonly gone?: boolean
}
/** `answer` is null when it can no longer be told apart from the others: given in an earlier round of an anonymous poll. */
export type OwnBallot = { readonly id: string; readonly answer: Answer | null }
/** The answers to one poll that this person supports: all whose ids begin with one of these (`keyOfId`). */
export type OwnSupport = { readonly id: string; readonly texts: readonly string[] }

/** `tag`: somebody's tag in a ballot box, from the server, which alone holds the key. */
export function ownView(
  gathering: Gathering,
  asked: PersonId,
  tag: (box: string, person: PersonId) => string,
): OwnView {
  // A phone whose person has just become one with another is told of that one, until it is welcomed as them.
  const id = whoIs(gathering.people.merged, asked)
  const person = gathering.people.roster.get(id)
  const panels = ownPanels(gathering, id)
  const asks = ownAsk(gathering, id)
  const supports = currentActivities(gathering).flatMap((activity) =>
    activity.kind === 'poll' ? ownSupport(activity, namesOf(gathering.people.merged, id), tag) : [],
  )
  const lapsed = currentActivities(gathering).flatMap((activity) =>
    activity.kind === 'poll' &&
    activity.phase !== 'draft' &&
    hasLapsed(activity, namesOf(gathering.people.merged, id))
      ? [activity.id]
      : [],
  )
  const forms = currentActivities(gathering).flatMap((activity) =>
    activity.kind === 'evaluation' && activity.phase !== 'draft' ? ownForm(activity, id, tag) : [],
  )
  return {
    person: person ? personPart(person) : null,
    ballots: currentActivities(gathering).flatMap((activity) =>
      activity.kind === 'poll' ? ownBallot(activity, id, tag) : [],
    ),
    ...(lapsed.length > 0 ? { lapsed } : {}),
    ...(forms.length > 0 ? { forms } : {}),
    ...(supports.length > 0 ? { supports } : {}),
    calls: ownCalls(gathering, id),
    seat: ownSeat(gathering, id),
    talks: ownTalks(gathering, id),
    words: currentActivities(gathering).flatMap((activity) =>
      activity.kind === 'presentations' ? ownWords(gathering, activity, id) : [],
    ),
    panels,
    speaker: movesPlenary(gathering, { role: 'participant', person: id }) ? speakerPart(gathering) : null,
    ...(asks ? { asks } : {}),
    wonderings: panels.some(({ member, phase }) => member && phase !== 'draft')
      ? wonderingParts(gathering)
      : [],
    readBacks: ownReadBacks(gathering, id),
  }
}

const personPart = memo(
  ({ id, name, municipality, title, duties, stands = 1, presence }: Person): OwnPerson => ({
    id,
    name,
    municipality,
    title,
    duties,
    stands,
    ...(presence === 'gone' ? { gone: true } : {}),
  }),
)

function ownBallot(
  poll: Poll,
  person: PersonId,
  tag: (box: string, person: PersonId) => string,
): readonly OwnBallot[] {
  if (poll.phase === 'draft') return []
  const { id, box } = poll
  if (box.kind === 'named') {
    const answer = countedIn(box).get(person)
    return answer ? [{ id, answer }] : []
  }
  const name = nameInBox(box, person)
  if (name === null) return [{ id, answer: null }]
  if (!box.answered.has(name)) return []
  return [{ id, answer: box.tagged.get(tag(boxName(id, box.round), name)) ?? null }]
}

function ownSupport(
  poll: Poll,
  names: readonly PersonId[],
  tag: (box: string, person: PersonId) => string,
): readonly OwnSupport[] {
  if (poll.phase === 'draft' || !poll.marks || poll.marks.given.size === 0) return []
  const { id, marks } = poll
  const kept = marks.kind === 'named' ? names : names.map((name) => tag(marksBox(id), name))
  const texts = [...new Set(marksUnder(marks, kept).flatMap((each) => each.texts))].sort()
  return texts.length > 0 ? [{ id, texts }] : []
}
