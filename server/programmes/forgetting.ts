import type { Registry } from '#server/identity/registry.ts'
import type { ProgrammeRoom } from '#server/rooms/programme-room.ts'
import type { RoomDirectory } from '#server/rooms/room-directory.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { Known } from '#shared/programme/known-people.ts'
import { isDue, rememberedFor } from './remembered.ts'
import { recordsOf } from './told-memory.ts'

type Reaching = {
  readonly registry: Pick<Registry, 'get'>
  readonly rooms: Pick<RoomDirectory, 'open'>
}
const SERVER = { by: { role: 'server' }, device: '', command: null } as const

/** A gathering remembers of those before it what its programme has now. `isAsked`: somebody is looking for seats this moment. */
export async function remind(
  { rooms }: Reaching,
  id: string,
  programme: ProgrammeRoom,
  isAsked = false,
): Promise<boolean> {
  const room = await rooms.open(id)
  const { phase, people } = room.gathering()
  // What is over has no use for it, but for what is to go.
  if (phase === 'closed' && people.unmarked === 0) return true
  for (const command of rememberedFor(room.gathering(), programme.programme())) {
    if (!isDue(room.gathering(), command, isAsked)) continue
    const outcome = await room.submit(command, SERVER)
    if (!outcome.ok) return false
  }
  return true
}

/**
 * Whoever has asked to be forgotten is: first in every gathering that knows them, then in the programme's files, and last in what it
 * remembers; so that a power cut on the way leaves something that says what is still to be done.
 */
export async function letGo(reaching: Reaching, programme: ProgrammeRoom): Promise<boolean> {
  const leaving = [...programme.programme().known.values()].filter((each) => each.leaving === true)
  if (leaving.length === 0) return true
  const seen = new Set(leaving.flatMap((each) => each.seen.map(({ gathering }) => gathering)))
  for (const id of seen) if (!(await letGoIn(reaching, id, programme, leaving))) return false
  await programme.erase((records) => recordsOf(records, leaving))
  for (const { id: known } of leaving) {
    const outcome = await programme.submit(
      { type: 'LoseKnown', known },
      { by: { role: 'server' }, command: null },
    )
    if (!outcome.ok) return false
  }
  return true
}

async function letGoIn(
  reaching: Reaching,
  id: string,
  programme: ProgrammeRoom,
  leaving: readonly Known[],
): Promise<boolean> {
  if (reaching.registry.get(id) === undefined) return true
  const room = await reaching.rooms.open(id)
  const { people } = room.gathering()
  const marks = leaving.flatMap((each) => each.marks).filter((mark) => people.marks.has(mark))
  const persons = new Set(marks.map((mark) => whoIs(people.merged, people.marks.get(mark) ?? '')))
  for (const person of persons) {
    const outcome = await room.submit({ type: 'DropMarks', person }, SERVER)
    if (!outcome.ok) return false
  }
  return await remind(reaching, id, programme)
}
