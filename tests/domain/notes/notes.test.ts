import { expect, test } from 'vitest'
import { decide } from '#shared/gathering/decide.ts'
import { toProgrammeFile } from '#shared/gathering/file-of.ts'
import type { GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { splitEvent } from '#shared/gathering/private-parts.ts'
import { NOTE_LIMITS } from '#shared/notes/note-limits.ts'
import { shapeOf } from '#shared/notes/themes.ts'
import { notesView } from '#shared/views/notes.ts'
import { ownView } from '#shared/views/own.ts'
import { type Act, contextOf, givenState, play, stateAfter, TEN, type Where } from '#tests/support/given.ts'
import { about, noted, nowhere, observing, observingToo, quiet, wrote } from '#tests/support/noted.ts'
import { as } from '#tests/support/samples.ts'

const here = stateAfter(quiet)
const noteIn = (state: typeof here, id = 'n1') => state.notes.notes.get(id)
const cardIn = (state: typeof here, id = 'n1') => state.notes.board.cards.get(id)

test('[NO1] a pasted sign that turns the rest of a line around goes, and what joins an emoji stays', () => {
  const state = play(here, wrote('n1', 'alle \u202eden første\u202c \u2066dagen\u2069 👩‍🏫'))
  expect(state.notes.notes.get('n1')?.text).toBe('alle den første dagen 👩‍🏫')
})

test('[NO1] a note is trimmed; line ends become one kind and control characters go', () => {
  const state = play(here, wrote('n1', '\u0000 De ringte\r\nalle\u2028den\rførste\u0007 dagen \ud800\t'))
  expect(noteIn(state)?.text).toBe('De ringte\nalle\nden\nførste dagen')
})

test('[NO1] a note of nothing but those is empty; one of 100,000 characters is too long', () => {
  for (const text of ['', '  \n', '\u0000\u001f\u009f'])
    givenState(here)
      .when(...wrote('n1', text))
      .thenRefused('text-empty')
  givenState(here)
    .when(...wrote('n1', 'å'.repeat(100_000)))
    .thenRefused('text-too-long', '5000')
  expect(noteIn(play(here, wrote('n1', '🙂'.repeat(NOTE_LIMITS.note))))?.text).toHaveLength(10_000)
})

test('[NO4] a note is never written later than it comes', () => {
  const late = play(
    here,
    wrote('n1', 'a', { writtenAt: TEN + 60_000 }),
    wrote('n2', 'b', { writtenAt: TEN - 5 }),
  )
  expect(noteIn(late)).toMatchObject({ writtenAt: TEN, at: TEN })
  expect(noteIn(late, 'n2')).toMatchObject({ writtenAt: TEN - 5, at: TEN, number: 2 })
})

test('[NO5] the same note again is no news, also after an edit or with a new session', () => {
  const [again] = wrote('n1', 'De ringte alle')
  const state = play(
    here,
    [again, observing],
    [{ type: 'ReviseNote', note: 'n1', text: 'Rettet' }, observingToo],
  )
  givenState(state).when(again, observing).thenNothing()
  givenState(state)
    .when(again, { ...observingToo, now: TEN + 9 })
    .thenNothing()
  givenState(state)
    .when(...wrote('n1', 'Noe annet', { writtenAt: TEN - 700 }, observingToo))
    .thenRefused('already-exists')
})

test('[NO5] other words under a known id are refused, also from whoever wrote it, before and after an edit', () => {
  const written = play(here, wrote('n1', 'De ringte alle'))
  const revised = play(written, [{ type: 'ReviseNote', note: 'n1', text: 'Rettet' }, observing])
  for (const state of [written, revised]) {
    givenState(state)
      .when(...wrote('n1', 'Noe annet'))
      .thenRefused('already-exists')
    givenState(state)
      .when(...wrote('n1', ' De ringte alle '))
      .thenNothing()
  }
  givenState(revised)
    .when(...wrote('n1', 'Rettet'))
    .thenRefused('already-exists')
})

test('[NO5] a note whose words have been erased is not held against whoever sends it again', () => {
  const erased = stateAfter([
    ...quiet,
    {
      type: 'v1.NoteWritten',
      ...{
        note: 'n1',
        by: 'ob-1',
        text: '',
        theme: null,
        quote: null,
        writtenAt: TEN,
        about: nowhere,
        at: TEN,
      },
    },
  ])
  givenState(erased)
    .when(...wrote('n1', 'De ringte alle'))
    .thenNothing()
})

test('[NO6] a note of what has gone from the programme is still taken', () => {
  const gone = { item: 'gone', municipality: 'gone', activity: 'gone', part: 'one' }
  const state = play(here, wrote('n1', 'a', { about: gone, quote: 'gone', theme: 'gone' }))
  expect(noteIn(state)).toMatchObject({ about: nowhere, quote: null })
})

test('[NO7] what a note is about is corrected with one command', () => {
  const set = (given: typeof nowhere) => ({ type: 'SetNoteAbout', note: 'n1', about: given }) as const
  const state = play(noted(), [set(about('sund', 'lunch')), observingToo])
  expect(noteIn(state)?.about).toEqual(about('sund', 'lunch'))
  givenState(state)
    .when(set(about('sund', 'lunch')), observing)
    .thenNothing()
  givenState(state)
    .when(set(about('gone')), observing)
    .thenRefused('unknown-municipality')
  givenState(state)
    .when(set(about(null, 'gone')), observing)
    .thenRefused('unknown-item')
  givenState(state)
    .when(set({ ...nowhere, activity: 'gone' }), observing)
    .thenRefused('unknown-activity')
})

test('[NO7] a quotation is a municipality’s', () => {
  const quote = (id: string | null) => ({ type: 'QuoteNote', note: 'n1', quote: id }) as const
  const state = play(noted(), [quote('sund'), observing])
  expect(noteIn(state)).toMatchObject({ quote: 'sund', last: { by: 'ob-1', at: TEN, what: 'quoted' } })
  givenState(state).when(quote('ane'), observing).thenRefused('unknown-municipality')
  expect(noteIn(play(state, [quote(null), observing]))?.quote).toBeNull()
})

test('[NO8] a note is taken after the gathering has closed, and what its writer has put right in it', () => {
  const closed = play(noted(), [{ type: 'CloseGathering' }])
  const late = play(
    closed,
    wrote('n9', 'Kom sent'),
    [{ type: 'ReviseNote', note: 'n9', text: 'Kom for sent' }, observing],
    [{ type: 'TagCard', activity: null, card: 'n9', theme: 'culture' }, observing],
    [{ type: 'SetNoteAbout', note: 'n9', about: about('sund') }, observing],
    [{ type: 'QuoteNote', note: 'n9', quote: 'sund' }, observing],
  )
  expect(noteIn(late, 'n9')).toMatchObject({ text: 'Kom for sent', quote: 'sund', about: about('sund') })
  expect(cardIn(late, 'n9')).toMatchObject({ text: 'Kom for sent', theme: 'culture' })
  const removed = play(late, [{ type: 'RemoveNote', note: 'n9' }, observing])
  expect(noteIn(removed, 'n9')?.removed).toBe(true)
  expect(noteIn(play(removed, [{ type: 'BringBackNote', note: 'n9' }, observing]), 'n9')?.removed).toBe(false)
})

test('[NO8] nothing else is taken then: not on others’ notes, and not on the board', () => {
  const closed = play(noted(), [{ type: 'CloseGathering' }])
  const refusedTo = (command: RoomCommand, where: Where) =>
    givenState(closed).when(command, where).thenRefused('gathering-closed')
  refusedTo({ type: 'RemoveNote', note: 'n1' }, observingToo)
  refusedTo({ type: 'RemoveNote', note: 'n1' }, {})
  refusedTo({ type: 'RemoveNote', note: 'gone' }, observing)
  refusedTo({ type: 'TagCard', activity: null, card: 'n3', theme: 'culture' }, observing)
  refusedTo({ type: 'TagCard', activity: 'panel', card: 'n1', theme: 'culture' }, observing)
  refusedTo({ type: 'ReviseCard', activity: null, card: 'n1', text: 'Nei' }, observing)
})

test('[NO9] any observer puts a note right, takes it away and brings it back', () => {
  const revised = play(noted(), [{ type: 'ReviseNote', note: 'n1', text: ' Rettet ' }, observingToo])
  expect(noteIn(revised)).toMatchObject({
    text: 'Rettet',
    by: 'ob-1',
    revised: true,
    last: { by: 'ob-2', at: TEN, what: 'revised' },
  })
  const removed = play(revised, [{ type: 'RemoveNote', note: 'n1' }, observingToo])
  expect(noteIn(removed)).toMatchObject({ removed: true, last: { by: 'ob-2', what: 'removed' } })
  expect(removed.notes.standing).toBe(2)
  const back = play(removed, [{ type: 'BringBackNote', note: 'n1' }, observing])
  expect(noteIn(back)).toMatchObject({ removed: false, text: 'Rettet' })
  expect(cardIn(back)?.removed).toBe(false)
  expect(back.notes.standing).toBe(3)
})

test('[NO9] what is there already is no news; what is not is refused', () => {
  const state = noted()
  givenState(state).when({ type: 'BringBackNote', note: 'n1' }, observing).thenNothing()
  givenState(state)
    .when({ type: 'ReviseNote', note: 'n1', text: 'De ringte alle den første dagen ' }, observing)
    .thenNothing()
  givenState(state)
    .when({ type: 'ReviseNote', note: 'n1', text: '\u0000' }, observing)
    .thenRefused('text-empty')
  for (const type of ['RemoveNote', 'BringBackNote'] as const)
    givenState(state).when({ type, note: 'x' }, observing).thenRefused('unknown-note')
  const removed = play(state, [{ type: 'RemoveNote', note: 'n1' }, observing])
  givenState(removed).when({ type: 'RemoveNote', note: 'n1' }, observing).thenNothing()
})

test('[NO10] taking a note away lets out what was merged into its card', () => {
  const merged = play(noted(), [
    { type: 'MergeCards', activity: null, into: 'n1', cards: ['n2', 'n3'] },
    observing,
  ])
  const removed = play(merged, [{ type: 'RemoveNote', note: 'n1' }, observing])
  expect(cardIn(removed)).toMatchObject({ removed: true, parts: [] })
  for (const id of ['n2', 'n3'])
    expect(cardIn(removed, id)).toMatchObject({ removed: false, mergedInto: null })
  expect(removed.notes.standing).toBe(2)
})

test('[NO10] a note merged just as it was taken away is refused in words, and a card brings its note back', () => {
  const removed = play(noted(), [{ type: 'RemoveNote', note: 'n2' }, observing])
  givenState(removed)
    .when({ type: 'MergeCards', activity: null, into: 'n1', cards: ['n2'] }, observingToo)
    .thenRefused('card-removed', 'Lederne visste ikke hvem som skulle ringe')
  const back = play(removed, [{ type: 'BringBackCard', activity: null, card: 'n2' }, observingToo])
  expect(noteIn(back, 'n2')?.removed).toBe(false)
  expect(cardIn(back, 'n2')?.removed).toBe(false)
})

test('[NO11] a card says what its note says until it has words of its own', () => {
  const revise = (text: string) => ({ type: 'ReviseNote', note: 'n1', text }) as const
  const along = play(noted(), [revise('Rettet'), observing])
  expect(cardIn(along)?.text).toBe('Rettet')
  const own = play(along, [{ type: 'ReviseCard', activity: null, card: 'n1', text: 'Ring!' }, observing])
  expect(noteIn(own)?.text).toBe('Rettet')
  expect(cardIn(play(own, [revise('Rettet igjen'), observing]))?.text).toBe('Ring!')
})

test('[NO12] observers, those with the duty and leaders write; nobody else does', () => {
  const [write] = wrote('n9', 'Mitt')
  givenState(here).when(write, as('ane')).thenRefused('not-observing')
  for (const role of ['visitor', 'screen'] as const)
    givenState(here).when(write, { by: { role } }).thenRefused('not-allowed')
  givenState(here)
    .when(write, { by: { role: 'remote', link: 'r' } })
    .thenRefused('not-allowed')
  expect(noteIn(play(here, [write]), 'n9')?.by).toBe('leader')
  const duty = { type: 'EditPerson', person: 'ane', name: 'Ane', municipality: 'bomlo', title: '' } as const
  const onDuty = play(here, [{ ...duty, duties: ['observer'], stands: 1 }], [write, as('ane')])
  expect(noteIn(onDuty, 'n9')?.by).toBe('ane')
  const off = play(onDuty, [{ ...duty, duties: [], stands: 1 }])
  expect(noteIn(off, 'n9')).toMatchObject({ by: 'ane', text: 'Mitt', removed: false })
  givenState(off).when({ type: 'RemoveNote', note: 'n9' }, as('ane')).thenRefused('not-observing')
})

test('[NO12] somebody who becomes an observer keeps what they have written elsewhere', () => {
  const talking = play(
    here,
    [
      {
        type: 'PrepareConversation',
        activity: 'talk',
        item: null,
        steps: [{ id: 'one', prompt: 'Hva?', who: 'municipality', capture: 'points' }],
      },
    ],
    [{ type: 'OpenConversation', activity: 'talk' }],
    [{ type: 'AddPoint', activity: 'talk', step: 'one', point: 'p1', text: 'Kaffe' }, as('ane')],
    [
      {
        type: 'EditPerson',
        person: 'ane',
        name: 'Ane',
        municipality: 'bomlo',
        title: '',
        duties: ['observer'],
        stands: 1,
      },
    ],
    wrote('n9', 'Som observatør', {}, as('ane')),
  )
  const talk = talking.activities.get('talk')
  expect(talk?.kind === 'conversation' && talk.phase === 'open' && talk.points.get('p1')?.text).toBe('Kaffe')
})

const dinaObserves: Act = [
  {
    type: 'EditPerson',
    ...{ person: 'dina', name: 'Dina', municipality: 'sund', title: '', duties: ['observer'], stands: 1 },
  },
]

test('[NO13] only who observes is somebody to sign as, and stays so when the duty is taken away', () => {
  const sign = { type: 'SignNotes', person: 'dina' } as const
  givenState(noted()).when(sign, observingToo).thenRefused('unknown-person')
  const signed = play(noted(), dinaObserves, [sign, observingToo])
  const [edit] = dinaObserves
  const after = play(signed, [{ ...edit, duties: [] } as RoomCommand])
  givenState(after).when(sign, observingToo).thenNothing()
  givenState(after).when(sign, observing).thenRefused('unknown-person')
})

test('[NO13] devices are numbered as they begin, and may say whose they are', () => {
  const state = play(noted(), dinaObserves, [{ type: 'SignNotes', person: 'dina' }, observingToo])
  expect(state.notes.observers).toEqual([
    { id: 'ob-1', person: null },
    { id: 'ob-2', person: 'dina' },
  ])
  givenState(state).when({ type: 'SignNotes', person: 'dina' }, observingToo).thenNothing()
  givenState(state).when({ type: 'SignNotes', person: 'gone' }, observing).thenRefused('unknown-person')
  givenState(state).when({ type: 'SignNotes', person: 'ane' }).thenRefused('not-allowed')
})

test('[NO13] who is on no list signs with a first name or a role', () => {
  const state = play(noted(), [{ type: 'SignNotes', person: null, name: ' Verne\npleier ' }, observingToo])
  expect(notesView(state).observers[1]).toMatchObject({ id: 'ob-2', person: null, name: 'Verne pleier' })
  const again = givenState(state)
  again.when({ type: 'SignNotes', person: null, name: 'Verne pleier' }, observingToo).thenNothing()
  again
    .when({ type: 'SignNotes', person: null, name: 'x'.repeat(61) }, observingToo)
    .thenRefused('text-too-long', '60')
  // Somebody on the list goes by the name that stands there.
  const listed = play(state, dinaObserves, [
    { type: 'SignNotes', person: 'dina', name: 'Vernepleier' },
    observingToo,
  ])
  expect(listed.notes.observers[1]).toEqual({ id: 'ob-2', person: 'dina' })
})

test('[NO33] points that are ready wait for the leader, until they have been presented', () => {
  const ready = { type: 'AskPlenary', wanted: true } as const
  givenState(noted()).when(ready, observing).thenRefused('nothing-chosen')
  const chosen = play(noted(), [{ type: 'ChooseCard', activity: null, card: 'n1', before: null }, observing])
  givenState(chosen).when(ready).thenRefused('not-allowed')
  givenState(chosen).when(ready, as('ane')).thenRefused('not-observing')
  const asked = play(chosen, [ready, observing])
  expect(notesView(asked).plenaryAsked).toMatchObject({ by: 'ob-1' })
  givenState(asked).when(ready, observingToo).thenNothing()
  expect(play(asked, [{ type: 'AskPlenary', wanted: false }, observingToo]).notes.plenaryAsked).toBeNull()
  const open = { type: 'OpenPlenary', activity: null, by: 'point', minutes: 15, presenter: null } as const
  const opened = play(asked, [open])
  expect(opened.notes.plenaryAsked).not.toBeNull()
  // A step that slipped leaves nobody waiting in vain.
  const undone = play(opened, [{ type: 'Undo', step: opened.stepsTaken }])
  expect([undone.plenary, undone.notes.plenaryAsked]).toMatchObject([null, { by: 'ob-1' }])
  // Nor does one that was opened and closed again, and nothing shown.
  const closed = play(opened, [{ type: 'ClosePlenary' }])
  const back = play(closed, [{ type: 'Undo', step: closed.stepsTaken }])
  expect([closed, back].map(({ notes }) => notes.plenaryAsked)).toMatchObject([
    { by: 'ob-1' },
    { by: 'ob-1' },
  ])
  const presented = play(opened, [{ type: 'StepPlenary', from: null, to: 'n1' }])
  for (const type of ['ClosePlenary', 'CloseGathering'] as const) {
    const over = play(presented, [{ type }])
    expect(over.notes.plenaryAsked).toBeNull()
    const again = play(over, [{ type: 'Undo', step: over.stepsTaken }])
    expect(again.notes.plenaryAsked).toMatchObject({ by: 'ob-1' })
  }
})

test('[NO34] whoever is named to present and is no observer says that the points are ready, and takes it back', () => {
  const ready = { type: 'AskPlenary', wanted: true } as const
  const choose = { type: 'ChooseCard', activity: null, card: 'n1', before: null } as const
  const named = play(noted(), [{ type: 'NamePresenter', presenter: 'ane' }, observing])
  const asksOf = (state: typeof here, person = 'ane') => ownView(state, person, () => '').asks
  givenState(named).when(ready, as('ane')).thenRefused('nothing-chosen')
  expect(asksOf(named)).toBeUndefined()
  const chosen = play(named, [choose, observing])
  expect([asksOf(chosen), asksOf(chosen, 'dina')]).toEqual([{ at: null }, undefined])
  givenState(chosen).when(ready, as('dina')).thenRefused('not-observing')
  // Nothing else of the board is theirs.
  givenState(chosen)
    .when({ type: 'UnchooseCard', activity: null, card: 'n1' }, as('ane'))
    .thenRefused('not-observing')
  const asked = play(chosen, [ready, as('ane')])
  expect(asksOf(asked)).toEqual({ at: asked.notes.plenaryAsked?.at })
  const { name } = asked.people.roster.get('ane') ?? {}
  expect(notesView(asked).plenaryAsked).toMatchObject({ by: 'ane', name })
  expect(play(asked, [{ ...ready, wanted: false }, as('ane')]).notes.plenaryAsked).toBeNull()
  const open = { type: 'OpenPlenary', activity: null, by: 'point', minutes: 15, presenter: null } as const
  expect(asksOf(play(asked, [open]))).toBeUndefined()
})

test('[NO13] a device that has said whose it is moves the presentation of that one', () => {
  const presenting = play(
    noted(),
    [{ type: 'ChooseCard', activity: null, card: 'n1', before: null }, observing],
    dinaObserves,
    [{ type: 'SignNotes', person: 'dina' }, observingToo],
    [{ type: 'NamePresenter', presenter: 'dina' }, observing],
    [{ type: 'OpenPlenary', activity: null, by: 'point', minutes: 15, presenter: null }],
  )
  const step = { type: 'StepPlenary', from: null, to: 'n1' } as const
  givenState(presenting).when(step, observing).thenRefused('not-presenting')
  expect(play(presenting, [step, observingToo]).plenary?.on).toMatchObject({ key: 'n1' })
})

test('[NO14] who presents is somebody on the list or an observer’s device', () => {
  const name = (presenter: string | null) => ({ type: 'NamePresenter', presenter }) as const
  const state = play(noted(), [name('ane'), observing])
  expect(state.notes.presenter).toBe('ane')
  expect(play(state, [name('ob-2'), observing]).notes.presenter).toBe('ob-2')
  expect(play(state, [name(null)]).notes.presenter).toBeNull()
  givenState(state).when(name('ane'), observingToo).thenNothing()
  givenState(state).when(name('ob-9'), observing).thenRefused('unknown-person')
})

test('[NO15] the ordinary themes give way to the leader’s', () => {
  const tag = (theme: string | null) => ({ type: 'TagCard', activity: null, card: 'n1', theme }) as const
  const tagged = play(noted(), [tag('culture'), observing])
  expect(cardIn(tagged)?.theme).toBe('culture')
  const own = play(tagged, [{ type: 'SetNoteThemes', themes: [{ id: 'th1', name: ' Hva virker? ' }] }])
  expect(own.notes.themes).toEqual([{ id: 'th1', name: 'Hva virker?' }])
  givenState(own).when(tag('measures'), observing).thenRefused('unknown-theme')
  expect(cardIn(play(own, [tag('th1'), observing]))?.theme).toBe('th1')
  const back = play(own, [{ type: 'SetNoteThemes', themes: null }])
  expect(cardIn(back)?.theme).toBe('culture')
  givenState(own).when({ type: 'SetNoteThemes', themes: null }, observing).thenRefused('not-allowed')
})

test('[NO16] a theme has a name and an id of its own; a late note keeps the one it was given', () => {
  const set = (...themes: { id: string; name: string }[]) => ({ type: 'SetNoteThemes', themes }) as const
  givenState(here)
    .when(set({ id: 'a', name: ' ' }))
    .thenRefused('text-empty')
  givenState(here)
    .when(set({ id: 'a', name: 'x'.repeat(201) }))
    .thenRefused('text-too-long', '200')
  givenState(here)
    .when(set({ id: 'a', name: 'A' }, { id: 'a', name: 'B' }))
    .thenRefused('already-exists')
  const late = play(here, [set({ id: 'a', name: 'A' })], wrote('n1', 'sent', { theme: 'measures' }))
  expect(cardIn(late)?.theme).toBe('measures')
  givenState(late)
    .when(set({ id: 'a', name: 'A' }))
    .thenNothing()
})

test('[NO23] what was typed stands in the private part of its event', () => {
  const said = (event: GatheringEvent) => JSON.stringify(splitEvent(event).public)
  const merged = play(noted(), [{ type: 'MergeCards', activity: null, into: 'n1', cards: ['n2'] }, observing])
  const asked = play(merged, [{ type: 'AskReadBack', card: 'n1' }, observing])
  const typed = 'canary'
  const commands = [
    [{ type: 'ReviseNote', note: 'n1', text: typed }, observing],
    wrote('n9', typed),
    [{ type: 'ReviseCard', activity: null, card: 'n1', text: typed }, observing],
    [{ type: 'AnswerReadBack', card: 'n1', answer: 'yes', word: typed }, as('ane')],
  ] as const
  for (const [command, where] of commands) {
    const decision = decide(asked, command, contextOf(where ?? {}))
    if (!decision.ok) throw new Error(decision.code)
    const private_ = decision.events.map((event) => JSON.stringify(splitEvent(event).private)).join()
    expect(private_).toContain(typed)
    for (const event of decision.events) expect(said(event)).not.toContain(typed)
  }
  const revised = play(asked, [{ type: 'ReviseCard', activity: null, card: 'n1', text: typed }, observing])
  const again = decide(revised, { type: 'AskReadBack', card: 'n1' }, contextOf(observing))
  expect(again.ok && again.events.map(said).join()).not.toContain(typed)
})

test('[NO24] a saved programme has no notes', () => {
  const saved = JSON.stringify(toProgrammeFile(noted()))
  expect(saved).not.toContain('De ringte')
  expect(saved).not.toContain('n1')
})

const questions = [
  { id: 'q1', text: 'Hva virker?' },
  { id: 'q2', text: 'Hva koster det?' },
]
const prepare = (activity: string, id: string): RoomCommand => ({
  type: 'PreparePanel',
  activity,
  item: null,
  assignments: [{ id, title: 'Oppdrag', minutes: null, questions: questions.map((each) => ({ ...each })) }],
})

test('[NO15] a panel’s sub-questions are the themes from the moment it is prepared', () => {
  const state = play(noted(), [prepare('panel', 'a1')])
  const names = notesView(state).themes.map(({ id, name }) => [id, name])
  expect(names).toEqual([
    ['q1', 'Hva virker?'],
    ['q2', 'Hva koster det?'],
  ])
  expect(notesView(state).themesFrom).toBe('panel')
  const own = play(state, [{ type: 'SetNoteThemes', themes: [{ id: 'th1', name: 'Leders' }] }])
  expect(notesView(own).themesFrom).toBe('leader')
  expect(notesView(noted()).themes.map(({ shape }) => shape)).toEqual([
    'triangle',
    'square',
    'circle',
    'equals',
  ])
})

test('[OB26] each theme that has a key has a shape of its own', () => {
  const shapes = Array.from({ length: 9 }, (_, place) => shapeOf(place))
  expect(new Set(shapes).size).toBe(9)
  expect(shapeOf(9)).toBe(shapes[0])
})

test('[NO3] in a panel a note is about the assignment that is open', () => {
  const opened = play(
    here,
    [prepare('panel', 'a1')],
    [{ type: 'OpenPanel', activity: 'panel' }],
    [{ type: 'BeginAssignment', activity: 'panel', assignment: 'a1', from: null }, { now: TEN + 5 }],
  )
  const during = play(opened, wrote('n1', 'a', {}, { ...observing, now: TEN + 6 }))
  expect(noteIn(during)?.about).toEqual({ ...nowhere, activity: 'panel', part: 'a1' })
  const done = play(opened, [
    { type: 'EndAssignment', activity: 'panel', assignment: 'a1' },
    { now: TEN + 9 },
  ])
  const after = play(done, wrote('n1', 'a', { writtenAt: TEN + 10 }, { ...observing, now: TEN + 20 }))
  expect(noteIn(after)?.about).toEqual({ ...nowhere, activity: 'panel', part: null })
})
