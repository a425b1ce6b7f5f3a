import { asksAfterwards } from '#shared/gathering/asks-afterwards.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { isExpectingFrom } from '#shared/people/name-index.ts'
import { type Notice, noticeOf } from '#shared/words/notice.ts'

/** What a phone with the right code sees before it has said who it is: enough to choose a municipality, and nobody's name. */
export type LobbyView = {
  readonly title: string
  readonly place: string
  readonly dates: readonly string[]
  /** Whether one may come in. */
  readonly phase: 'open' | 'closed'
  readonly municipalities: readonly { readonly id: string; readonly name: string }[]
  /** Told before anybody says who they are. */
  readonly notice: Notice
  /** The name may be left out. */
  readonly nameless?: true
  /** Where somebody is still expected from, by municipality (empty: without one). Their names stand at each one's door. */
  readonly expected: readonly string[]
}

export function lobbyView(gathering: Gathering): LobbyView {
  const { title, place, agenda, people, privacy } = gathering
  const { municipalities, roster } = people
  return {
    title,
    place,
    dates: agenda.days.flatMap(({ date }) => (date === null ? [] : [date])),
    phase: asksAfterwards(gathering) ? 'open' : gathering.phase,
    municipalities: municipalities.map(({ id, name }) => ({ id, name })),
    notice: noticeOf(privacy),
    ...(privacy.nameless ? { nameless: true } : {}),
    expected: [...municipalities.map(({ id }) => id), ''].filter((id) => isExpectingFrom(roster, id || null)),
  }
}
