import type { StepAsked } from '#shared/activities/conversation/steps.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { seatingJob, takeSeating } from '#shared/gathering/seating-job.ts'
import { solve } from '#shared/seating/solve.ts'
import { promise } from './commitments-story.ts'
import { evaluate } from './evaluation-story.ts'
import { meetInPanel } from './panel-story.ts'
import { poll } from './poll-story.ts'
import { report } from './reporting-story.ts'

type Give = (command: RoomCommand, by: Actor, device?: string) => void

const leader: Actor = { role: 'leader' }
const visitor: Actor = { role: 'visitor' }

/** Tables are set up, drawn, shown, changed, mended, left for the home tables and come back to. */
function seatEverybody(state: () => Gathering, give: Give): void {
  const lead = (command: RoomCommand) => give(command, leader)
  const [one = '', two = '', three = ''] = [...state().people.roster.keys()].sort()
  const tables = ['t1', 't2', 't3', 't4', 't5'].map((id, nth) => ({
    id,
    name: `${nth + 1}`,
    chairs: 7,
    note: 'Ved vinduet',
    place: nth === 0 ? { x: 100, y: 200 } : null,
  }))
  const find = () => {
    const { seating } = state()
    const numbered = seatingJob(state(), seating.asked?.at ?? 0)
    if (numbered === null || seating.asked === null) throw new Error('no seating is asked for')
    give(takeSeating(numbered, seating.asked.id, solve(numbered.job, 20_000)), { role: 'server' })
  }
  lead({ type: 'SetTables', tables })
  lead({ type: 'PinPerson', person: one, table: 't1' })
  lead({ type: 'KeepPairs', together: [[one, two]], apart: [[one, three]] })
  lead({ type: 'SetRoundsAhead', rounds: 3 })
  lead({
    type: 'RememberGathering',
    gathering: 'spring',
    title: 'Vårsamling',
    people: [one, two, three],
    rounds: [{ date: '2026-03-04', who: 'table', groups: [[0, 1, 2]] }],
  })
  lead({ type: 'ForgetGathering', gathering: 'spring' })
  give({ type: 'KnowWell', person: two, knows: true }, { role: 'participant', person: one })
  lead({ type: 'DrawSeating', asked: 'seating-1', seed: 1 })
  find()
  lead({ type: 'DropDraft' })
  lead({ type: 'DrawSeating', asked: 'seating-2', seed: 2 })
  find()
  lead({ type: 'ShowSeating', draft: 'seating-2' })
  lead({ type: 'LockTable', table: 't2', locked: true })
  lead({ type: 'MoveSeat', round: 'seating-2', person: three, table: 't1', swap: null })
  give({ type: 'Join', name: 'Kommer sent', municipality: null, title: '' }, visitor, 'a late phone')
  lead({ type: 'ShowHomeTables' })
  lead({ type: 'ShowLastRound' })
  lead({ type: 'SeatLateComers', asked: 'seating-3', round: 'seating-2' })
  find()
  lead({ type: 'DrawSeating', asked: 'seating-4', seed: 4 })
  give(
    { type: 'TakeSeating', asked: 'seating-4', found: { tables: null, why: 'solver' }, problems: [] },
    { role: 'server' },
  )
  lead({ type: 'ClearTables' })
}

/** Notes are written, put right, gathered, read back and chosen; and all of it is taken back. */
function observe(state: () => Gathering, give: Give): void {
  const observer: Actor = { role: 'observer', device: 'ob-story' }
  const noted = (command: RoomCommand) => give(command, observer)
  const { people } = state()
  const one = [...people.roster.values()].find(({ municipality }) => municipality !== null)
  const municipality = one?.municipality ?? null
  const nowhere = { item: null, municipality: null, activity: null, part: null }
  const onBoard = { activity: null, card: 'note-1' } as const
  for (const [place, text] of ['De ringte alle', 'Ring alle', 'Vikarer faller utenfor'].entries())
    noted({
      type: 'WriteNote',
      note: `note-${place + 1}`,
      text,
      theme: null,
      quote: null,
      writtenAt: 1,
      about: { ...nowhere, municipality },
    })
  noted({ type: 'SignNotes', person: null, name: 'Vernepleier' })
  noted({ type: 'ReviseNote', note: 'note-1', text: 'De ringte alle den første dagen' })
  noted({ type: 'SetNoteAbout', note: 'note-2', about: nowhere })
  noted({ type: 'QuoteNote', note: 'note-1', quote: municipality })
  noted({ type: 'RemoveNote', note: 'note-3' })
  noted({ type: 'BringBackNote', note: 'note-3' })
  give({ type: 'SetNoteThemes', themes: [{ id: 'theme-1', name: 'Hva virker?' }] }, { role: 'leader' })
  noted({ type: 'TagCard', ...onBoard, theme: 'theme-1' })
  noted({ type: 'ReviseCard', ...onBoard, text: 'Ring den første dagen' })
  noted({ type: 'SupportCard', ...onBoard, support: true })
  noted({ type: 'MergeCards', activity: null, into: 'note-1', cards: ['note-2'] })
  noted({ type: 'SplitCard', ...onBoard, part: null })
  noted({ type: 'ChooseCard', ...onBoard, before: null })
  noted({ type: 'AskPlenary', wanted: true })
  noted({ type: 'ChooseCard', activity: null, card: 'note-3', before: null })
  noted({ type: 'MoveCard', ...onBoard, before: null })
  noted({ type: 'UnchooseCard', activity: null, card: 'note-3' })
  noted({ type: 'RemoveCard', activity: null, card: 'note-2' })
  noted({ type: 'BringBackCard', activity: null, card: 'note-2' })
  noted({ type: 'TakeBack', activity: null, deed: state().deeds.counted })
  noted({ type: 'AskReadBack', card: 'note-1' })
  give(
    { type: 'AnswerReadBack', card: 'note-1', answer: 'not-quite', word: 'Bare hver mandag' },
    { role: 'participant', person: one?.id ?? '' },
  )
  noted({ type: 'SkipReadBack', card: 'note-1' })
  noted({ type: 'NamePresenter', presenter: one?.id ?? '' })
}

/** Two days of the demo gathering in which everything that can happen does, at least once. */
export function story(state: () => Gathering, give: Give): void {
  const lead = (command: RoomCommand) => give(command, leader)
  const polls = () => all().filter((activity) => activity.kind === 'poll')
  const talks = () => all().filter((activity) => activity.kind === 'conversation')
  const all = () => state().order.flatMap((id) => state().activities.get(id) ?? [])
  const people = [...state().people.roster.keys()].sort()
  const items = state().agenda.days.map((day) => day.items.map(({ id }) => id))
  const as = (person: string): Actor => ({ role: 'participant', person })
  const waitingAs = (name: string) => state().people.waiting.find((each) => each.name === name)?.person ?? ''

  for (const person of people) give({ type: 'JoinAs', person }, visitor, `phone of ${person}`)
  give(
    { type: 'Join', name: 'Foredragsholder', municipality: null, title: 'Gjest' },
    visitor,
    'phone of a guest',
  )
  give({ type: 'LinkDevice', person: people[0] ?? '' }, { role: 'server' }, 'second phone')
  lead({ type: 'SetTheme', theme: 'dark' })
  lead({ type: 'SetZone', zone: 'Europe/Berlin' })
  lead({
    ...{ type: 'SetPrivacy', controller: 'Vefsn kommune', contact: 'postmottaket', purpose: '' },
    ...{ days: 60, hold: true, nameless: false },
  })
  lead({ type: 'SetGoals', heading: 'Sammen om', goals: ['Flere dager på jobb.'] })
  lead({
    type: 'SetPractical',
    wifi: { name: 'Hotell', password: 'kaffe', hidden: false },
    contact: 'Nettverkslederen',
    lines: [{ label: 'Lunsj', text: 'Restauranten' }],
  })
  lead({
    type: 'SetExtras',
    item: items[0]?.[0] ?? '',
    note: 'Hils på de nye.',
    text: 'Finn plassen din.',
    links: [{ label: 'Film', url: 'https://samling.example/film' }],
    slides: true,
  })
  lead({ type: 'SetClock', item: items[0]?.[0] ?? '', shown: 'leader', sounds: 'marks' })
  lead({
    type: 'SetCalls',
    item: items[0]?.[1] ?? '',
    calls: [
      { role: 'panel', when: { of: 'clock', at: 12 * 60 + 45 }, place: 'Peisestua' },
      { role: 'observer', when: { of: 'end', minutes: 15 }, place: '' },
      { role: 'project-leader', when: { of: 'start', minutes: 5 }, place: 'Bord 2' },
    ],
  })

  const twins = ['Tvilling', 'Tvilling', 'Uten telefon', 'Kommer ikke']
  lead({
    type: 'ExpectPeople',
    people: twins.map((name) => ({ name, municipality: null, title: '', duties: [] })),
  })
  const called = (name: string) =>
    [...state().people.roster.values()].filter((person) => person.name === name).map(({ id }) => id)
  const [twin = '', double = ''] = called('Tvilling')
  const [phoneless = '', absent = ''] = [...called('Uten telefon'), ...called('Kommer ikke')]
  lead({ type: 'MergePeople', person: twin, twin: double })
  lead({ type: 'MarkArrived', person: phoneless })
  lead({ type: 'MarkLeft', person: phoneless })
  lead({ type: 'MarkArrived', person: phoneless })
  lead({
    type: 'EditPerson',
    person: phoneless,
    name: 'Bordet',
    municipality: null,
    title: '',
    duties: ['observer'],
    stands: 5,
  })
  lead({ type: 'RemovePerson', person: absent })
  lead({ type: 'FreeSeat', person: people[1] ?? '' })
  give({ type: 'JoinAs', person: people[1] ?? '' }, visitor, 'the right phone')

  seatEverybody(state, give)
  observe(state, give)
  lead({ type: 'SetDoor', door: 'ask' })
  give({ type: 'Join', name: 'Robot', municipality: null, title: '' }, visitor, 'a robot')
  give({ type: 'Join', name: 'Sen', municipality: null, title: '' }, visitor, 'a waiting phone')
  lead({ type: 'TurnAway', person: null })
  lead({ type: 'Undo', step: state().stepsTaken })
  lead({ type: 'TurnAway', person: waitingAs('Robot') })
  lead({ type: 'LetIn', person: waitingAs('Sen') })
  lead({ type: 'SetDoor', door: 'open' })

  const [named, anonymous] = [polls().find((poll) => !poll.anonymous), polls().find((poll) => poll.anonymous)]
  const scales = polls().filter(({ question }) => question.type === 'scale')
  const [talk, other] = talks()
  if (!named || !anonymous || !talk || !other) throw new Error('the demo has lost its polls or conversations')
  const [first = '', second = '', ...rest] = items[0] ?? []

  lead({ type: 'RevisePoll', activity: named.id, question: named.question, anonymous: false })
  lead({ type: 'ReviseConversation', activity: talk.id, steps: [...talk.steps] })
  lead({ type: 'StartItem', item: first, from: null })
  lead({ type: 'AdjustTime', item: first, minutes: 5 })
  lead({ type: 'PauseClock' })
  lead({ type: 'ResumeClock' })

  lead({ type: 'OpenConversation', activity: talk.id })
  const step = talk.steps[0]?.id ?? ''
  for (const [place, person] of people.entries())
    give(
      { type: 'AddPoint', activity: talk.id, step, point: `point-${place}`, text: `Punkt ${place} æøå` },
      as(person),
    )
  give({ type: 'EditPoint', activity: talk.id, point: 'point-0', text: 'Rettet' }, as(people[0] ?? ''))
  give({ type: 'RemovePoint', activity: talk.id, point: 'point-1' }, as(people[1] ?? ''))
  lead({ type: 'RemovePoint', activity: talk.id, point: 'point-2' })
  lead({ type: 'Undo', step: state().stepsTaken })
  lead({ type: 'CloseConversation', activity: talk.id })
  give({ type: 'AddPoint', activity: talk.id, step, point: 'late', text: 'Kom sent' }, as(people[3] ?? ''))

  for (const poll of scales) {
    lead({ type: 'OpenPoll', activity: poll.id })
    for (const [place, person] of people.entries())
      give(
        { type: 'CastBallot', activity: poll.id, answer: { type: 'scale', value: (place % 5) + 1 } },
        as(person),
      )
    lead({ type: 'SetResults', activity: poll.id, results: 'shown' })
    lead({ type: 'ClosePoll', activity: poll.id })
  }
  // One anonymous box is left with four in it, and one poll open: their keys are still there.
  const words = polls().filter(({ question }) => question.type === 'text')
  for (const poll of words) lead({ type: 'OpenPoll', activity: poll.id })
  for (const person of people.slice(0, 4))
    for (const poll of words)
      give(
        { type: 'CastBallot', activity: poll.id, answer: { type: 'text', text: `Ord fra ${person}` } },
        as(person),
      )
  lead({ type: 'ClosePoll', activity: words[0]?.id ?? '' })

  present(state, lead, give, as)
  talkInSteps(state, lead, give, as)
  meetAsRole(state, lead, give, as)
  meetInPanel(state, give)
  promise(state, give)
  evaluate(state, give, as)
  poll(state, give, as)
  report(state, give)

  lead({ type: 'StartItem', item: second, from: first })
  lead({ type: 'StartItem', item: rest[0] ?? '', from: second })
  lead({ type: 'EndDay', from: rest[0] ?? '' })
  lead({ type: 'MoveActivity', activity: other.id, before: null })
  lead({ type: 'RemoveActivity', activity: other.id })
  lead({
    type: 'ReviseAgenda',
    base: state().agenda.revision,
    title: 'Revidert',
    source: '08.30 Oppstart',
    days: state().agenda.days.map((day) => ({
      ...day,
      items: day.items.map((item) => ({ ...item, speakers: [...item.speakers], details: [...item.details] })),
    })),
  })
  lead({ type: 'StartItem', item: items[1]?.[0] ?? '', from: null })
  lead({ type: 'CloseGathering' })
  lead({ type: 'ReopenGathering' })
  give({ type: 'AllowResearch', allowed: true }, { role: 'participant', person: twin })
  give({ type: 'MarkPerson', person: twin, mark: 'what a phone holds' }, { role: 'server' })
  give({ type: 'MarkPerson', person: phoneless, mark: 'another' }, { role: 'server' })
  give({ type: 'DropMarks', person: phoneless }, { role: 'server' })
  give(
    { type: 'RememberPanels', people: [{ person: twin, times: 1 }], municipalities: [] },
    { role: 'server' },
  )
  lead({ type: 'ErasePerson', person: phoneless })
  give({ type: 'ConfirmErased', persons: [phoneless] }, { role: 'server' })
}

/** A round of presentations: drawn, moved, held with everything that can happen in it, and written in. */
function present(
  state: () => Gathering,
  lead: (command: RoomCommand) => void,
  give: Give,
  as: (person: string) => Actor,
): void {
  const activity = 'round'
  const homes = state().people.municipalities.map(({ id }) => id)
  const [one = '', two = '', three = ''] = homes
  const from = (home: string) =>
    as([...state().people.roster.values()].find(({ municipality }) => municipality === home)?.id ?? '')
  lead({ type: 'PreparePresentations', activity, item: null, minutes: 6, shared: false, order: [] })
  lead({ type: 'RevisePresentations', activity, minutes: 5, shared: true, order: homes })
  lead({ type: 'DrawPresentations', activity, seed: 7 })
  lead({ type: 'OpenPresentations', activity })
  for (const step of ['short', 'long', 'project'])
    give({ type: 'AddPoint', activity, step, point: `line-${step}`, text: `Linje ${step}` }, from(one))
  for (const [home, point] of [[one, 'line-long'] as const, [two, 'line-typed'] as const])
    lead({
      type: 'WriteLine',
      activity,
      municipality: home,
      part: 'long',
      point,
      text: `Skrevet for ${home}`,
    })
  lead({ type: 'BeginPresentation', activity, municipality: one, from: null })
  lead({ type: 'LengthenPresentation', activity, municipality: one, minutes: 2 })
  lead({ type: 'PausePresentation', activity })
  lead({ type: 'ResumePresentation', activity })
  for (const [word, named] of [['w1', true] as const, ['w2', false] as const])
    give(
      { type: 'SendWord', activity, word, to: one, kind: 'appreciation', named, text: 'Godt gjort' },
      from(two),
    )
  give({ type: 'RemoveWord', activity, word: 'w2' }, from(two))
  lead({ type: 'BeginPresentation', activity, municipality: two, from: one })
  lead({ type: 'MovePresentation', activity, municipality: three, before: null })
  lead({ type: 'SkipPresentation', activity, municipality: three })
  lead({ type: 'BeginPresentation', activity, municipality: null, from: two })
  lead({ type: 'ClosePresentations', activity })
}

/** A conversation from alone to plenary: paused, lengthened, moved about in, left, and written in all the way. */
function talkInSteps(
  state: () => Gathering,
  lead: (command: RoomCommand) => void,
  give: Give,
  as: (person: string) => Actor,
): void {
  const activity = 'steps'
  const run = () => {
    const talk = state().activities.get(activity)
    if (talk?.kind !== 'conversation' || talk.phase === 'draft')
      throw new Error('the conversation is not open')
    return talk.run
  }
  const steps: StepAsked[] = [
    { id: 'alone', prompt: 'Hva mener du?', who: 'alone', capture: 'own', sees: 'nobody', minutes: 3 },
    { id: 'duo', prompt: 'Fortell', who: 'duo', capture: 'own', sees: 'group', minutes: 10, turns: 'phases' },
    {
      id: 'table',
      prompt: 'Rundt bordet',
      who: 'table',
      capture: 'top',
      top: 2,
      sees: 'group',
      minutes: 12,
      turns: 'round',
      roles: ['moderator', 'notes'],
      brings: 'all',
    },
    { id: 'four', prompt: 'Fire og fire', who: 'four', capture: 'points' },
    { id: 'plenary', prompt: 'Sammen', who: 'plenary', capture: 'points', brings: 'marked', support: 2 },
  ]
  lead({ type: 'PrepareConversation', activity, item: null, steps })
  lead({ type: 'OpenConversation', activity })
  const [one = '', two = ''] = [...state().people.roster.values()]
    .filter(({ presence, stands = 1 }) => presence === 'arrived' && stands === 1)
    .map(({ id }) => id)
    .sort()
  give({ type: 'AddPoint', activity, step: 'alone', point: 'steps-1', text: 'Bare for meg' }, as(one))
  lead({ type: 'PauseStep', activity })
  lead({ type: 'ResumeStep', activity })
  lead({ type: 'BeginStep', activity, step: 'duo' })
  give({ type: 'CarryPoint', activity, point: 'steps-1', carry: true }, as(one))
  lead({ type: 'LengthenStep', activity, step: 'duo', minutes: 4 })
  lead({ type: 'RepeatStep', activity, run: run().run })
  give({ type: 'LeaveStep', activity, person: two, gone: true }, as(two))
  lead({ type: 'LeaveStep', activity, person: two, gone: false })
  lead({ type: 'SkipStep', activity, step: 'four', skip: true })
  lead({ type: 'MoveStep', activity, step: 'four', to: 4 })
  lead({ type: 'BeginStep', activity, step: 'table' })
  lead({ type: 'Undo', step: state().stepsTaken })
  lead({ type: 'BeginStep', activity, step: 'table' })
  const circle = run().circles.find(({ people }) => people.includes(one))?.id ?? ''
  give({ type: 'TakeTurn', activity, circle, from: 0, to: 1 }, as(one))
  give({ type: 'CallLeader', activity, circle }, as(one))
  lead({ type: 'AnswerCall', activity, circle })
  give({ type: 'AddPoint', activity, step: 'table', point: 'steps-2', text: 'Bordets punkt' }, as(one))
  give({ type: 'MarkTop', activity, point: 'steps-2', top: true }, as(one))
  lead({ type: 'WalkTables', activity, circle })
  lead({ type: 'BeginStep', activity, step: 'plenary' })
  give({ type: 'SupportPoint', activity, point: 'steps-2', support: true }, as(two))
  // More ideas than a phone is dealt in its first hand.
  for (let nth = 1; nth <= 61; nth++) {
    const point = `steps-idea-${nth}`
    give({ type: 'AddPoint', activity, step: 'plenary', point, text: `Idé ${nth}` }, as(nth % 2 ? one : two))
  }
  give({ type: 'AskIdeas', activity, hand: 1 }, as(two))
  lead({ type: 'CloseConversation', activity })
}

/** Those of one role meet, and what they come to is shown to all, and hidden again, and shown. */
function meetAsRole(
  state: () => Gathering,
  lead: (command: RoomCommand) => void,
  give: Give,
  as: (person: string) => Actor,
): void {
  const activity = 'role'
  const step = { id: 'meet', prompt: 'Hva er vanskelig?', who: 'role', role: 'project-leader' } as const
  lead({
    type: 'PrepareConversation',
    ...{ activity, item: null, steps: [{ ...step, capture: 'points', sees: 'group', minutes: 15 }] },
  })
  lead({ type: 'OpenConversation', activity })
  const [one = ''] = [...state().people.roster.values()]
    .filter(({ presence, duties }) => presence === 'arrived' && duties.includes('project-leader'))
    .map(({ id }) => id)
    .sort()
  give({ type: 'AddPoint', activity, step: 'meet', point: 'role-1', text: 'Alt på én gang' }, as(one))
  lead({ type: 'ShareStep', activity, step: 'meet', shared: true })
  lead({ type: 'ShareStep', activity, step: 'meet', shared: false })
  lead({ type: 'CloseConversation', activity })
  lead({ type: 'ShareStep', activity, step: 'meet', shared: true })
}
