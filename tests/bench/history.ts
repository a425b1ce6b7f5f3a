import { nanoid } from 'nanoid'
import type { GatheringRoom } from '#server/rooms/gathering-room.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { itemId, municipalityOf, point, preparation, QUESTION } from './gathering.ts'

export const PEOPLE = 1_000
const POINTS = 300

/** What happens in a gathering, again and again: an item starts, a thousand people are asked, and some of them talk. */
export function makeHistory(room: GatheringRoom, stored: () => number) {
  let rounds = 0

  async function prepare(): Promise<void> {
    for (const command of preparation()) await lead(command)
    const joins = Array.from({ length: PEOPLE }, (_, place) => ({
      command: joinOf(place),
      by: { role: 'visitor' as const },
      device: `device-${place}`,
    }))
    await all(joins)
  }

  /** Until at least so many events are stored. */
  async function grow(events: number): Promise<void> {
    for (; stored() < events; rounds++) {
      await lead({ type: 'StartItem', item: itemId(rounds), from: rounds === 0 ? null : itemId(rounds - 1) })
      const missing = events - stored()
      if (rounds % 4 === 3) await talk(Math.min(POINTS, missing))
      else await (await poll(rounds % 2 === 1)).answerAll(Math.min(PEOPLE, missing))
    }
  }

  async function poll(anonymous: boolean) {
    const activity = nanoid(8)
    await lead({ type: 'PreparePoll', activity, item: null, question: QUESTION, anonymous })
    await lead({ type: 'OpenPoll', activity })
    const answers = (from: number, to: number) =>
      all(
        Array.from({ length: to - from }, (_, place) => ({
          command: {
            type: 'CastBallot',
            activity,
            answer: { type: 'choice', choice: `c${place % 5}` },
          } as const,
          by: participant(from + place),
          device: `device-${from + place}`,
        })),
      )
    const close = () => lead({ type: 'ClosePoll', activity })
    return {
      answers,
      close,
      answerAll: async (count: number) => {
        await answers(0, count)
        await close()
      },
    }
  }

  async function talk(count: number): Promise<void> {
    const activity = nanoid(8)
    const step = { id: 'one', prompt: 'Hva har fungert?', who: 'municipality', capture: 'points' } as const
    await lead({ type: 'PrepareConversation', activity, item: null, steps: [step] })
    await lead({ type: 'OpenConversation', activity })
    await all(
      Array.from({ length: count }, (_, place) => ({
        command: { type: 'AddPoint', activity, step: 'one', point: nanoid(10), text: point(place) } as const,
        by: participant(place),
        device: `device-${place}`,
      })),
    )
    await lead({ type: 'CloseConversation', activity })
  }

  function participant(place: number): Actor {
    return { role: 'participant', person: room.gathering().people.devices.get(`device-${place}`) ?? '' }
  }

  function lead(command: RoomCommand): Promise<void> {
    return all([{ command, by: { role: 'leader' }, device: '' }])
  }

  type Given = { readonly command: RoomCommand; readonly by: Actor; readonly device: string }

  /** Given at once, and so stored in one write. */
  async function all(given: readonly Given[]): Promise<void> {
    const outcomes = given.map(({ command, by, device }) =>
      room.submit(command, { by, device, command: `${device.slice(0, 8)}.${nanoid(10)}` }),
    )
    for (const outcome of await Promise.all(outcomes))
      if (!outcome.ok) throw new Error(`refused: ${outcome.code}`)
  }

  return { prepare, grow, poll }
}

function joinOf(place: number): RoomCommand {
  return { type: 'Join', name: `Person ${place}`, municipality: municipalityOf(place), title: 'Rådgiver' }
}
