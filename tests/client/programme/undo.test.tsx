import { fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { seenIn } from '#client/screens/programme/undo/seen.model.ts'
import { looksOf, undoOf } from '#client/screens/programme/undo/undo.model.ts'
import { words } from '#client/screens/programme/words.ts'
import { led, running, TODAY } from '#client/screens/sheet/samples/programme.ts'
import type { ProgrammeCommand } from '#shared/programme/programme.ts'
import { programmeLook } from '#shared/views/programme-look.ts'
import { programmeOwnerView } from '#shared/views/programme-owner.ts'
import { button, cleared, inBokmål, open } from './owner-page.tsx'

beforeEach(inBokmål)
afterEach(cleared)

const viewOf = (programme: typeof running, command: ProgrammeCommand | null = null) =>
  seenIn(
    programmeOwnerView(programme, TODAY),
    (command === null ? [] : looksOf(command)).map((look) =>
      programmeLook(programme, { role: 'owner' }, look, TODAY),
    ),
  )
const planned = 'troms'
const told = { kind: 'county', title: 'Troms', from: '2013-03-14', to: null, place: 'Finnsnes' } as const
const facts = { county: 'Troms', role: 'HR-leder', address: '', language: 'nb', sectors: [] } as const
const newcomer = { id: 'new', name: 'Sørreisa', ...facts, sectors: [...facts.sectors] }
const base = { status: 'under-way', why: '', learned: '' } as const

const ACTS: readonly ProgrammeCommand[] = [
  { type: 'NameProgramme', title: ' Sammen ', organiser: 'Andre', contact: '' },
  { type: 'SetProgrammeGoals', goals: ['Ett', 'To'] },
  {
    type: 'SetSectors',
    sectors: [
      { id: 'nursery', name: 'Barnehage' },
      { id: 'care', name: 'Helse' },
    ],
  },
  { type: 'SetProgrammeZone', zone: 'Europe/Helsinki' },
  { type: 'CloseProgramme' },
  { type: 'AddPhase', phase: 'more', title: 'Etterpå', from: '2013-09-01', to: '2013-09-30' },
  { type: 'RevisePhase', phase: 'start', title: 'Begynnelsen', from: '2012-11-01', to: '2012-11-30' },
  { type: 'MoveGathering', planned, phase: 'local' },
  { type: 'RevisePlannedGathering', planned, ...told, municipalities: ['malselv'] },
  { type: 'CancelGathering', planned, why: 'Storm' },
  { type: 'SayGatheringHeld', planned },
  { type: 'SetReplyBy', planned, replyBy: '2013-03-01', reminders: [7] },
  { type: 'AddMunicipalities', municipalities: [newcomer] },
  {
    type: 'ReviseMunicipality',
    municipality: 'alta',
    name: 'Alta',
    ...facts,
    county: 'Finnmark',
    role: 'Sjef',
    sectors: [],
  },
  { type: 'WithdrawMunicipality', municipality: 'alta' },
  { type: 'SetPromiseStatus', promise: 'p-alta', base, status: 'done', why: '', learned: 'Mye' },
]

test.each(ACTS.map((command) => [command.type, command] as const))(
  '[PP34] %s is taken back, and stands as it did',
  (_, command) => {
    const before = viewOf(running, command)
    const undo = undoOf(before, command)
    if (!undo) throw new Error('cannot be taken back')
    const after = led(running, [command])
    expect(viewOf(after, command)).not.toEqual(before)
    expect(undo.isLeft(before)).toBe(false)
    expect(undo.isLeft(viewOf(after, command))).toBe(true)
    const back = viewOf(led(after, ...undo.commands.map((each) => [each] as const)), command)
    const plain = (view: typeof before) =>
      JSON.stringify({
        ...view,
        promises: view.promises.map(({ what, who, by, how, status, why, learned }) => ({
          ...{ what, who, by, how, status, why, learned },
        })),
      })
    expect(plain(back)).toBe(plain(before))
  },
)

test('[PP34] what is taken off a list comes back with its place in the gatherings, and what has been said cannot be unsaid', () => {
  const there = led(
    running,
    [{ type: 'AddMunicipalities', municipalities: [newcomer] }],
    [{ type: 'RevisePlannedGathering', planned, ...told, municipalities: ['malselv', 'new'] }],
  )
  const remove = { type: 'RemoveMunicipality', municipality: 'new' } as const
  const undo = undoOf(viewOf(there), remove)
  const back = led(led(there, [remove]), ...(undo?.commands ?? []).map((each) => [each] as const))
  expect(viewOf(back)).toEqual(viewOf(there))
  expect(undoOf(viewOf(there), { type: 'MarkInvited', planned, municipalities: ['malselv'] })).toBeNull()
  expect(undoOf(viewOf(there), { type: 'SetProgrammeZone', zone: 'Europe/Oslo' })).toBeNull()
})

test('[PP34] the bar says what was done last, and one press or Ctrl Z takes it back', async () => {
  const { sent } = await open(running, 'gatherings', 'troms')
  fireEvent.click(button(deskWords().gathering.sayHeld))
  const bar = await vi.waitFor(() => screen.getByRole('region', { name: deskWords().undo.label }))
  expect(bar.textContent).toContain('Troms er holdt')
  // On this line nothing is put otherwise, so it no longer stands as it was left.
  await vi.waitFor(() => {
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
    expect(bar.textContent).toContain(deskWords().undo.changed)
  })
  expect(sent.map(({ type }) => type)).toEqual(['SayGatheringHeld'])
  fireEvent.click(button(deskWords().undo.hide))
  expect(screen.queryByRole('region', { name: deskWords().undo.label })).toBeNull()
})

test('[PP34] what was done with one press goes back with one, the last first', async () => {
  const done = led(running, [{ type: 'MoveGathering', planned, phase: 'local' }])
  const { sent } = await open(done, 'gatherings', 'troms')
  // As if it were said a moment before the page had heard of it.
  fireEvent.click(button(words().common.edit))
  fireEvent.change(screen.getByLabelText(deskWords().planned.phase), { target: { value: 'county' } })
  fireEvent.click(button(words().common.save))
  await vi.waitFor(() => expect(sent).toHaveLength(2))
  const undo = await vi.waitFor(() => button('Angre: Troms er flyttet til en annen fase'))
  fireEvent.click(undo)
  await vi.waitFor(() => expect(screen.getByText(deskWords().undo.changed)).toBeTruthy())
  expect(sent).toHaveLength(2)
})
