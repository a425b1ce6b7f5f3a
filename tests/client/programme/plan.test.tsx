import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { ready as planReady, planWords } from '#client/screens/programme/municipalities/plan-words.ts'
import { seenIn } from '#client/screens/programme/undo/seen.model.ts'
import { looksOf, undoOf } from '#client/screens/programme/undo/undo.model.ts'
import { words } from '#client/screens/programme/words.ts'
import { led, running, TODAY } from '#client/screens/sheet/samples/programme.ts'
import { NO_AIMS } from '#shared/programme/aims.ts'
import type { ProgrammeCommand } from '#shared/programme/programme.ts'
import { programmeLook } from '#shared/views/programme-look.ts'
import { programmeOwnerView } from '#shared/views/programme-owner.ts'
import { button, cleared, inBokmål, open, write } from './owner-page.tsx'

beforeEach(async () => {
  await inBokmål()
  await planReady()
})
afterEach(cleared)

const WHAT = 'Felles partsmøte før budsjettet'
const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value
const kept = () => Object.keys(localStorage).filter((place) => place.startsWith('samling/desk/'))
const stood = () => {
  const promise = running.promises.get('p-alta')
  if (!promise) throw new Error('nothing promised')
  const { what, who, by, how } = promise
  return { what, who, by, how }
}
const reworded = (): ProgrammeCommand => ({
  ...{ type: 'WritePromise', promise: 'p-alta', municipality: 'alta', base: stood() },
  ...{ ...stood(), what: 'Partsmøte hver måned', by: '2013-05-01' },
})

test('[PP70] the owner puts a promise otherwise, upon what stood there', async () => {
  const { sent } = await open(running, 'municipalities', 'alta')
  fireEvent.click(button(planWords().rewordOf(WHAT)))
  expect(value(planWords().fields.what)).toBe(WHAT)
  write(planWords().fields.what, '')
  const form = within(screen.getByRole('form', { name: planWords().rewordOf(WHAT) }))
  const save = form.getByRole('button', { name: words().common.save })
  expect(save.hasAttribute('disabled')).toBe(true)
  write(planWords().fields.what, 'Partsmøte hver måned')
  write(planWords().fields.by, '2013-05-01')
  fireEvent.click(save)
  await vi.waitFor(() => expect(sent).toEqual([reworded()]))
  await vi.waitFor(() => expect(screen.queryByLabelText(planWords().fields.what)).toBeNull())
  expect(kept()).toEqual([])
})

test('[PP70] a new one is written under its municipality', async () => {
  const { sent } = await open(running, 'municipalities', 'alta')
  fireEvent.click(button(planWords().add))
  write(planWords().fields.what, 'Låner ut samtalekort')
  write(planWords().fields.who, 'HR-leder')
  write(planWords().fields.by, '2013-06-01')
  fireEvent.click(within(screen.getByRole('form', { name: planWords().add })).getByText('Lagre'))
  await vi.waitFor(() =>
    expect(sent).toEqual([
      {
        ...{ type: 'WritePromise', promise: expect.any(String), municipality: 'alta', base: null },
        ...{ what: 'Låner ut samtalekort', who: 'HR-leder', by: '2013-06-01', how: '' },
      },
    ]),
  )
})

test('[PP70] how it read before is unfolded, with who and when', async () => {
  await open(led(running, [reworded()]), 'municipalities', 'alta')
  const summary = screen.getByText(planWords().course(2))
  const details = summary.closest('details')
  if (!details) throw new Error('nothing to unfold')
  details.open = true
  fireEvent(details, new Event('toggle'))
  const lines = await vi.waitFor(() => {
    const all = within(details).getAllByRole('listitem')
    expect(all).toHaveLength(2)
    return all.map(({ textContent }) => textContent)
  })
  expect(lines[1]).toContain(
    `18. feb., programkontoret: ${planWords().reworded} ${WHAT}. ${stood().who}, 20. feb.`,
  )
})

test('[PP70] it is taken back while nobody has put it otherwise since', () => {
  const seen = (programme: typeof running) =>
    seenIn(
      programmeOwnerView(programme, TODAY),
      looksOf(reworded()).map((look) => programmeLook(programme, { role: 'owner' }, look, TODAY)),
    )
  const undo = undoOf(seen(running), reworded())
  const after = led(running, [reworded()])
  if (!undo) throw new Error('cannot be taken back')
  expect(undo.isLeft(seen(after))).toBe(true)
  const back = led(after, ...undo.commands.map((each) => [each] as const))
  expect(back.promises.get('p-alta')).toMatchObject(stood())
  expect(undo.isLeft(seen(back))).toBe(false)
})

test('[PP71] a status and a promise that are being written stand open again after a reload', async () => {
  await open(running, 'municipalities', 'alta')
  fireEvent.click(button(deskWords().municipality.setStatusOf(WHAT)))
  write(deskWords().municipality.learned, 'Ring tidlig')
  cleanup()
  await open(running, 'municipalities', 'alta')
  expect(value(deskWords().municipality.learned)).toBe('Ring tidlig')
  fireEvent.click(
    within(screen.getByRole('form', { name: deskWords().municipality.setStatusOf(WHAT) })).getByText(
      words().common.cancel,
    ),
  )
  expect(kept()).toEqual([])
  fireEvent.click(button(planWords().rewordOf(WHAT)))
  write(planWords().fields.how, 'Referat på intranettet')
  cleanup()
  const { sent } = await open(led(running, [reworded()]), 'municipalities', 'alta')
  expect(value(planWords().fields.how)).toBe('Referat på intranettet')
  // Somebody else has put it otherwise meanwhile.
  expect(screen.getByText(deskWords().form.behind)).toBeTruthy()
  fireEvent.click(
    within(screen.getByRole('form', { name: planWords().rewordOf('Partsmøte hver måned') })).getByText(
      words().common.save,
    ),
  )
  await vi.waitFor(() =>
    expect(sent).toMatchObject([{ base: { what: 'Partsmøte hver måned' }, how: 'Referat på intranettet' }]),
  )
})

test('[PP71] a reply that is written down for somebody stands again after a reload, each by itself', async () => {
  await open(running, 'gatherings', 'troms')
  fireEvent.click(button(deskWords().replies.writeFor('Målselv')))
  write(deskWords().replies.note, 'Ringer igjen fredag')
  cleanup()
  const { sent } = await open(running, 'gatherings', 'troms')
  await vi.waitFor(() => expect(value(deskWords().replies.note)).toBe('Ringer igjen fredag'))
  expect(button(deskWords().replies.writeFor('Balsfjord'))).toBeTruthy()
  fireEvent.click(button(words().common.save))
  await vi.waitFor(() =>
    expect(sent).toMatchObject([
      { type: 'ReplyToInvitation', municipality: 'malselv', note: 'Ringer igjen fredag' },
    ]),
  )
  await vi.waitFor(() => expect(kept()).toEqual([]))
})

test('[PP72] the owner reads what a municipality wants, who wrote it last, and how it read before', async () => {
  const first = { ...NO_AIMS, short: 'Ned til 8 prosent', bold: 'unsure' as const }
  const by = { role: 'municipality', municipality: 'alta' } as const
  const written = led(
    running,
    [{ type: 'WriteAims', municipality: 'alta', base: NO_AIMS, ...first }, by],
    [{ type: 'WriteAims', municipality: 'alta', base: first, ...first, short: 'Ned til 7 prosent' }, by],
  )
  await open(written, 'municipalities', 'alta')
  const section = screen.getByRole('heading', { name: planWords().aims.title }).closest('section')
  const goals = within(section as HTMLElement)
  expect(goals.getByText('Ned til 7 prosent')).toBeTruthy()
  expect(goals.getAllByText(planWords().aims.bold.unsure)).not.toHaveLength(0)
  expect(goals.getByText(planWords().aims.said('kommunen', '18. feb.'))).toBeTruthy()
  expect(goals.getByText(planWords().aims.before(1))).toBeTruthy()
  expect(goals.getByText('Ned til 8 prosent')).toBeTruthy()
  cleanup()
  await open(running, 'municipalities', 'vefsn')
  expect(screen.getByText(planWords().aims.none)).toBeTruthy()
})
