import { toProgrammeRecords } from '#server/rooms/programme-records.ts'
import type { NewRecord } from '#server/store/event-store.ts'
import { decideProgramme } from '#shared/programme/decide.ts'
import { evolveProgramme } from '#shared/programme/evolve.ts'
import { emptyProgramme, type Programme } from '#shared/programme/programme.ts'
import type { Deed } from './history.ts'

type Lived = { readonly programme: Programme; readonly records: readonly NewRecord[] }

/** A programme that these deeds have been done in, each decided at its own time as if somebody had been there; to be stored in one write. */
export function lived(id: string, deeds: readonly Deed[]): Lived {
  let programme = emptyProgramme(id)
  let ids = 0
  const records: NewRecord[] = []
  for (const { at, by, command } of deeds) {
    const decision = decideProgramme(programme, command, { by, now: at, newId: () => `demo-${++ids}` })
    if (!decision.ok)
      throw new Error(`${command.type} was refused: ${decision.code} ${decision.detail ?? ''}`)
    programme = decision.events.reduce(evolveProgramme, programme)
    records.push(...toProgrammeRecords(decision.events, { by, command: null }, at))
  }
  return { programme, records }
}
