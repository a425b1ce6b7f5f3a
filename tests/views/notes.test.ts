import fc from 'fast-check'
import { applyPatch, deepClone, type Operation } from 'fast-json-patch'
import { expect, test } from 'vitest'
import { expectSame } from '#tests/support/expect-same.ts'
import '#tests/support/seed.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering, GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { diff, type Json } from '#shared/kernel/diff.ts'
import { hallView } from '#shared/views/hall.ts'
import { notesView } from '#shared/views/notes.ts'
import { notesChanges } from '#shared/views/notes-changes.ts'
import { screenView } from '#shared/views/screen.ts'
import { touchedBy } from '#shared/views/touched.ts'
import { allViews } from '#tests/support/all-views.ts'
import { type Deed, history, noteHistory } from '#tests/support/arbitraries.ts'
import { fullHouse } from '#tests/support/full-house.ts'
import { type Act, play, stateAfter, TEN } from '#tests/support/given.ts'
import { live as lived } from '#tests/support/history.ts'
import { about, observing, wrote } from '#tests/support/noted.ts'
import { as, live } from '#tests/support/samples.ts'

const begun = stateAfter(fullHouse)
const OBSERVED = ['notes']
/** What everything about notes would be known by, wherever it turned up. */
const CANARY = /canary/
const canary = (what: string) => `${what}-canary`

const written = play(
  begun,
  [
    {
      type: 'ExpectPeople',
      people: [{ name: 'Observatør', municipality: 'sund', title: '', duties: ['observer'] }],
    },
  ],
  wrote('n1-canary', canary('bomlo'), { about: about('bomlo'), theme: 'culture' }),
  wrote(
    'n2-canary',
    canary('sund'),
    { about: about('sund') },
    { by: { role: 'observer', device: canary('device') } },
  ),
  wrote('n3-canary', canary('leader'), { quote: 'vefsn' }, {}),
  [{ type: 'SetNoteThemes', themes: [{ id: canary('theme'), name: canary('theme-name') }] }],
)
const onBoard = { activity: null, card: 'n1-canary' } as const
const gathered = play(
  written,
  [{ type: 'ReviseNote', note: 'n2-canary', text: canary('revised') }, observing],
  [{ type: 'QuoteNote', note: 'n2-canary', quote: 'bomlo' }, observing],
  [{ type: 'TagCard', ...onBoard, theme: canary('theme') }, observing],
  [{ type: 'ReviseCard', ...onBoard, text: canary('card') }, observing],
  [{ type: 'SupportCard', ...onBoard, support: true }, observing],
  [{ type: 'MergeCards', activity: null, into: 'n1-canary', cards: ['n2-canary'] }, observing],
  [{ type: 'ChooseCard', ...onBoard, before: null }, observing],
  [{ type: 'NamePresenter', presenter: canary('device') }, observing],
)
const scene = (name: 'now' | 'item' | 'welcome'): Act => [{ type: 'ShowScene', scene: name, activity: null }]
const MOMENTS: Readonly<Record<string, Gathering>> = {
  written,
  gathered,
  'taken away': play(gathered, [{ type: 'RemoveNote', note: 'n1-canary' }, observing]),
  'split again': play(gathered, [{ type: 'SplitCard', ...onBoard, part: null }, observing]),
  'while an item is on': play(gathered, [{ type: 'StartItem', item: 'welcome', from: null }], scene('item')),
  'read back and skipped': play(
    gathered,
    [{ type: 'AskReadBack', card: 'n1-canary' }, observing],
    [{ type: 'SkipReadBack', card: 'n1-canary' }, observing],
  ),
  'undone by a leader': play(
    gathered,
    [{ type: 'RemoveNote', note: 'n3-canary' }, { now: TEN + 1 }],
    [{ type: 'Undo', step: gathered.stepsTaken + 1 }, { now: TEN + 2 }],
  ),
  closed: play(gathered, [{ type: 'CloseGathering' }], scene('welcome')),
}

test.each(Object.entries(MOMENTS))(
  '[NO25] %s: nothing of it reaches a phone, a door, the hall or a remote',
  (_, state) => {
    const { notes, ...others } = allViews(state)
    expect(JSON.stringify(notes)).toMatch(CANARY)
    expect(Object.keys(others).length).toBeGreaterThan(10)
    for (const [audience, view] of Object.entries(others))
      expect(JSON.stringify(view), audience).not.toMatch(CANARY)
  },
)

const readBack = play(gathered, [{ type: 'AskReadBack', card: 'n1-canary' }, observing])
const wordSaid = canary('answer')
const answered = play(readBack, [
  { type: 'AnswerReadBack', card: 'n1-canary', answer: 'not-quite', word: wordSaid },
  as('ane'),
])

test('[NO25] what is read back reaches those it is about: the card’s words, and nothing else', () => {
  const views = allViews(readBack)
  const shown = { id: 'n1-canary', text: canary('card'), at: TEN }
  expect(views['group bomlo']).toMatchObject({ readBacks: [shown] })
  for (const [audience, view] of Object.entries(views)) {
    if (OBSERVED.includes(audience)) continue
    const rest = JSON.stringify(view).replaceAll(JSON.stringify(shown), '')
    expect(rest, audience).not.toMatch(CANARY)
    if (!['group bomlo', 'group sund'].includes(audience))
      expect(JSON.stringify(view), audience).not.toMatch(CANARY)
  }
})

test('[NO20] [NO25] what is answered reaches observers, leaders and whoever answered', () => {
  for (const [audience, view] of Object.entries(allViews(answered)))
    expect(JSON.stringify(view).includes(wordSaid), audience).toBe(['notes', 'own ane'].includes(audience))
  expect(JSON.stringify(notesView(answered).readBacks)).not.toMatch(/"ane"|Ane/)
})

const isNotes = ({ type }: GatheringEvent) => /^v1\.(Note|Card|ReadBack|Presenter)/.test(type)

/** But that there is something to present, to whoever is to present it. */
function withoutAsks(views: Readonly<Record<string, unknown>>) {
  return Object.entries(views).map(([audience, view]) => {
    const { asks: _, ...rest } = view as { readonly asks?: unknown }
    return [audience, rest]
  })
}

test('[NO25] in every history, what observers do changes no view but theirs, until something is read back or presented', () => {
  let seen = 0
  fc.assert(
    fc.property(noteHistory, (deeds) => {
      let before = begun
      for (const { decision, after } of lived(deeds)) {
        const events = decision.ok ? decision.events : []
        const isQuiet = events.every((event) => isNotes(event) && !event.type.startsWith('v1.ReadBack'))
        const isShown = before.plenary !== null || before.shown.length > 0
        if (isQuiet && !isShown && events.length > 0) {
          seen++
          const { notes: _, ...then } = allViews(before)
          const { notes: __, ...now } = allViews(after)
          expect(withoutAsks(now)).toEqual(withoutAsks(then))
        }
        before = after
      }
    }),
    { numRuns: 40 },
  )
  expect(seen).toBeGreaterThan(15)
})

/** Every text that an observer was given gets a word of its own, so that it can be looked for. */
function marked(event: GatheringEvent, place: number): GatheringEvent {
  if (event.type !== 'v1.NoteWritten' && event.type !== 'v1.NoteRevised' && event.type !== 'v1.CardRevised')
    return event
  return event.text === '' ? event : { ...event, text: `canary-${place}-` }
}

/** What cards say that have been let out: chosen or shown, read back, or picked themselves and shown in the summary. */
function letOut({ notes: { board, readBacks }, shown, summary, wonderings }: Gathering): ReadonlySet<string> {
  const sent = [...shown, ...wonderings.flatMap(({ from }) => from ?? [])]
  const picked = summary.picks.flatMap(({ source, seen }) => (source?.of === 'card' && seen ? [source] : []))
  const cards = [...sent, ...picked].flatMap(({ activity, card }) => (activity === null ? [card] : []))
  return new Set([
    ...[...cards, ...board.chosen].flatMap((card) => board.cards.get(card)?.text ?? []),
    ...[...readBacks.values()].map(({ text }) => text),
  ])
}

const leads = (command: RoomCommand): Deed => {
  return { command, by: { role: 'leader' }, device: '', after: 0, apt: true, pick: 0 }
}
const NOTED = ['n1', 'n2', 'n3', 'n4']
/** Somewhere along each history the leader sums up with something that observers have written, and they merge it into another. */
const summedUp = fc.shuffledSubarray(NOTED, { minLength: 2, maxLength: 2 }).map(([card = '', into = '']) => [
  leads({
    type: 'PickForSummary',
    ...{ pick: 'sum', source: { of: 'card', activity: null, card }, before: null },
  }),
  leads({ type: 'ShowScene', scene: 'summary', activity: null }),
  leads({ type: 'MergeCards', activity: null, into, cards: [card] }),
])

test('[NO25][SU5] in every history in which the leader sums up, phones and hall have nothing that nobody has let out', () => {
  let told = 0
  const house = play(begun, ...NOTED.map((note) => wrote(note, canary(note))))
  fc.assert(
    fc.property(noteHistory, fc.nat({ max: 20 }), summedUp, (deeds, place, summing) => {
      const events = lived(deeds.toSpliced(place, 0, ...summing), house).flatMap(({ decision }) =>
        decision.ok ? decision.events : [],
      )
      let state = house
      for (const [nth, event] of events.entries()) {
        state = evolve(state, marked(event, nth))
        const may = letOut(state)
        for (const view of [hallView(state), screenView(state, live)])
          for (const text of JSON.stringify(view).match(/canary-\d+-|n\d-canary/g) ?? []) {
            told++
            expect(may.has(text), `${event.type}: ${text}`).toBe(true)
          }
      }
    }),
    { numRuns: 60 },
  )
  expect(told).toBeGreaterThan(100)
})

test.each([
  ['of everything that can happen', history, 60],
  ['of notes', noteHistory, 60],
] as const)(
  '[NO26] in every history %s, the changes of what was touched are those of the whole view',
  (_, histories, runs) => {
    let changed = 0
    fc.assert(
      fc.property(histories, fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }), (deeds, told) => {
        let before = begun
        let view = deepClone(notesView(begun)) as object
        let touched: string[] | 'all' = []
        for (const [place, { decision, after }] of lived(deeds).entries()) {
          for (const event of decision.ok ? decision.events : []) {
            const { notes } = touchedBy(after, event)
            touched = touched === 'all' || notes === 'all' ? 'all' : [...touched, ...notes]
          }
          // Several may be told at once.
          if (!told[place]) continue
          const changes = notesChanges(before, after, touched)
          changed += changes.length
          view = applyPatch(view, deepClone(changes) as Operation[], true).newDocument
          expect(view).toEqual(notesView(after))
          before = after
          touched = []
        }
      }),
      { numRuns: runs },
    )
    expect(changed).toBeGreaterThan(20)
  },
)

const isIn = (members: 'all' | readonly string[], member: string) =>
  members === 'all' || members.includes(member)

test('[NO26] [VI18] through histories of notes, a phone that is not said to be touched is shown the same', () => {
  let changed = 0
  fc.assert(
    fc.property(noteHistory, (deeds) => {
      let before = allViews(begun)
      for (const { decision, after } of lived(deeds)) {
        const touched = (decision.ok ? decision.events : []).map((event) => touchedBy(after, event))
        const now = allViews(after)
        for (const [audience, view] of Object.entries(now)) {
          const [slot, member = ''] = audience.split(' ')
          if (slot !== 'group' && slot !== 'own' && slot !== 'hall') continue
          const isTouched = touched.some(({ hall, groups, persons }) =>
            slot === 'hall' ? hall : isIn(slot === 'group' ? groups : persons, member),
          )
          if (isTouched) changed++
          else if (audience in before) expectSame(view, before[audience], () => audience)
        }
        before = now
      }
    }),
    { numRuns: 40 },
  )
  expect(changed).toBeGreaterThan(20)
})

test('[NO26] what is not touched is not in the patch', () => {
  const after = play(gathered, wrote('n4', 'Ny'))
  const whole = diff(notesView(gathered) as unknown as Json, notesView(after) as unknown as Json)
  const changes = notesChanges(gathered, after, ['n4'])
  expect([...changes].sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual(
    [...whole].sort((a, b) => (a.path < b.path ? -1 : 1)),
  )
  expect(changes.map(({ path }) => path).sort()).toEqual(['/cards/n4', '/count', '/latest', '/notes/n4'])
})

test('[NO27] a new note looks at no other: with two thousand on the board as with twenty', () => {
  const many = (count: number) =>
    play(begun, ...Array.from({ length: count }, (_, place) => wrote(`n${place}`, `Notat ${place}`)))
  const sizes = [20, 2_000].map((count) => {
    const before = many(count)
    const after = play(before, wrote('new', 'x'.repeat(200)))
    const looked: string[] = []
    const spied = watched(after, looked)
    const patch = notesChanges(before, spied, ['new'])
    expect(looked).toEqual([])
    return JSON.stringify(patch).length
  })
  expect(sizes[1]).toBeLessThan(2_000)
  expect((sizes[1] ?? 0) - (sizes[0] ?? 0)).toBeLessThan(20)
})

/** The same gathering, telling whenever all notes or all cards are gone through. */
function watched(state: Gathering, looked: string[]): Gathering {
  const table = <Of extends object>(of: Of, name: string): Of =>
    new Proxy(of, {
      get(target, key) {
        if (['values', 'entries', 'forEach', 'map', 'filter', Symbol.iterator].includes(key as string))
          looked.push(name)
        const value = Reflect.get(target, key) as unknown
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  const { notes } = state
  const board = { ...notes.board, cards: table(notes.board.cards, 'cards') }
  return { ...state, notes: { ...notes, notes: table(notes.notes, 'notes'), board } }
}
