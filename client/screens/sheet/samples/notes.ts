import { keep } from '#client/connection/storage.ts'
import type { Marks } from '#client/notes/create-note-draft.ts'
import type { NoteEntry } from '#client/notes/note-outbox.ts'
import type { BoardCommand } from '#shared/board/board.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { aboutNothing, type NoteCommand } from '#shared/notes/notes.ts'
import type { HallView } from '#shared/views/hall.ts'
import { hallView } from '#shared/views/hall.ts'
import { after, at, idOf, overfullRunning, person, running } from './gathering.ts'
import { floor } from './rounds.ts'
import { POINT, THIRTY_ONE, TITLE_OF_120 } from './texts.ts'

/** Ids of the notes of the device whose page is drawn begin so. */
export const KEY = 'mydevice00'
const ME: Actor = { role: 'observer', device: 'ob-1' }
const OTHER: Actor = { role: 'observer', device: 'ob-2' }

type Line = readonly [id: string, text: string, theme: string | null, municipality: string, minute: number]

function noted(before: Gathering, lines: readonly Line[]): Gathering {
  return lines.reduce((state, [id, text, theme, municipality, minute]) => {
    const now = at(11, 0) + minute * 60_000
    const about = { ...aboutNothing, item: 'talks', municipality: idOf(municipality) }
    const quote = id.endsWith('q') ? about.municipality : null
    const note: NoteCommand = { type: 'WriteNote', note: id, text, theme, quote, writtenAt: now, about }
    return after(state, [note, now, id.startsWith(KEY) ? ME : OTHER])
  }, before)
}
const mine = (id: string) => `${KEY}${id}`

const LINES: readonly Line[] = [
  [mine('1'), 'Ønsker å se samtalekortene til Sund.', 'other', 'Bømlo', 0],
  [mine('2'), 'Vikarer faller utenfor.', 'challenges', 'Bømlo', 1],
  [mine('3'), 'Fast punkt på alle avdelingsmøter, ti minutter.', 'measures', 'Bømlo', 2],
  [mine('4q'), 'Det ble normalt å bli oppringt. Ingen følte seg kontrollert.', 'culture', 'Vefsn', 4],
  [mine('5'), 'Lederne visste ikke hvem som skulle ringe.', 'challenges', 'Vefsn', 5],
  ['o1', 'Lederne har for mange ansatte til å se den enkelte', 'challenges', 'Steinkjer', 1],
  ['o2', 'Så mange ansatte per leder at ingen blir sett', 'challenges', 'Vefsn', 2],
  ['o3', 'Ring alle den første dagen', 'measures', 'Vefsn', 3],
  ['o4', 'De ringer alle den første dagen', 'measures', 'Sund', 4],
  ['o5', 'Ti minutter om nærvær på hver avdeling', 'measures', 'Jondal', 5],
  ['o6', 'Å spørre oppleves som å mase, til noen begynner', 'culture', 'Vefsn', 6],
  ['o7', 'Legene svarer ikke på telefon', null, 'Jondal', 7],
  ['o8', 'Nattevaktene ser aldri lederen sin', null, 'Sund', 8],
]
const board = { activity: null } as const
type On<T> = T extends BoardCommand ? Omit<T, 'activity'> : never
function done(before: Gathering, ...acts: readonly (readonly [On<BoardCommand>, minute: number, Actor?])[]) {
  return acts.reduce(
    (state, [command, minute, by = ME]) =>
      after(state, [{ ...board, ...command } as BoardCommand, at(11, minute), by]),
    before,
  )
}

/** Somebody presents, and notes have been written. */
export const written = noted(floor, LINES)
/** Untagged: all of them. */
export const loose = noted(
  running,
  LINES.map(([id, text, , municipality, minute]) => [id, text, null, municipality, minute]),
)
/** Gathered, merged, chosen; the last by somebody else, just now. */
export const gathered = done(
  written,
  [{ type: 'MergeCards', into: 'o1', cards: ['o2', mine('5')] }, 8],
  [{ type: 'ReviseCard', card: 'o1', text: 'Lederne har for mange ansatte til å se den enkelte' }, 8],
  [{ type: 'ChooseCard', card: 'o1', before: null }, 8],
  [{ type: 'ChooseCard', card: 'o3', before: null }, 8],
  [{ type: 'ChooseCard', card: 'o5', before: null }, 8],
  [{ type: 'RemoveCard', card: mine('1') }, 9],
  [{ type: 'ChooseCard', card: 'o6', before: null }, 9, OTHER],
  [{ type: 'MoveCard', card: 'o5', before: 'o3' }, 10, OTHER],
)
const voice = ({ people }: Gathering): Actor => ({
  role: 'participant',
  person: [...people.roster.values()].find((each) => each.municipality === 'vefsn')?.id ?? '',
})
/** Somebody who is no observer is to present it; and has told the leader. */
export const outside = after(gathered, [
  { type: 'NamePresenter', presenter: person(gathered, 0) },
  at(11, 9),
  ME,
])
export const outsideReady = after(outside, [
  { type: 'AskPlenary', wanted: true },
  at(11, 9),
  { role: 'participant', person: person(gathered, 0) },
])
export const asked = after(gathered, [{ type: 'AskReadBack', card: 'o1' }, at(11, 9), ME])
const answer = { type: 'AnswerReadBack', card: 'o1', answer: 'not-quite' } as const
export const answered = after(asked, [
  { ...answer, word: 'Det gjelder mest i turnus.' },
  at(11, 9),
  voice(asked),
])
export const skipped = after(answered, [{ type: 'SkipReadBack', card: 'o1' }, at(11, 9), ME])

/** An observer has said that the points are ready for the hall screen, and who they are. */
export const ready = after(
  gathered,
  [{ type: 'SignNotes', person: null, name: 'Vernepleier' }, at(11, 9), OTHER],
  [{ type: 'AskPlenary', wanted: true }, at(11, 9), OTHER],
)
/** On the hall screen, at the first point. */
export const presented = after(
  gathered,
  [{ type: 'OpenPlenary', activity: null, by: 'point', minutes: 15, presenter: null }, at(11, 10)],
  [{ type: 'StepPlenary', from: null, to: 'o1' }, at(11, 10)],
)

const THEMES = ['challenges', 'measures', 'culture', 'other', null] as const
/** 200 notes of 31 municipalities, some as long as they come. */
export const many = done(
  noted(
    overfullRunning,
    Array.from({ length: 200 }, (_, nth) => [
      `${nth % 4 === 0 ? KEY : 'o'}${nth}`,
      nth % 9 === 0 ? `${POINT} ${TITLE_OF_120}` : `${POINT.slice(0, 20 + (nth % 60))} ${nth}`,
      THEMES[nth % 5] ?? null,
      THIRTY_ONE[nth % 31] ?? '',
      nth % 10,
    ]),
  ),
  ...Array.from(
    { length: 12 },
    (_, nth) => [{ type: 'ChooseCard', card: `o${nth * 5 + 1 + (nth % 2)}`, before: null }, 9] as const,
  ).filter(([{ card }]) => Number(card.slice(1)) % 4 !== 0),
)
export const eleven = after(written, [
  {
    type: 'SetNoteThemes',
    themes: Array.from({ length: 11 }, (_, nth) => ({
      id: `t${nth}`,
      name: nth % 3 === 0 ? TITLE_OF_120 : `Spørsmål ${nth + 1}`,
    })),
  },
])

let made = 0
/** A page of its own: what it keeps is kept apart from that of all others. */
export function pageOf(gathering: Gathering): { readonly id: string; readonly hall: HallView } {
  const id = `sheet-notes-${++made}`
  keep(`samling/notes/${id}/key`, KEY)
  const hall = hallView(gathering)
  return { id, hall: { ...hall, gathering: { ...hall.gathering, id } } }
}
export function keepDraft(id: string, text: string, marks: Partial<Marks>): void {
  keep(`samling/notes/${id}/draft`, text)
  keep(`samling/notes/${id}/draft/marks`, JSON.stringify(marks))
}
export function keepEntries(id: string, entries: readonly NoteEntry[]): void {
  for (const entry of entries) keep(`samling/notes/${id}/outbox/${entry.id}`, JSON.stringify(entry))
}
export function sweepNotes(): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith('samling/notes/sheet-') || key.startsWith('samling/card/sheet-'))
      localStorage.removeItem(key)
}

/** Written offline: it waits; and one that the server would not take. */
export const waiting: readonly NoteEntry[] = (['w1', 'w2'] as const).map((id, nth) => ({
  id: `entry-${id}`,
  command: {
    type: 'WriteNote',
    note: mine(id),
    text: nth === 0 ? 'De ringte alle som var borte.' : 'Fraværet gikk ned fra 11 til 9.',
    theme: 'measures',
    quote: null,
    writtenAt: at(11, 8 + nth),
    about: { ...aboutNothing, municipality: 'vefsn' },
  },
  writtenAt: at(11, 8 + nth),
  order: nth,
  refusal: nth === 0 ? null : { code: 'not-observing' },
}))
