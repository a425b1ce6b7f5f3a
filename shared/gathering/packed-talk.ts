import type { Activity } from '#shared/activities/activity.ts'
import type { Circle, Run } from '#shared/activities/conversation/circles.ts'
import type { Begun } from '#shared/activities/conversation/conversation.ts'
import type { Spread } from '#shared/activities/conversation/spread.ts'

/** Where in the list of parts something stands. */
export type Place = number
/** Writes down what is the same object once, or (`alike`) what reads the same: clocks that go on make every circle a new one. */
export type Parts = {
  readonly put: (part: object) => Place
  readonly alike: (part: object) => Place
}

type Turn = Circle['turn']
type Body = Omit<Circle, 'turn' | 'called'>
type PackedCircle = readonly [body: Place, turn: Place, called: Circle['called']]
type PackedSpread = Omit<Spread, 'people' | 'dealt'> & { readonly people: Place; readonly dealt: Place }
type PackedRun = Omit<Run, 'circles' | 'parted' | 'were' | 'spread'> & {
  readonly circles: Place
  readonly parted: Place
  readonly were: Place
  readonly spread?: PackedSpread
}
export type PackedTalk = Omit<Begun, 'run' | 'steps'> & { readonly steps: Place; readonly run: PackedRun }

/** A conversation as a step keeps it. A list of circles is a part like any other: most steps change none of them. */
export function talkPacking({ put, alike }: Parts): (talk: Begun) => PackedTalk {
  const bodies = new Map<Circle, PackedCircle>()
  const lists = new Map<Run['circles'], Place>()
  const circleOf = (circle: Circle): PackedCircle => {
    const known = bodies.get(circle)
    if (known !== undefined) return known
    const { turn, called, ...body } = circle
    const made: PackedCircle = [alike(body), alike(turn), called]
    bodies.set(circle, made)
    return made
  }
  const circlesOf = (circles: Run['circles']): Place => {
    const known = lists.get(circles)
    if (known !== undefined) return known
    const place = put(circles.map(circleOf))
    lists.set(circles, place)
    return place
  }
  const spreadOf = ({ people, dealt, ...spread }: Spread): PackedSpread => ({
    ...spread,
    people: put(people),
    dealt: put(dealt),
  })
  return ({ steps, run: { circles, parted, were, spread, ...run }, ...talk }) => ({
    ...talk,
    steps: put(steps),
    run: {
      ...run,
      circles: circlesOf(circles),
      parted: put(parted),
      were: put(were),
      ...(spread ? { spread: spreadOf(spread) } : {}),
    },
  })
}

/** What was one list of circles is one again; what only read the same need not be. */
export function talkUnpacking(at: <P>(place: Place) => P): (talk: PackedTalk) => Begun {
  const lists = new Map<Place, Run['circles']>()
  const circlesAt = (place: Place): Run['circles'] => {
    const known = lists.get(place)
    if (known !== undefined) return known
    const circles = at<readonly PackedCircle[]>(place).map(
      ([body, turn, called]): Circle => ({ ...at<Body>(body), turn: at<Turn>(turn), called }),
    )
    lists.set(place, circles)
    return circles
  }
  return ({ steps, run: { circles, parted, were, spread, ...run }, ...talk }) => {
    const whole = {
      ...talk,
      steps: at<Begun['steps']>(steps),
      run: {
        ...run,
        circles: circlesAt(circles),
        parted: at<Run['parted']>(parted),
        were: at<Run['were']>(were),
        ...(spread ? { spread: { ...spread, people: at(spread.people), dealt: at(spread.dealt) } } : {}),
      },
    }
    return whole as Begun
  }
}

export function isTalk(activity: Activity | undefined): activity is Begun {
  return activity?.kind === 'conversation' && activity.phase !== 'draft'
}

/** A snapshot from before conversations were packed has them whole. */
export function isPackedTalk(activity: Activity | PackedTalk | undefined): activity is PackedTalk {
  return activity?.kind === 'conversation' && typeof activity.steps === 'number'
}
