import { expect, test } from 'vitest'
import { decide } from '#shared/gathering/decide.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { groupView } from '#shared/views/group.ts'
import { hallView } from '#shared/views/hall.ts'
import { leaderView } from '#shared/views/leader.ts'
import { notesView } from '#shared/views/notes.ts'
import { ownView } from '#shared/views/own.ts'
import { remoteView } from '#shared/views/remote.ts'
import { screenView } from '#shared/views/screen.ts'
import { ASSIGNMENTS, add, cardCommand, merge, onCard, opened, seat } from '#tests/domain/panel/panels.ts'
import { allViews } from '#tests/support/all-views.ts'
import { type Act, contextOf, play, TEN, tagIn } from '#tests/support/given.ts'
import { as, live } from '#tests/support/samples.ts'

const on = { activity: 'panel' } as const
const canary = (point: string) => `canary-${point}`
const wrote = (point: string, who: string, step = 'q1') => add(point, who, canary(point), step)
const open: RoomCommand = { type: 'OpenPlenary', ...on, by: 'point', minutes: 15, presenter: null }
const step = (from: string | null, to: string | null): Act => [{ type: 'StepPlenary', from, to }]

/** In which views a text stands. */
function seenIn(state: Gathering, text: string): readonly string[] {
  return Object.entries(allViews(state)).flatMap(([slot, view]) =>
    JSON.stringify(view).includes(text) ? [slot] : [],
  )
}
const PANEL = ['own ane', 'own dina', 'own fia']

/** Ane, Dina and Fia have written; what Ane wrote is chosen. */
const chosen = (...acts: readonly Act[]) =>
  opened(
    ...[wrote('p1', 'ane'), wrote('p2', 'dina'), wrote('p3', 'fia')],
    onCard('ChooseCard', 'p1', 'fia'),
    ...acts,
  )

test('[PN19] a member’s words are seen by the panel, and by nobody else before they are chosen', () => {
  const phases: readonly Gathering[] = [
    opened(wrote('p2', 'dina')),
    chosen(),
    chosen([{ type: 'EndAssignment', ...on, assignment: 'a1' }]),
    chosen([open], step(null, 'p1')),
    chosen([open], step(null, 'p1'), [{ type: 'ClosePlenary' }]),
    chosen([{ type: 'ClosePanel', ...on }]),
    chosen([{ type: 'CloseGathering' }]),
    chosen(onCard('ChooseCard', 'p2', 'ane'), onCard('UnchooseCard', 'p2', 'ane')),
    chosen([{ type: 'ShowScene', scene: 'panel', activity: 'panel' }]),
  ]
  for (const state of phases) expect(seenIn(state, canary('p2'))).toEqual(PANEL)
})

test('[PN19] what is chosen is the leader’s too, and the hall’s when it is presented', () => {
  expect(seenIn(chosen(), canary('p1'))).toEqual(['leader', ...PANEL])
  expect(seenIn(chosen([open]), canary('p1'))).toEqual(['leader', ...PANEL])
  const everywhere = seenIn(chosen([open], step(null, 'p1')), canary('p1'))
  expect(everywhere).toEqual(['hall', 'screen', 'leader', 'remote', ...PANEL])
  // Afterwards it is there to look up.
  const after = seenIn(chosen([open], step(null, 'p1'), [{ type: 'ClosePlenary' }]), canary('p1'))
  expect(after).toEqual(['hall', 'leader', ...PANEL])
})

test('[PN19] what was merged into a chosen card stays the panel’s', () => {
  const state = chosen(merge('p1', ['p2'], 'ane'), [open], step(null, 'p1'))
  expect(seenIn(state, canary('p2'))).toEqual(PANEL)
})

test('[PN19] what is sent out as a wondering is what the leader sends, not the panel’s board', () => {
  const state = chosen([
    {
      type: 'SendWondering',
      ...{ activity: 'wonder', item: null, from: { ...on, card: 'p1' } },
      ...{ text: 'canary-wonder', who: 'municipality', minutes: null },
    },
  ])
  expect(seenIn(state, canary('p1'))).toEqual(['leader', ...PANEL])
  expect(seenIn(state, 'canary-wonder')).toEqual(['hall', 'screen', 'leader', ...PANEL])
})

test('[PN15] who has left the seat sees what they wrote, and nothing of the others’; who has come sees all', () => {
  const state = chosen(seat('vefsn', null), seat('bomlo', 'bo'))
  expect(seenIn(state, canary('p3'))).toEqual(['own bo', 'own dina', 'own fia'])
  expect(seenIn(state, canary('p2'))).toEqual(['own bo', 'own dina'])
  const own = ownView(state, 'fia', tagIn)
  expect(own.panels).toEqual([
    {
      activity: 'panel',
      ...{ phase: 'open', member: false, people: [], cards: [], chosen: [], takeBack: null },
      points: [{ id: 'p3', question: 'q1', text: canary('p3'), at: TEN, edited: false, late: false }],
    },
  ])
  expect(own.speaker).toBeNull()
})

test('[PN20] within the panel a point goes by name, and nowhere else', () => {
  const presented = chosen(merge('p1', ['p2'], 'ane'), [open], step(null, 'p1'))
  const own = ownView(presented, 'fia', tagIn).panels[0]
  expect(own?.cards.find(({ id }) => id === 'p1')).toMatchObject({
    by: 'ane',
    municipality: 'bomlo',
    parts: ['p2'],
  })
  expect(own?.people).toMatchObject([
    { id: 'ane', name: 'name of ane', municipality: 'bomlo', seat: 'seated', me: false },
    { id: 'dina', name: 'name of dina' },
    { id: 'fia', me: true },
  ])
  for (const view of [hallView(presented), screenView(presented, live), remoteView(presented, live)])
    expect(JSON.stringify(view)).not.toMatch(/name of (ane|dina|fia)|"(ane|dina|fia)"/)
  const { plenary, shown, wonderings, activities } = leaderView(presented, live)
  expect(JSON.stringify({ plenary, shown, wonderings })).not.toMatch(/name of|"(ane|dina|fia)"/)
  const panel = activities.find(({ id }) => id === 'panel')
  expect(panel).toMatchObject({ chosen: [{ id: 'p1', municipalities: ['bomlo', 'sund'], sources: 2 }] })
})

test('[PN17] the leader sees how much is written where', () => {
  const panel = leaderView(chosen(wrote('p4', 'ane', 'q2')), live).activities.find(({ id }) => id === 'panel')
  expect(panel).toMatchObject({
    points: 4,
    assignments: [
      {
        id: 'a1',
        state: 'open',
        questions: [
          { id: 'q1', points: 3 },
          { id: 'q2', points: 1 },
        ],
      },
      { id: 'a2', state: 'coming', questions: [{ id: 'q3', text: 'Hva trenges?', points: 0 }] },
    ],
  })
})

test('[PN21] everybody sees the seats by municipality and post, and sub-questions once they are opened', () => {
  const [card] = hallView(chosen([{ type: 'MarkLeft', person: 'dina' }])).activities
  expect(card).toEqual({
    ...{ kind: 'panel', id: 'panel', phase: 'open' },
    seats: [
      { municipality: 'bomlo', title: 'HR-leder', state: 'seated' },
      { municipality: 'sund', title: '', state: 'away' },
      { municipality: 'vefsn', title: 'HR-leder', state: 'seated' },
      { municipality: 'rana', title: '', state: 'empty' },
    ],
    assignments: [
      {
        ...{ id: 'a1', title: 'Hva har virket?', state: 'open', minutes: 15, doneAt: null },
        clock: { since: TEN, allowance: 900_000 },
        questions: ASSIGNMENTS[0]?.questions,
      },
      {
        ...{ id: 'a2', title: 'De første 14 dagene', state: 'coming', minutes: null, doneAt: null },
        ...{ clock: null, questions: [] },
      },
    ],
  })
  const onScreen = screenView(chosen([{ type: 'ShowScene', scene: 'panel', activity: 'panel' }]), live).panel
  expect(onScreen?.names.map(({ name }) => name)).toContain('kommune rana')
  expect(seenIn(chosen(), 'Hva trenges?')).toEqual(['leader', 'notes'])
})

test('[PN21] a municipality’s own phones see who sits for them, and whom they may choose among', () => {
  const state = chosen([{ type: 'LetPanelBeChosen', ...on, open: true }])
  expect(groupView(state, 'bomlo').panels).toEqual([
    {
      ...{ activity: 'panel', choosing: true, by: 'leader', state: 'seated' },
      member: { id: 'ane', name: 'name of ane', title: 'HR-leder' },
      candidates: expect.arrayContaining([
        { id: 'ane', name: 'name of ane', title: 'HR-leder' },
        { id: 'bo', name: 'name of bo', title: 'Verneombud' },
      ]),
    },
  ])
  expect(groupView(state, 'bomlo').panels[0]?.candidates).toHaveLength(2)
  expect(groupView(state, 'rana').panels).toMatchObject([{ member: null, state: 'empty', candidates: [] }])
  expect(groupView(chosen(), 'bomlo').panels[0]?.candidates).toEqual([])
  expect(groupView(state, null).panels).toEqual([])
  expect(groupView(chosen([{ type: 'ClosePanel', ...on }]), 'bomlo').panels).toEqual([])
})

test('[PN27] nothing runs on in a panel that is closed: what was open is done when it closed, with no clock; opened again it goes on', () => {
  const goes = opened()
  const shown = (state: Gathering) => {
    const cards = [
      screenView(state, live).panel?.card,
      hallView(state).activities[0],
      leaderView(state, live).activities[0],
    ]
    return cards.map((each) => {
      if (each?.kind !== 'panel') throw new Error('no panel')
      const [{ state: is, clock, doneAt } = { state: 'coming' as const, clock: null, doneAt: null }] =
        each.assignments
      return { is, clocked: clock !== null, doneAt }
    })
  }
  expect(shown(goes)).toEqual(Array(3).fill({ is: 'open', clocked: true, doneAt: null }))
  const closed = play(goes, [{ type: 'ClosePanel', ...on }])
  const panel = closed.activities.get('panel')
  const closedAt = panel?.kind === 'panel' && panel.phase === 'closed' ? panel.closedAt : null
  expect(closedAt).not.toBeNull()
  expect(shown(closed)).toEqual(Array(3).fill({ is: 'done', clocked: false, doneAt: closedAt }))
  expect(shown(play(closed, [{ type: 'OpenPanel', ...on }]))[0]).toMatchObject({ is: 'open', clocked: true })
})

test('[PL7] what the hall has seen is looked up in the order it was shown, with its municipalities', () => {
  const state = chosen(
    ...[
      onCard('ChooseCard', 'p2', 'ane'),
      [open] as Act,
      step(null, 'p2'),
      step('p2', 'p1'),
      step('p1', 'p2'),
    ],
    [{ type: 'ClosePlenary' }],
  )
  expect(hallView(state).shown).toEqual([
    {
      ...{ id: 'p2', text: canary('p2'), theme: 'q1', municipalities: ['sund'], support: 0, sources: 1 },
      ...{ activity: 'panel', group: 'a1', title: 'Hva har virket?' },
    },
    expect.objectContaining({ id: 'p1', municipalities: ['bomlo'] }),
  ])
  const removed = play(state, onCard('RemoveCard', 'p2', 'ane'))
  expect(hallView(removed).shown.map(({ id }) => id)).toEqual(['p1'])
})

test('[PL8] whoever may move it sees all that is chosen and where to go; a remote control only places', () => {
  const state = chosen(onCard('ChooseCard', 'p2', 'ane'), [open], step(null, 'p1'))
  const part = {
    slides: [{ key: 'p1' }, { key: 'p2', cards: [{ text: canary('p2') }] }],
    ...{ on: { key: 'p1' }, next: 'p2', before: null },
  }
  expect(ownView(state, 'dina', tagIn).speaker).toMatchObject(part)
  expect(leaderView(state, live).plenary).toMatchObject(part)
  expect(ownView(state, 'bo', tagIn).speaker).toBeNull()
  expect(
    ownView(play(state, [{ type: 'SetPlenaryPresenter', presenter: { person: 'bo' } }]), 'bo', tagIn).speaker,
  ).toMatchObject(part)
  const remote = remoteView(state, live).plenary
  expect(remote).toMatchObject({
    slides: [{ key: 'p1' }, { key: 'p2' }],
    next: 'p2',
    on: { cards: [{ text: canary('p1') }] },
  })
  expect(JSON.stringify(remote)).not.toContain(canary('p2'))
})

test('[PL3] [PL8] observers see what they present, and where to go; nobody else sees a note that has not been shown', () => {
  const observer = { by: { role: 'observer', device: 'ob-1' } } as const
  const notes = ['n1', 'n2'].flatMap((note): readonly Act[] => [
    [
      { type: 'WriteNote', note, text: canary(note), theme: null, quote: 'sund', writtenAt: 1, about: null },
      observer,
    ],
    [{ type: 'ChooseCard', activity: null, card: note, before: null }, observer],
  ])
  const state = opened(
    ...notes,
    [{ ...open, activity: null }],
    [{ type: 'StepPlenary', from: null, to: 'n1' }, observer],
  )
  expect(notesView(state).plenary).toMatchObject({ on: { key: 'n1' }, next: 'n2' })
  expect(seenIn(state, canary('n2'))).toEqual(['leader', 'notes', 'own cato'])
  expect(seenIn(state, canary('n1'))).toEqual(['hall', 'screen', 'leader', 'notes', 'remote', 'own cato'])
  expect(hallView(state).shown).toMatchObject([{ id: 'n1', activity: null, municipalities: ['sund'] }])
  const named = play(state, [{ type: 'NamePresenter', presenter: 'dina' }, observer])
  expect(notesView(named).plenary?.presenter).toEqual({ person: 'dina' })
  expect(hallView(named).plenary?.presenter).toBe('sund')
  expect(ownView(named, 'dina', tagIn).speaker).toMatchObject({ next: 'n2' })
  // The panel's own presentation is not theirs.
  expect(notesView(chosen([open])).plenary).toBeNull()
})

test('[PL14] observers see the answers to what they wondered about, and to the leader’s own sentences', () => {
  const send = (activity: string, from: { activity: string | null; card: string } | null): Act => [
    { type: 'SendWondering', activity, item: null, from, text: 'Hvem?', who: 'municipality', minutes: null },
  ]
  const state = chosen(send('w1', { ...on, card: 'p1' }), send('w2', null))
  expect(notesView(state).wonderings.map(({ activity }) => activity)).toEqual(['w2'])
  expect(leaderView(state, live).wonderings.map(({ activity }) => activity)).toEqual(['w1', 'w2'])
})

test('[PL8] after what has been taken out comes the first that has not been shown', () => {
  const state = chosen(
    onCard('ChooseCard', 'p2', 'ane'),
    onCard('ChooseCard', 'p3', 'ane'),
    ...[[open] as Act, step(null, 'p1'), step('p1', 'p2')],
    onCard('UnchooseCard', 'p2', 'ane'),
  )
  expect(leaderView(state, live).plenary).toMatchObject({ next: 'p3', on: { key: 'p2' } })
  expect(hallView(state).plenary).toMatchObject({ place: 0, of: 2, on: { key: 'p2' } })
})

test('[PL18] after the last comes what has not been shown, else nothing, and back is the last', () => {
  const all = chosen(onCard('ChooseCard', 'p2', 'ane'), [open], step(null, 'p1'), step('p1', 'p2'))
  const player = (...acts: readonly Act[]) => {
    const { next, before } = leaderView(play(all, ...acts), live).plenary ?? {}
    return [next, before]
  }
  expect(player()).toEqual([null, 'p1'])
  expect(player(step('p2', null))).toEqual([null, 'p2'])
  expect(player(step('p2', null), onCard('ChooseCard', 'p3', 'ane'))).toEqual(['p3', 'p3'])
  // Presented anew, it begins anew.
  expect(player([{ type: 'ClosePlenary' }], [open])).toEqual(['p1', null])
})

test('[PL9] the hall screen has what is on, the clock and municipalities by name', () => {
  const state = chosen(
    [{ ...open, by: 'group' }],
    [{ type: 'StepPlenary', from: null, to: 'a1' }, { now: TEN + 5 }],
  )
  expect(screenView(state, live)).toMatchObject({
    scene: 'plenary',
    plenary: {
      ...{ activity: 'panel', by: 'group', place: 1, of: 1, presenter: null },
      on: { key: 'a1', title: 'Hva har virket?', cards: [{ id: 'p1', municipalities: ['bomlo'] }] },
      clock: { since: TEN + 5, used: 0, allowance: 900_000 },
      names: expect.arrayContaining([{ id: 'bomlo', name: 'kommune bomlo' }]),
    },
  })
  expect(
    screenView(play(state, [{ type: 'ShowScene', scene: 'now', activity: null }]), live).plenary,
  ).toBeNull()
})

test('[PN18] a refusal about the board tells who may not see it nothing', () => {
  const state = chosen(onCard('RemoveCard', 'p2', 'fia'))
  const asked = [cardCommand('ChooseCard', 'p2'), merge('p1', ['p2'], 'bo')[0]]
  for (const command of asked)
    for (const where of [as('bo'), {}, { by: { role: 'observer' } } as const]) {
      const decision = decide(state, command, contextOf(where))
      expect(JSON.stringify(decision)).not.toContain('canary')
      expect(decision.ok).toBe(false)
    }
})

test('[PN16] what has been erased is nowhere', () => {
  const erased = evolve(chosen([open], step(null, 'p1')), {
    type: 'v1.CardRevised',
    ...{ activity: 'panel', card: 'p1', by: 'ane', at: TEN, text: '' },
  })
  expect(hallView(erased).shown).toEqual([])
  expect(hallView(erased).plenary?.on?.cards).toEqual([])
})
