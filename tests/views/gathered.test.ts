import fc from 'fast-check'
import { expect, test } from 'vitest'
import '#tests/support/seed.ts'
import type { BoardCommand } from '#shared/board/board.ts'
import { isBoardCommand } from '#shared/board/board.ts'
import { decide } from '#shared/gathering/decide.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { isNoteCommand, type NoteCommand } from '#shared/notes/notes.ts'
import { gathered } from '#shared/views/gathered.ts'
import { takingBack } from '#shared/views/note-undo.ts'
import { type NotesView, notesView } from '#shared/views/notes.ts'
import { noteHistory } from '#tests/support/arbitraries.ts'
import { contextOf, play, TEN } from '#tests/support/given.ts'
import { endOf, live as lived } from '#tests/support/history.ts'
import { about, noted, observing, observingToo, wrote } from '#tests/support/noted.ts'

const card = (id: string) => ({ activity: null, card: id }) as const
const state = play(
  noted(),
  wrote('n4', 'Vikarer faller utenfor', { about: about('bomlo'), quote: 'sund', theme: 'culture' }),
  wrote('n5', 'Uten kommune'),
  [{ type: 'TagCard', ...card('n1'), theme: 'measures' }, observing],
  [{ type: 'MergeCards', activity: null, into: 'n1', cards: ['n3'] }, observing],
  [{ type: 'ReviseCard', ...card('n1'), text: 'Ring den første dagen' }, observing],
  [{ type: 'SupportCard', ...card('n2'), support: true }, observing],
  [{ type: 'ChooseCard', ...card('n4'), before: null }, observing],
  [{ type: 'ChooseCard', ...card('n1'), before: 'n4' }, observing],
  [{ type: 'AskReadBack', card: 'n1' }, observing],
)

test('[NO32] cards lie under their themes, with what they stand for', () => {
  const { themes, loose, chosen, takes } = gathered(notesView(state))
  const under = (id: string) => themes.find(({ theme }) => theme.id === id)?.cards.map((each) => each.id)
  expect(['challenges', 'measures', 'culture', 'other'].map(under)).toEqual([[], ['n1'], ['n4'], []])
  expect(loose.map(({ id }) => id)).toEqual(['n2', 'n5'])
  expect(chosen.map(({ id, place }) => [id, place])).toEqual([
    ['n1', 1],
    ['n4', 2],
  ])
  expect(chosen[0]).toMatchObject({
    text: 'Ring den første dagen',
    municipalities: ['bomlo', 'sund'],
    parts: ['n3'],
    readBack: { of: ['bomlo', 'sund'] },
    last: { by: 'ob-1', what: 'chosen' },
  })
  expect(chosen[0]?.notes.map(({ id }) => id)).toEqual(['n1', 'n3'])
  expect(chosen[1]).toMatchObject({ text: 'Vikarer faller utenfor', municipalities: ['sund'] })
  expect(loose[0]?.support).toEqual(['ob-1'])
  expect(takes).toBeGreaterThan(60_000)
})

test('[NO32] a theme that is gone leaves its cards loose, and what was taken away is nowhere', () => {
  const own = play(
    state,
    [{ type: 'SetNoteThemes', themes: [{ id: 'th1', name: 'Hva virker?' }] }],
    [{ type: 'RemoveNote', note: 'n4' }, observing],
  )
  const { themes, loose, chosen } = gathered(notesView(own))
  expect(themes.flatMap(({ cards }) => cards)).toEqual([])
  expect(loose.map(({ id }) => id)).toEqual(['n1', 'n2', 'n5'])
  expect(chosen.map(({ id }) => id)).toEqual(['n1'])
})

test('[NO16] [NO32] in every history each card on the board lies in one place', () => {
  fc.assert(
    fc.property(noteHistory, (deeds) => {
      const view = notesView(endOf(lived(deeds)))
      const { themes, loose, chosen } = gathered(view)
      const lies = [...themes.flatMap(({ cards }) => cards), ...loose].map(({ id }) => id)
      const onBoard = Object.values(view.cards).filter(
        ({ mergedInto, removed }) => mergedInto === null && !removed,
      )
      expect(lies.sort()).toEqual(onBoard.map(({ id }) => id).sort())
      expect(chosen.map(({ id }) => id)).toEqual(view.chosen)
    }),
    { numRuns: 60 },
  )
})

/** What can be seen of it, but for who did what last. */
function seen(of: Gathering) {
  const { notes, cards, readBacks, chosen, presenter } = notesView(of)
  const standing = Object.values(notes).filter(({ removed }) => !removed)
  return {
    notes: standing.map(({ revised: _, ...note }) => note),
    cards: Object.values(cards)
      .filter(({ id }) => notes[id]?.removed === false)
      .map(({ last: _, text, support, ...each }) => ({
        ...each,
        text: text ?? notes[each.id]?.text,
        support: [...support].sort(),
        parts: [...each.parts].sort(),
      })),
    asked: Object.values(readBacks).flatMap(({ skipped, at: _, ...each }) => (skipped ? [] : [each])),
    chosen,
    presenter,
  }
}

test('[NO31] whatever an observer does is taken back by what anybody may give', () => {
  let taken = 0
  const kinds = new Set<string>()
  fc.assert(
    fc.property(noteHistory, (deeds) => {
      const moments = lived(deeds.filter(({ command }) => command.type !== 'Undo'))
      let before: Gathering | undefined
      for (const { deed, decision, after } of moments) {
        const { command, by } = deed
        const isIt = by.role === 'observer' && decision.ok && decision.events.length > 0
        if (before && isIt && (isNoteCommand(command) || isBoardCommand(command))) {
          const back = takingBack(notesView(before) as NotesView, command as NoteCommand | BoardCommand)
          const undone = back.reduce((at, each) => {
            const outcome = decide(
              at,
              each,
              contextOf({ ...(by.role === 'observer' ? { by } : observingToo), now: TEN }),
            )
            expect(outcome.ok, JSON.stringify([command, each, outcome])).toBe(true)
            return outcome.ok ? outcome.events.reduce(evolve, at) : at
          }, after)
          if (back.length > 0) {
            expect(seen(undone), JSON.stringify([command, back])).toEqual(seen(before))
            taken++
            kinds.add(command.type)
          }
        }
        before = after
      }
    }),
    { numRuns: 150 },
  )
  expect(taken).toBeGreaterThan(80)
  expect(kinds.size).toBeGreaterThan(8)
})
