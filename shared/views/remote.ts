import { authorise } from '#shared/gathering/authorise.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { LeaderView } from './leader.ts'
import type { Live } from './live.ts'
import { agendaPart, gatheringPart, runPart } from './programme-part.ts'
import { noSeating } from './seating-part.ts'
import { clocksPart, notesPart } from './showing-part.ts'

/**
 * What a leader's phone needs to steer by, in the shape of the leader's view so that the console's own parts read it: the programme,
 * the clock, the picture, and the leader's notes. Nobody's name, nothing that anybody wrote, no way in.
 */
export function remoteView(gathering: Gathering, { screens, storage }: Live): LeaderView {
  const { agenda, run, promises, stage, steps } = gathering
  const last = steps.at(-1)
  return {
    gathering: gatheringPart(gathering),
    agenda: agendaPart(agenda),
    source: '',
    revisions: [],
    run: runPart(run),
    promises,
    stage: { scene: stage.scene, activity: stage.activity, theme: stage.theme },
    goals: { heading: '', goals: [] },
    practical: { wifi: null, contact: '', lines: [] },
    extras: notesPart(gathering.extras),
    clocks: clocksPart(gathering.clocks),
    // Only what a remote control could have done itself.
    undo: last && authorise('remote', last.command) ? { step: last.id, command: last.command } : null,
    people: [],
    online: [],
    arrivals: { municipalities: [], arrived: 0, expected: 0, newest: null },
    seating: noSeating,
    activities: [],
    screens,
    leaders: [],
    storage,
    join: { code: '', url: '', host: '', qr: { size: 0, path: '' } },
  }
}
