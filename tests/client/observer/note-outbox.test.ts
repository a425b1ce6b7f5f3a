import { expect, test } from 'vitest'
import {
  againNote,
  type NoteEntry,
  type NoteSendable,
  putNote,
  withoutRefused,
} from '#client/notes/note-outbox.ts'
import { ownNotes, waitingIn } from '#client/notes/own-notes.model.ts'
import { notesView } from '#shared/views/notes.ts'
import { play, TEN } from '#tests/support/given.ts'
import { noted, nowhere, wrote } from '#tests/support/noted.ts'

const write = (note: string, text = 'Ring'): NoteSendable => ({
  type: 'WriteNote',
  ...{ note, text, theme: null, quote: null, writtenAt: TEN, about: null },
})
let made = 0
const entry = (command: NoteSendable, refusal: NoteEntry['refusal'] = null): NoteEntry => {
  const order = ++made
  return { id: `e${order}`, command, writtenAt: TEN, order, refusal }
}
const types = (entries: readonly NoteEntry[]) => entries.map(({ command }) => command.type)

test('[OB5] what is changed while it waits is sent after it, each kind of change once', () => {
  const waits = [entry(write('a')), entry(write('b'))]
  const once = putNote(waits, entry({ type: 'ReviseNote', note: 'a', text: 'Ring nå' }), null)
  const twice = putNote(once, entry({ type: 'ReviseNote', note: 'a', text: 'Ring først' }), null)
  expect(types(twice)).toEqual(['WriteNote', 'WriteNote', 'ReviseNote'])
  expect(twice.at(-1)?.command).toMatchObject({ text: 'Ring først' })
  const gone = putNote(twice, entry({ type: 'RemoveNote', note: 'a' }), null)
  const back = putNote(gone, entry({ type: 'BringBackNote', note: 'a' }), null)
  expect(types(back)).toEqual(['WriteNote', 'WriteNote', 'ReviseNote', 'BringBackNote'])
})

test('[OB5] what is on its way stays, and what comes after it is sent as well', () => {
  const going = entry({ type: 'ReviseNote', note: 'a', text: 'Ring' })
  const all = putNote([going], entry({ type: 'ReviseNote', note: 'a', text: 'Ring nå' }), going.id)
  expect(all.map(({ command }) => command)).toMatchObject([{ text: 'Ring' }, { text: 'Ring nå' }])
})

test('[TA15] new words say what stood there before all that waits; sent again, or over what was refused, nothing', () => {
  const revise = (text: string, from: string): NoteSendable => ({ type: 'ReviseNote', note: 'a', text, from })
  const waits = entry(revise('Ring nå', 'Ring'))
  const words = (entries: readonly NoteEntry[]) => entries.map(({ command }) => command)
  expect(words(putNote([waits], entry(revise('Ring først', 'Ring nå')), null))).toEqual([
    revise('Ring først', 'Ring'),
  ])
  // What is on its way gets in first.
  expect(words(putNote([waits], entry(revise('Ring først', 'Ring nå')), waits.id))).toEqual([
    revise('Ring nå', 'Ring'),
    revise('Ring først', 'Ring nå'),
  ])
  const refused = entry(revise('Ring nå', 'Ring'), { code: 'moved-already', detail: 'Andres' })
  const plain = (text: string) => ({ type: 'ReviseNote', note: 'a', text })
  expect(words(putNote([refused], entry(revise('Ring først', 'Ring nå')), null))).toEqual([
    plain('Ring først'),
  ])
  expect(words(againNote([refused], 'a', () => 'new', null))).toEqual([plain('Ring nå')])
})

test('[OB6] a note that was refused is put right where it stands, as a new command', () => {
  const refused = entry(write('a'), { code: 'text-too-long', detail: '5000' })
  const later = entry(write('b'))
  for (const [command, fields] of [
    [{ type: 'ReviseNote', note: 'a', text: 'Kortere' }, { text: 'Kortere' }],
    [{ type: 'TagCard', activity: null, card: 'a', theme: 'culture' }, { theme: 'culture' }],
    [{ type: 'QuoteNote', note: 'a', quote: 'sund' }, { quote: 'sund' }],
    [{ type: 'SetNoteAbout', note: 'a', about: nowhere }, { about: nowhere }],
  ] as const) {
    const [first, second] = putNote([refused, later], entry(command), null)
    expect(first).toMatchObject({ refusal: null, command: { type: 'WriteNote', note: 'a', ...fields } })
    expect(first?.id).not.toBe(refused.id)
    expect(first?.order).toBe(refused.order)
    expect(second).toBe(later)
  }
  expect(putNote([refused, later], entry({ type: 'RemoveNote', note: 'a' }), null)).toEqual([later])
})

const NO = { code: 'not-observing' } as const
const newIds = () => `new${++made}`

test('[OB6] a note and its changes that were refused together are sent again as one', () => {
  const refused = [
    entry(write('a', 'Ring'), NO),
    entry({ type: 'ReviseNote', note: 'a', text: 'Ring nå' }, { code: 'unknown-note' }),
    entry(write('b'), NO),
    entry({ type: 'TagCard', activity: null, card: 'a', theme: 'culture' }),
  ]
  const own = ownNotes(null, refused, [], '').find(({ id }) => id === 'a')
  expect(own).toMatchObject({ text: 'Ring nå', theme: 'culture', state: 'refused' })
  expect(own?.refused).toEqual({ entry: refused[0]?.id, why: NO })
  const all = againNote(refused, 'a', newIds, null)
  expect(all).toMatchObject([
    { command: { ...write('a', 'Ring nå'), theme: 'culture' }, refusal: null, order: refused[0]?.order },
    { command: { note: 'b' }, refusal: NO },
  ])
  expect(all[0]?.id).not.toBe(refused[0]?.id)
})

test('[OB6] what is on its way, and a note that was taken away, is not put into what is sent again', () => {
  const going = entry({ type: 'ReviseNote', note: 'a', text: 'Ring nå' })
  const gone = entry({ type: 'RemoveNote', note: 'a' }, { code: 'unknown-note' })
  const all = againNote([entry(write('a'), NO), going, gone], 'a', newIds, going.id)
  expect(types(all)).toEqual(['WriteNote', 'ReviseNote', 'RemoveNote'])
  expect(all.map(({ refusal }) => refusal)).toEqual([null, null, null])
  expect(all[0]?.command).toMatchObject({ text: 'Ring' })
})

test('[OB6] changes of a note that is there are sent again each by itself, or thrown away each by itself', () => {
  const changes = [
    entry({ type: 'ReviseNote', note: 'a', text: 'Ring nå' }, NO),
    entry({ type: 'QuoteNote', note: 'a', quote: 'sund' }, NO),
  ]
  const all = againNote(changes, 'a', newIds, null)
  expect(all.map(({ command, refusal }) => [command.type, refusal])).toEqual([
    ['ReviseNote', null],
    ['QuoteNote', null],
  ])
  expect(withoutRefused(changes, changes[0]?.id ?? '')).toEqual([changes[1]])
})

test('[OB6] put right again, what was refused behind it does not come over it; thrown away, all of it goes', () => {
  const refused = [
    entry(write('a', 'Ring'), NO),
    entry({ type: 'ReviseNote', note: 'a', text: 'Ring nå' }, NO),
    entry({ type: 'TagCard', activity: null, card: 'a', theme: 'culture' }, NO),
    entry(write('b')),
  ]
  const all = putNote(refused, entry({ type: 'ReviseNote', note: 'a', text: 'Ring først' }), null)
  expect(all.map(({ command }) => command)).toEqual([
    { ...write('a', 'Ring først'), theme: 'culture' },
    write('b'),
  ])
  expect(withoutRefused(refused, refused[0]?.id ?? '')).toEqual([refused[3]])
})

test('[OB7] own notes are those of this device, as they will be once all has got through', () => {
  const view = notesView(play(noted(), wrote('mykey-1', 'Ringte', { theme: 'culture', writtenAt: TEN - 5 })))
  const entries = [
    entry({ type: 'ReviseNote', note: 'mykey-1', text: 'Ringte alle' }),
    entry({ type: 'TagCard', activity: null, card: 'mykey-1', theme: null }),
    entry({ ...write('mykey-2'), writtenAt: TEN + 1 } as NoteSendable),
    entry({ ...write('mykey-3'), writtenAt: TEN } as NoteSendable, { code: 'not-observing' }),
  ]
  const stored = entry({ ...write('mykey-4'), writtenAt: TEN - 9 } as NoteSendable)
  const own = ownNotes(view, entries, [stored], 'mykey')
  expect(own.map(({ id, state, text, theme }) => [id, state, text, theme])).toEqual([
    ['mykey-2', 'waiting', 'Ring', null],
    ['mykey-3', 'refused', 'Ring', null],
    ['mykey-1', 'waiting', 'Ringte alle', null],
    ['mykey-4', 'saved', 'Ring', null],
  ])
  expect(own[1]?.refused).toEqual({ entry: entries[3]?.id, why: { code: 'not-observing' } })
  expect(waitingIn(entries)).toBe(2)
  const taken = ownNotes(view, [entry({ type: 'RemoveNote', note: 'mykey-1' })], [], 'mykey')
  expect(taken.map(({ removed }) => removed)).toEqual([true])
})
