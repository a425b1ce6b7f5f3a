import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Json } from '#shared/kernel/diff.ts'
import { doorView } from '#shared/views/door.ts'
import { formView } from '#shared/views/form.ts'
import { groupView } from '#shared/views/group.ts'
import { hallView } from '#shared/views/hall.ts'
import { leaderView } from '#shared/views/leader.ts'
import type { Live } from '#shared/views/live.ts'
import { lobbyView } from '#shared/views/lobby.ts'
import { notesView } from '#shared/views/notes.ts'
import { ownView } from '#shared/views/own.ts'
import { remoteView } from '#shared/views/remote.ts'
import { screenView } from '#shared/views/screen.ts'
import { tagIn } from './given.ts'
import { live } from './samples.ts'

/** Every view there is of a gathering, by audience: `group bomlo`, `own ane` … */
export function allViews(gathering: Gathering, now: Live = live): Readonly<Record<string, Json>> {
  const groups = [...gathering.people.municipalities.map(({ id }) => id), null]
  const persons = [...gathering.people.roster.keys()]
  return {
    lobby: lobbyView(gathering),
    hall: hallView(gathering),
    screen: screenView(gathering, now),
    leader: leaderView(gathering, now),
    notes: notesView(gathering),
    remote: remoteView(gathering, now),
    ...Object.fromEntries(groups.map((group) => [`door ${group ?? ''}`, doorView(gathering, group)])),
    ...Object.fromEntries(groups.map((group) => [`group ${group ?? ''}`, groupView(gathering, group)])),
    ...Object.fromEntries(
      gathering.people.municipalities.map(({ id }) => [`form ${id}`, formView(gathering, id)]),
    ),
    ...Object.fromEntries(persons.map((id) => [`own ${id}`, ownView(gathering, id, tagIn)])),
  }
}
