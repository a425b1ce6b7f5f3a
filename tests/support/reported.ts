import type { Question } from '#shared/activities/poll/poll.ts'
import type { Item } from '#shared/agenda/agenda.ts'
import type { Gathering, GatheringEvent } from '#shared/gathering/gathering.ts'
import { HOUR, MINUTE } from '#shared/kernel/instant.ts'
import { stateAfter } from './given.ts'
import { reportedAsked } from './reported-asked.ts'
import { reportedRounds } from './reported-rounds.ts'

/** 1 March 2027, 09:00 in Oslo. */
export const MORNING = Date.UTC(2027, 2, 1, 8, 0)
export const HOMES = [
  ['sund', 'Sund'],
  ['ardal', 'Årdal'],
  ['vefsn', 'Vefsn'],
  ['karasjohka', 'Kárášjohka'],
] as const

/** What a spreadsheet program would make something else of, and what a careless writer would lose. */
export const SPICE = [
  '=1+1',
  '=HYPERLINK("http://example.invalid";"klikk")',
  '+47 400 00 000',
  '-2 % fravær',
  '@SUM(A1:A9)',
  '\tmed tabulator',
  ' =1+1',
  '＝1+1',
  '0301',
  '00123',
  '1-2',
  '12:30',
  '1e5',
  'æøå ÆØÅ – “sitat” «sitat»',
  'Kárášjohka Deatnu čŋšžŧđ',
  'to linjer\nog en til',
  'semikolon; komma, "anførsel"',
  "O'Hara",
  '😀👩🏽‍🚒🇳🇴',
  'constructor',
  '__proto__',
  '<b>fet</b> & <script>alert(1)</script>',
  ']]>',
] as const

export type ReportedOptions = {
  /** How many from each municipality. */
  readonly each?: number
  /** Points besides those that are always there. */
  readonly points?: readonly string[]
  /** Answers to the open question. */
  readonly texts?: readonly string[]
}

const personOf = (home: string, nth: number) => `${home}-${nth}`
const NAMES = [
  'Rådgiver',
  'Virksomhetsleder',
  'HR-leder',
  'Tillitsvalgt',
  'Verneombud',
  'Kommunalsjef',
] as const
export const nameOf = (home: string, nth: number) => `${NAMES[nth % NAMES.length]} ${home} ${nth + 1}`

/** A gathering of two days of which the first is over: with something in every section of its report. */
export function reported({ each = 6, points = SPICE, texts = SPICE }: ReportedOptions = {}): Gathering {
  return stateAfter(reportedEvents({ each, points, texts }))
}

export function reportedEvents(options: Required<ReportedOptions>): readonly GatheringEvent[] {
  const people = HOMES.flatMap(([home]) =>
    Array.from({ length: options.each }, (_, nth) => ({ home, nth, id: personOf(home, nth) })),
  )
  return [
    {
      type: 'v1.GatheringNamed',
      title: 'Nærvær i nettverk – samling 2',
      place: 'Hotellet ved vannet, Bergen',
    },
    { type: 'v1.MunicipalitiesNamed', municipalities: HOMES.map(([id, name]) => ({ id, name })) },
    ...people.flatMap(({ home, nth, id }): GatheringEvent[] => [
      {
        type: 'v1.PersonExpected',
        ...{
          person: id,
          name: nameOf(home, nth),
          municipality: home,
          title: NAMES[nth % 6] ?? '',
          duties: [],
        },
      },
      { type: 'v1.PersonArrived', person: id, device: `phone of ${id}`, at: MORNING - HOUR },
    ]),
    {
      type: 'v1.GoalsSet',
      heading: 'Dette er vi sammen om',
      goals: ['Flere dager på jobb for flere', 'Ledere som følger opp tidlig, og vet hvordan'],
    },
    ...agenda(),
    ...presentations(),
    ...panel(),
    ...notes(),
    ...conversation(options.points),
    ...commitments(),
    ...reportedAsked(MORNING),
    ...polls(
      people.map(({ id }) => id),
      options.texts,
    ),
    ...reportedRounds(
      people.map(({ id }) => id),
      MORNING,
    ),
    ...seatings(people.map(({ id }) => id)),
    {
      type: 'v1.SummaryPicked',
      ...{ pick: 's1', source: { of: 'card', activity: 'panel', card: 'k1' }, before: null, at: MORNING },
    },
    {
      type: 'v1.SummaryPicked',
      ...{ pick: 's2', source: { of: 'point', activity: 'talk', point: 'first' }, before: null, at: MORNING },
    },
    {
      type: 'v1.SummaryPicked',
      ...{ pick: 's3', source: { of: 'poll', activity: 'choice' }, before: null, at: MORNING },
    },
    {
      type: 'v1.SummaryLineWritten',
      ...{ pick: 's4', text: 'Vi møtes igjen i september, med tall fra alle.', before: null, at: MORNING },
    },
  ]
}

function agenda(): readonly GatheringEvent[] {
  const item = { end: null, details: [], pinned: false } as const
  const titles = (names: readonly string[], day: string) =>
    names.map(
      (title, place): Item => ({
        ...item,
        ...{
          id: `${day}-${place}`,
          start: 540 + place * 45,
          title,
          speakers: place === 1 ? ['Forsker, NTNU'] : [],
        },
        kind:
          (['opening', 'talk', 'presentations', 'conversation', 'meal', 'panel'] as const)[place] ?? 'other',
      }),
    )
  const first = titles(
    [
      'Velkommen',
      'Hva vet vi om fravær?',
      'Kommunene presenterer seg',
      'Samtale: de første dagene',
      'Lunsj',
      'Panelet',
    ],
    'a',
  )
  const second = titles(['God morgen', 'Veien videre'], 'b')
  const began = (place: number) => MORNING + place * 48 * MINUTE
  return [
    {
      type: 'v1.AgendaRevised',
      ...{ revision: 1, title: 'Nærvær', source: '', at: MORNING - HOUR },
      days: [
        { id: 'a', date: '2027-03-01', label: 'Mandag', items: first },
        { id: 'b', date: '2027-03-02', label: 'Tirsdag', items: second },
      ],
    },
    ...first.map(
      ({ id }, place): GatheringEvent => ({
        type: 'v1.ItemStarted',
        ...{ day: 'a', item: id, at: began(place), date: '2027-03-01', allotted: 45 * MINUTE },
      }),
    ),
    { type: 'v1.DayEnded', day: 'a', at: began(first.length) },
  ]
}

function presentations(): readonly GatheringEvent[] {
  const activity = 'round'
  const order = HOMES.map(([id]) => id)
  const line = (municipality: string, part: 'short' | 'long' | 'project', text: string): GatheringEvent => ({
    type: 'v1.LineWritten',
    ...{ activity, municipality, part, point: `${municipality} ${part}`, person: null, text, at: MORNING },
  })
  return [
    { type: 'v1.PresentationsPrepared', activity, item: 'a-2', minutes: 5, shared: true, order },
    { type: 'v1.PresentationsOpened', activity, at: MORNING, order, whole: HOUR },
    ...HOMES.flatMap(([id, name]) => [
      line(id, 'short', `${name}: alle ledere ringer første dag`),
      line(id, 'long', 'Fraværet ned fra 10,2 % til 8 % innen 2029'),
      line(id, 'project', 'Nærværsteam i hver sektor, med tillitsvalgt og verneombud'),
    ]),
    ...order.slice(0, 2).map(
      (municipality, place): GatheringEvent => ({
        type: 'v1.PresentationBegun',
        ...{
          activity,
          municipality,
          interrupts: false,
          allotted: 5 * MINUTE,
          at: MORNING + place * 6 * MINUTE,
        },
      }),
    ),
    {
      type: 'v1.WordSent',
      ...{
        activity,
        word: 'w1',
        to: 'sund',
        person: personOf('vefsn', 0),
        kind: 'appreciation',
        named: false,
      },
      ...{ text: 'Dere tør å si hva som ikke virket.', at: MORNING },
    },
    {
      type: 'v1.WordSent',
      ...{ activity, word: 'w2', to: 'ardal', person: personOf('sund', 1), kind: 'advice', named: true },
      ...{ text: 'HEMMELIG-ORD-TIL-ÅRDAL', at: MORNING },
    },
  ]
}

function panel(): readonly GatheringEvent[] {
  const on = { activity: 'panel', by: personOf('sund', 0), at: MORNING } as const
  const point = (id: string, home: string, text: string, question = 'q1'): GatheringEvent => ({
    type: 'v1.PointAdded',
    ...{ activity: 'panel', step: question, point: id, person: personOf(home, 0), group: home },
    ...{ text, at: MORNING, late: false },
  })
  return [
    {
      type: 'v1.PanelPrepared',
      ...{ activity: 'panel', item: 'a-5' },
      assignments: [
        {
          id: 'a1',
          title: 'Hva har virket?',
          minutes: 15,
          questions: [
            { id: 'q1', text: 'Hvem ringer først?' },
            { id: 'q2', text: 'Når kobler vi på flere?' },
          ],
        },
      ],
    },
    { type: 'v1.PanelOpened', activity: 'panel', at: MORNING },
    ...HOMES.map(
      ([home]): GatheringEvent => ({
        type: 'v1.PanelMemberSet',
        ...{ activity: 'panel', municipality: home, person: personOf(home, 0), by: 'leader', before: null },
      }),
    ),
    { type: 'v1.AssignmentsOpened', activity: 'panel', assignments: ['a1'], done: [], at: MORNING },
    point('k1', 'sund', 'Nærmeste leder ringer, samme dag'),
    point('k2', 'ardal', 'Ring alle, også de som er borte for tredje gang'),
    point('k3', 'vefsn', 'VALGT-IKKE-VIST: tillitsvalgt er med fra uke to', 'q2'),
    point('k4', 'karasjohka', 'ALDRI-VALGT-I-PANELET', 'q2'),
    { type: 'v1.CardsMerged', ...on, card: 'k1', parts: ['k2'] },
    { type: 'v1.CardChosen', ...on, card: 'k1', before: null },
    { type: 'v1.CardChosen', ...on, card: 'k3', before: null },
    { type: 'v1.PlenaryOpened', activity: 'panel', by: 'point', minutes: 15, presenter: null, at: MORNING },
    { type: 'v1.SceneShown', scene: 'plenary', activity: null },
    { type: 'v1.PlenaryStepped', slide: { key: 'k1', cards: ['k1'] }, at: MORNING },
  ]
}

function notes(): readonly GatheringEvent[] {
  const written = (note: string, text: string, municipality: string, theme: string): GatheringEvent => ({
    type: 'v1.NoteWritten',
    ...{ note, by: 'ob-1', text, theme, quote: null, writtenAt: MORNING, at: MORNING },
    about: { item: null, municipality, activity: null, part: null },
  })
  const on = { activity: null, by: 'ob-1', at: MORNING } as const
  return [
    written('n1', 'Flere steder ringer ingen de første tre dagene', 'vefsn', 'challenges'),
    written('n2', 'SKJULT-NOTAT: lederen virket sliten', 'sund', 'culture'),
    { type: 'v1.PlenaryClosed', at: MORNING },
    { type: 'v1.CardChosen', ...on, card: 'n1', before: null },
    { type: 'v1.PlenaryOpened', activity: null, by: 'point', minutes: 10, presenter: null, at: MORNING },
    { type: 'v1.PlenaryStepped', slide: { key: 'n1', cards: ['n1'] }, at: MORNING },
  ]
}

function conversation(texts: readonly string[]): readonly GatheringEvent[] {
  const steps = [
    { id: 'own', prompt: 'Hva skjer hos dere de første dagene?', who: 'municipality', capture: 'points' },
    { id: 'alone', prompt: 'Hva tenker du selv?', who: 'alone', capture: 'own', sees: 'nobody' },
    { id: 'home', prompt: 'Hva gjør vi hjemme?', who: 'municipality', capture: 'points', sees: 'group' },
  ] as const
  const point = (id: string, step: string, home: string, text: string): GatheringEvent => ({
    type: 'v1.PointAdded',
    ...{ activity: 'talk', step, point: id, person: personOf(home, 1), group: home },
    ...{ text, at: MORNING, late: false },
  })
  return [
    {
      type: 'v1.ConversationPrepared',
      activity: 'talk',
      item: 'a-3',
      steps: steps.map((step) => ({ ...step })),
    },
    { type: 'v1.ConversationOpened', activity: 'talk', at: MORNING },
    point('first', 'own', 'sund', 'Vi har en fast samtale før det har gått en uke'),
    ...texts.map((text, nth) => point(`t${nth}`, 'own', HOMES[nth % HOMES.length]?.[0] ?? 'sund', text)),
    point('mine', 'alone', 'sund', 'BARE-FOR-MEG-SELV'),
    point('ours', 'home', 'sund', 'SUNDS-EGET-PUNKT'),
    point('theirs', 'home', 'ardal', 'ÅRDALS-EGET-PUNKT'),
    { type: 'v1.ConversationClosed', activity: 'talk', at: MORNING + HOUR },
  ]
}

/** Sund has confirmed a promise, and says what has become of its last one; Årdal has begun one. */
function commitments(): readonly GatheringEvent[] {
  const activity = 'promises'
  const written = (municipality: string, field: 'what' | 'who' | 'by', text: string): GatheringEvent => ({
    type: 'v1.CommitmentWritten',
    ...{ activity, municipality, person: personOf(municipality, 0), at: MORNING, place: 1, field, text },
  })
  return [
    {
      type: 'v1.CommitmentsPrepared',
      ...{ activity, item: null, title: '', most: 2, plan: false },
    },
    { type: 'v1.CommitmentsOpened', activity, at: MORNING },
    written('sund', 'what', 'Alle ledere ringer samme dag'),
    written('sund', 'who', 'HR-leder'),
    written('sund', 'by', '2027-05-01'),
    written('ardal', 'what', 'ÅRDALS-UTKAST'),
    {
      type: 'v1.CommitmentsConfirmed',
      activity,
      municipality: 'sund',
      person: personOf('sund', 0),
      at: MORNING,
    },
  ]
}

const CHOICES = [
  { id: 'call', text: 'Ringe den første dagen' },
  { id: 'visit', text: 'Besøke arbeidsplassene' },
  { id: 'dare', text: '=Tørre å si ifra' },
]

function polls(people: readonly string[], texts: readonly string[]): readonly GatheringEvent[] {
  const asked = (activity: string, question: Question, anonymous: boolean): GatheringEvent[] => [
    { type: 'v1.PollPrepared', activity, item: null, question, anonymous } as GatheringEvent,
    { type: 'v1.PollOpened', activity, at: MORNING },
  ]
  const closed = (activity: string, results: 'hidden' | 'shown' = 'shown'): GatheringEvent[] => [
    { type: 'v1.PollClosed', activity, at: MORNING + MINUTE },
    { type: 'v1.ResultsSet', activity, results },
  ]
  const choice = { type: 'choice', text: 'Hva begynner dere med?', choices: CHOICES } as const
  return [
    ...asked('choice', { ...choice, choices: [...CHOICES] }, false),
    ...people.map(
      (person, nth): GatheringEvent => ({
        type: 'v1.BallotCast',
        ...{ activity: 'choice', person },
        answer: { type: 'choice', choice: CHOICES[nth % 7 < 4 ? 0 : nth % 7 < 6 ? 1 : 2]?.id ?? 'call' },
      }),
    ),
    ...closed('choice'),
    ...asked(
      'scale',
      { type: 'scale', text: 'Hvor trygg er du på dette?', steps: 5, low: 'lite', high: 'svært' },
      true,
    ),
    ...people.map((person): GatheringEvent => ({ type: 'v1.PersonAnswered', activity: 'scale', person })),
    {
      type: 'v1.BallotBoxEmptied',
      ...{ activity: 'scale', round: 1 },
      answers: people.map((_, nth) => ({ type: 'scale' as const, value: 1 + ((nth * 3) % 5) })),
    },
    ...closed('scale', 'hidden'),
    ...asked('words', { type: 'text', text: 'Hva bør vi gjøre annerledes?' }, true),
    {
      type: 'v1.BallotBoxEmptied',
      ...{ activity: 'words', round: 1 },
      answers: texts.map((text) => ({ type: 'text' as const, text })),
    },
    ...closed('words'),
    ...asked('few', { ...choice, text: 'FÅ-SVAR', choices: [...CHOICES] }, false),
    ...people.slice(0, 3).map(
      (person): GatheringEvent => ({
        type: 'v1.BallotCast',
        ...{ activity: 'few', person, answer: { type: 'choice', choice: 'dare' } },
      }),
    ),
    ...closed('few'),
  ]
}

function seatings(people: readonly string[]): readonly GatheringEvent[] {
  const tables = ['Furu', 'Bjørk', 'Rogn', 'Selje'].map((name, nth) => ({
    ...{ id: `t${nth}`, name, chairs: Math.ceil(people.length / 4), note: '', place: null },
  }))
  const found = tables.map(({ id }, nth) => ({
    table: id,
    people: people.filter((_, place) => place % tables.length === nth),
  }))
  return [
    { type: 'v1.TablesSet', tables },
    { type: 'v1.SeatingAsked', asked: 'r1', seed: 1, mends: null, at: MORNING },
    {
      type: 'v1.SeatingFound',
      ...{ asked: 'r1', problems: [], at: MORNING, tables: found, moves: [], plan: null, after: null },
      least: { sameMunicipality: 0, repeats: 0 },
    },
    { type: 'v1.SeatingShown', round: 'r1', at: MORNING },
  ]
}
