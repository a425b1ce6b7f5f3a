import type { PresentationRoundCommand } from '#shared/activities/presentation-round/presentation-round.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { after, at, overfullRunning, person, running } from './gathering.ts'
import { NAME_OF_60, POINT, TITLE_OF_120 } from './texts.ts'

const activity = 'round'
const homesOf = ({ people }: Gathering) => people.municipalities.map(({ id }) => id)
const by = (state: Gathering, municipality: string): Actor => ({
  role: 'participant',
  person:
    [...state.people.roster.values()].find(
      (each) => each.municipality === municipality && each.presence === 'arrived',
    )?.id ?? person(state),
})

type Rest<T> = T extends PresentationRoundCommand ? Omit<T, 'activity'> : never
function step(state: Gathering, now: Instant, command: Rest<PresentationRoundCommand>): Gathering {
  return after(state, [{ ...command, activity } as PresentationRoundCommand, now])
}
const begin = (state: Gathering, now: Instant, municipality: string | null, from: string | null) =>
  step(state, now, { type: 'BeginPresentation', municipality, from })

function write(state: Gathering, municipality: string, lines: readonly (readonly [string, string])[]) {
  return lines.reduce(
    (before, [part, text], nth) =>
      after(before, [
        { type: 'AddPoint', activity, step: part, point: `${municipality}${part}${nth}`, text },
        at(11, 1),
        by(before, municipality),
      ]),
    state,
  )
}

const LINES = [
  ['short', 'Fraværet ned fra 9,6 til 8 prosent før jul'],
  ['short', 'Alle enheter har snakket om det på ett møte'],
  ['long', 'Flere dager på jobb: 6,5 prosent i 2013'],
  ['project', POINT],
] as const

function prepared(of: Gathering): Gathering {
  return step(of, at(11), {
    type: 'PreparePresentations',
    ...{ item: 'talks', minutes: 6, shared: true, order: homesOf(of) },
  })
}
export const draft = prepared(running)
export const opened = step(draft, at(11), { type: 'OpenPresentations' })
const [one = '', two = '', three = ''] = homesOf(opened)
const written = write(write(opened, one, LINES.slice(0, 2)), two, LINES)
const first = begin(written, at(11, 2), one, null)

/** The second has the floor since 11:07; two have sent it a word. */
export const floor = [true, false].reduce(
  (state, named, nth) =>
    after(state, [
      {
        type: 'SendWord',
        ...{ activity, word: `word${nth}`, to: two, named, kind: named ? 'advice' : 'appreciation' },
        text: named ? POINT : 'Vi vil låne samtalekortene deres.',
      },
      at(11, 8),
      by(state, named ? one : three),
    ]),
  begin(first, at(11, 7), two, one),
)
export const stopped = step(floor, at(11, 9), { type: 'PausePresentation' })
export const skipped = step(floor, at(11, 9), { type: 'SkipPresentation', municipality: three })
export const alone = begin(floor, at(11, 9), three, two)
export const allDone = homesOf(running).reduce((state, municipality, nth) => {
  const round = state.activities.get(activity)
  const from = round?.kind === 'presentations' && round.phase === 'open' ? round.on : null
  return begin(state, at(11, 2 + nth), municipality, from)
}, written)
export const ended = begin(allDone, at(11, 9), null, homesOf(running).at(-1) ?? null)
export const shut = step(floor, at(11, 10), { type: 'ClosePresentations' })

/** 31 municipalities, one of them with a name of 60 and three lines of 120 under each head. */
const many = after(overfullRunning, [
  {
    type: 'NameMunicipalities',
    municipalities: overfullRunning.people.municipalities.map(({ id, name }, nth) => ({
      id,
      name: nth === 1 || nth === 3 ? NAME_OF_60 + nth : name,
    })),
  },
])
export const manyOpened = step(
  step(many, at(11), {
    type: 'PreparePresentations',
    ...{ item: null, minutes: 2, shared: false, order: homesOf(many) },
  }),
  at(11),
  { type: 'OpenPresentations' },
)
const [lead = '', long = ''] = homesOf(many)
export const manyFloor = begin(
  begin(
    write(
      manyOpened,
      long,
      (['short', 'long', 'project'] as const).flatMap((part) =>
        [0, 1, 2].map(() => [part, TITLE_OF_120] as const),
      ),
    ),
    at(11, 2),
    lead,
    null,
  ),
  at(11, 9),
  long,
  lead,
)
