import { mayObserve } from '#shared/gathering/decide-observed.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { AudienceKey } from './audience.ts'
import type { SocketData } from './hall.ts'

/** Who gets which views: the only place that says so. */
export function audiencesOf(
  { caller: { actor, notes }, door }: SocketData,
  gathering: Gathering,
): readonly AudienceKey[] {
  switch (actor.role) {
    case 'leader':
      return ['leader', 'notes']
    case 'remote':
      return ['leader:remote']
    case 'screen':
      return ['screen']
    case 'observer':
      return ['hall', 'notes']
    case 'form':
      return [`form:${actor.municipality}`]
    case 'visitor':
      return door === undefined ? ['lobby'] : ['lobby', `door:${door ?? ''}`]
    case 'participant': {
      const { roster, merged } = gathering.people
      const municipality = roster.get(whoIs(merged, actor.person))?.municipality ?? ''
      const observed: readonly AudienceKey[] = notes && mayObserve(gathering, actor) ? ['notes'] : []
      return ['hall', `group:${municipality}`, `own:${actor.person}`, ...observed]
    }
    case 'server':
      return []
  }
}
