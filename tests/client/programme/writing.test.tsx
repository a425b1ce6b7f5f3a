import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { words } from '#client/screens/programme/words.ts'
import { led, running } from '#client/screens/sheet/samples/programme.ts'
import type { ProgrammeOutcome } from '#shared/protocol/programme.ts'
import { button, cleared, inBokmål, open, write } from './owner-page.tsx'

beforeEach(inBokmål)
afterEach(cleared)

const kept = () => Object.keys(localStorage).filter((place) => place.startsWith('samling/desk/'))
const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value

test('[PP33] a gathering that was being planned stands open with what was written, and is planned once', async () => {
  const first = await open(running, 'gatherings')
  fireEvent.click(button(deskWords().gatherings.planIn('Lokale konferanser')))
  write(deskWords().planned.title, 'Konferanse i Balsfjord')
  write(deskWords().planned.from, '2013-04-20')
  fireEvent.click(screen.getByLabelText('Troms'))
  expect(first.sent).toEqual([])
  cleanup()
  let no: ProgrammeOutcome = { ok: false, code: 'storage-failed' }
  const { sent } = await open(running, 'gatherings', null, { answer: () => no })
  expect(value(deskWords().planned.title)).toBe('Konferanse i Balsfjord')
  expect(screen.getByLabelText<HTMLInputElement>('Troms').checked).toBe(true)
  fireEvent.click(button(words().common.save))
  await vi.waitFor(() => expect(button(words().common.save).hasAttribute('disabled')).toBe(false))
  expect(value(deskWords().planned.title)).toBe('Konferanse i Balsfjord')
  no = { ok: true, at: 0 }
  fireEvent.click(button(words().common.save))
  await vi.waitFor(() => expect(screen.queryByLabelText(deskWords().planned.title)).toBeNull())
  expect(sent[1]).toEqual(sent[0])
  expect(kept()).toEqual([])
})

test('[PP33] what is given up, or written back to what stands, is kept no more', async () => {
  await open(running, 'gatherings')
  fireEvent.click(button(deskWords().gatherings.editIn('Oppstart')))
  write(deskWords().phase.title, 'Begynnelsen')
  expect(kept()).toHaveLength(1)
  write(deskWords().phase.title, 'Oppstart')
  expect(kept()).toEqual([])
  write(deskWords().phase.title, 'Start')
  fireEvent.click(button(words().common.cancel))
  expect(kept()).toEqual([])
  fireEvent.click(button(deskWords().gatherings.editIn('Oppstart')))
  expect(value(deskWords().phase.title)).toBe('Oppstart')
})

test('[PP33] what somebody else has put otherwise meanwhile is said, and can be shown instead', async () => {
  await open(running, 'gatherings')
  fireEvent.click(button(deskWords().gatherings.editIn('Oppstart')))
  write(deskWords().phase.title, 'Begynnelsen')
  cleanup()
  const changed = led(running, [
    { type: 'RevisePhase', phase: 'start', title: 'Åpning', from: '2012-11-05', to: '2012-11-30' },
  ])
  await open(changed, 'gatherings')
  expect(value(deskWords().phase.title)).toBe('Begynnelsen')
  expect(screen.getByText(deskWords().form.behind)).toBeTruthy()
  fireEvent.click(button(deskWords().form.asItStands))
  expect(value(deskWords().phase.title)).toBe('Åpning')
  expect(value(deskWords().phase.from)).toBe('2012-11-05')
  expect(kept()).toEqual([])
})

test('[PP33] a letter in each language, a list of municipalities, and what a municipality is, are kept as well', async () => {
  await open(running, 'gatherings', 'troms')
  fireEvent.click(screen.getByText(deskWords().texts.title))
  write(deskWords().texts.subject, 'Kom til {sted}')
  fireEvent.change(screen.getByLabelText(words().common.language, { selector: '.deskform *' }), {
    target: { value: 'nn' },
  })
  expect(value(deskWords().texts.subject)).not.toBe('Kom til {sted}')
  cleanup()
  await open(running, 'gatherings', 'troms')
  fireEvent.click(screen.getByText(deskWords().texts.title))
  expect(value(deskWords().texts.subject)).toBe('Kom til {sted}')
  cleanup()
  await open(running, 'municipalities', 'alta')
  write(deskWords().municipality.role, 'Personalsjef')
  fireEvent.click(button(deskWords().municipalities.add))
  write(deskWords().add.paste, 'Troms\nSørreisa')
  cleanup()
  await open(running, 'municipalities', 'alta')
  expect(value(deskWords().municipality.role)).toBe('Personalsjef')
  expect(value(deskWords().add.paste)).toBe('Troms\nSørreisa')
})

test('[PP33] what cannot be read, or is of another form, is passed over', async () => {
  localStorage.setItem('samling/desk/sheet/phase/start', '{"base":"x","draft":{"title":7}}')
  localStorage.setItem('samling/desk/sheet/phase/county', 'not json')
  await open(running, 'gatherings')
  const titles = screen.getAllByLabelText<HTMLInputElement>(deskWords().phase.title)
  expect(titles.map((each) => each.value)).toEqual(['Oppstart', 'Fylkessamlinger'])
})

test('[PP13] while a gathering runs its phase waits, with the reason, and the rest of it can be written', async () => {
  const now = led(
    running,
    [{ type: 'LinkGathering', planned: 'troms', gathering: 'g' }, { role: 'server' }],
    [{ type: 'NoteGatheringBegun', planned: 'troms' }, { role: 'server' }],
  )
  const { sent } = await open(now, 'gatherings', 'troms')
  fireEvent.click(button(words().common.edit))
  expect(screen.getByLabelText(deskWords().planned.phase).hasAttribute('disabled')).toBe(true)
  expect(screen.getByText(deskWords().planned.phaseLater)).toBeTruthy()
  write(deskWords().planned.place, 'Finnsnes')
  fireEvent.click(button(words().common.save))
  await vi.waitFor(() => expect(sent).toMatchObject([{ type: 'RevisePlannedGathering', place: 'Finnsnes' }]))
})

test('[PP13] one that begins while it is being moved is told, its other facts are saved, and what was written stands', async () => {
  const { sent } = await open(running, 'gatherings', 'troms', {
    answer: ({ type }) =>
      type === 'MoveGathering'
        ? { ok: false, code: 'gathering-running', detail: 'Troms' }
        : { ok: true, at: 0 },
  })
  fireEvent.click(button(words().common.edit))
  write(deskWords().planned.place, 'Finnsnes')
  fireEvent.change(screen.getByLabelText(deskWords().planned.phase), { target: { value: 'local' } })
  fireEvent.click(button(words().common.save))
  expect(await vi.waitFor(() => screen.getByText('Troms pågår. Vent til samlingen er over.'))).toBeTruthy()
  expect(sent.map(({ type }) => type)).toEqual(['RevisePlannedGathering', 'MoveGathering'])
  expect(value(deskWords().planned.place)).toBe('Finnsnes')
})
