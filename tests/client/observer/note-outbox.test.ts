import { expect, test } from 'vitest'
import { type NoteEntry, type NoteSendable, putNote } from '#client/notes/note-outbox.ts'
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
