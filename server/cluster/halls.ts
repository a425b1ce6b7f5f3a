import type { Greeting } from '#server/gateway/greeting.ts'
import type { Hall } from '#server/gateway/hall.ts'
import type { Led } from '#server/gateway/leading.ts'
import type { Published } from '#server/rooms/gathering-room.ts'
import type { GatheringEvent } from '#shared/gathering/gathering.ts'
import type { Door } from '#shared/people/door.ts'
import type { Bus } from './bus.ts'

/** What is done to the lines of one node is done to those of the others. */
export type HallsElsewhere = {
  /** Hears from now on what is done elsewhere; returns how to stop. */
  readonly open: (hall: Hall) => () => void
  /** The same hall; whoever is shown out of it is shown out everywhere. */
  readonly everywhere: (hall: Hall) => Hall
  /** Another node has stored this: those here whom it makes somebody else are greeted. */
  readonly followed: (hall: Hall, published: Published) => void
  readonly led: (hall: Hall) => void
  /** Whoever leads is told the links anew. */
  readonly linksChanged: (hall: Hall) => void
}
type Said =
  | { readonly do: 'show-out'; readonly link: string }
  | { readonly do: 'show-out-screens' | 'show-out-forms' | 'live' | 'links' }
  | { readonly do: 'led'; readonly led: Led }

/** The catalogue of another node is a moment behind what it is told of. */
const A_MOMENT = 500

export function makeHallsElsewhere(bus: Bus, greeting: Greeting): HallsElsewhere {
  const topicOf = ({ room }: Hall) => `hall:${room.id}`
  const say = (hall: Hall, said: Said) => bus.publish(topicOf(hall), said)

  function hear(hall: Hall, said: Said): void {
    switch (said.do) {
      case 'show-out':
        hall.showOut(said.link)
        break
      case 'show-out-screens':
        hall.showOutScreens()
        break
      case 'show-out-forms':
        hall.showOutForms()
        break
      case 'led':
        Object.assign(hall.led, said.led)
        break
      case 'live':
        setTimeout(hall.liveChanged, A_MOMENT).unref()
        break
      case 'links':
        setTimeout(() => greetLeaders(hall), A_MOMENT).unref()
        break
    }
  }

  function greetLeaders(hall: Hall): void {
    for (const leader of hall.leading()) greeting.greet(leader, hall)
  }

  function followed(hall: Hall, { events }: Published): void {
    const { door } = hall.room.gathering().people
    if (events.some((event) => opensDoor(event, door))) greeting.tellAtDoor(hall)
    for (const event of events) if (takesSeat(event)) greeting.becomeVisitors(event.person, hall)
    if (!events.some(movesPeople)) return
    greeting.becomeWhoTheyAre(hall)
    hall.settle()
  }

  return {
    open: (hall) => bus.subscribe(topicOf(hall), (message) => hear(hall, message as Said)),
    everywhere: (hall) => ({
      ...hall,
      showOut(link) {
        hall.showOut(link)
        say(hall, { do: 'show-out', link })
      },
      showOutScreens() {
        hall.showOutScreens()
        say(hall, { do: 'show-out-screens' })
      },
      showOutForms() {
        hall.showOutForms()
        say(hall, { do: 'show-out-forms' })
      },
      liveChanged() {
        hall.liveChanged()
        say(hall, { do: 'live' })
      },
    }),
    followed,
    led: (hall) => say(hall, { do: 'led', led: hall.led }),
    linksChanged: (hall) => say(hall, { do: 'links' }),
  }
}

const OPENS_DOOR: ReadonlySet<GatheringEvent['type']> = new Set([
  ...(['v1.DoorSet', 'v1.TurnedAway', 'v1.DeviceLinked', 'v1.StepUndone'] as const),
])
const MOVES_PEOPLE: ReadonlySet<GatheringEvent['type']> = new Set([
  ...(['v1.PersonEdited', 'v1.PeopleMerged', 'v1.StepUndone', 'v1.DeviceLinked'] as const),
])

/** Where the door is open nobody stands at it waiting to be let in. */
function opensDoor({ type }: GatheringEvent, door: Door): boolean {
  return (
    OPENS_DOOR.has(type) || (door !== 'open' && (type === 'v1.PersonJoined' || type === 'v1.PersonArrived'))
  )
}

function movesPeople({ type }: GatheringEvent): boolean {
  return MOVES_PEOPLE.has(type)
}

type TakesSeat = Extract<GatheringEvent, { type: 'v1.SeatFreed' | 'v1.PersonRemoved' | 'v1.PersonErased' }>

function takesSeat(event: GatheringEvent): event is TakesSeat {
  return (
    event.type === 'v1.SeatFreed' || event.type === 'v1.PersonRemoved' || event.type === 'v1.PersonErased'
  )
}
