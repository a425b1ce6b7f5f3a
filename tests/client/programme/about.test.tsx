import { fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { recall } from '#client/connection/storage.ts'
import { timeIn } from '#client/screens/programme/about/about.model.ts'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { words } from '#client/screens/programme/words.ts'
import { led, running, unsettled } from '#client/screens/sheet/samples/programme.ts'
import { button, cleared, inBokmål, open, write } from './owner-page.tsx'

beforeEach(inBokmål)
afterEach(cleared)

test('[PP21] what the programme is, and sectors that keep what is of them under a new name', async () => {
  const { sent } = await open(running, 'about')
  const says = deskWords().about
  expect(button(words().common.save).hasAttribute('disabled')).toBe(true)
  write(says.title, 'Til stede sammen')
  write(says.goal(1), 'Lavere fravær')
  fireEvent.click(button(says.addGoal))
  expect(document.activeElement).toBe(screen.getByLabelText(says.goal(2)))
  write(says.goal(2), 'Alle har en plan')
  write(says.sector(1), 'Barnehage')
  fireEvent.click(button(says.removeSector(2)))
  fireEvent.keyDown(screen.getByLabelText(says.sector(1)), { key: 'Enter' })
  write(says.sector(2), 'Skole')
  write(says.zone, 'Europe/Helsinki')
  fireEvent.click(button(words().common.save))
  await vi.waitFor(() => expect(sent).toHaveLength(4))
  expect(sent[0]).toMatchObject({ type: 'NameProgramme', title: 'Til stede sammen' })
  expect(sent[1]).toEqual({ type: 'SetProgrammeGoals', goals: ['Lavere fravær', 'Alle har en plan'] })
  const sectors = sent[2]?.type === 'SetSectors' ? sent[2].sectors : []
  expect(sectors[0]).toEqual({ id: 'nursery', name: 'Barnehage' })
  expect(sectors[1]?.name).toBe('Skole')
  expect(['nursery', 'care']).not.toContain(sectors[1]?.id)
  expect(sent[3]).toEqual({ type: 'SetProgrammeZone', zone: 'Europe/Helsinki' })
})

test('[PP21] only what has been written otherwise is asked for, and a zone says what the clock is there', async () => {
  const { sent } = await open(running, 'about')
  write(deskWords().about.contact, 'Rådgiver, post@til-stede.example')
  fireEvent.click(button(words().common.save))
  await vi.waitFor(() => expect(sent.map(({ type }) => type)).toEqual(['NameProgramme']))
  const noon = new Date(Date.UTC(2013, 1, 18, 11))
  expect(timeIn('Europe/Oslo', deskWords().about, noon)).toContain('12:00')
  expect(timeIn('Europe/Bodø', deskWords().about, noon)).toBe(deskWords().about.zoneUnknown)
})

test('[PP30] the owner’s link is made anew with a second press, and the page goes on by the new session', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
  const { asked } = await open(running, 'about')
  fireEvent.click(button(deskWords().owner.renew))
  expect(screen.getByText(deskWords().owner.renewEnds)).toBeTruthy()
  expect(asked).toEqual([])
  await vi.advanceTimersByTimeAsync(1_000)
  fireEvent.click(button(deskWords().owner.renewNow))
  await vi.waitFor(() => expect(screen.getByText(deskWords().owner.renewed)).toBeTruthy())
  expect(asked).toEqual([{ do: 'renew-owner' }])
  expect(recall('samling/session/owner/sheet')).toBe('session-2')
  expect(button(deskWords().owner.copy)).toBeTruthy()
})

test('[PP31] the programme is closed and opened again; closed, nothing of it can be written', async () => {
  const { sent } = await open(running, 'about')
  fireEvent.click(button(deskWords().end.close))
  expect(sent).toEqual([{ type: 'CloseProgramme' }])
  cleared()
  const again = await open(led(running, [{ type: 'CloseProgramme' }]), 'about')
  expect(screen.getByText(words().closed)).toBeTruthy()
  expect(screen.queryByLabelText(deskWords().about.title)).toBeNull()
  fireEvent.click(button(deskWords().end.reopen))
  expect(again.sent).toEqual([{ type: 'ReopenProgramme' }])
})

test('[PP31] a copy is fetched, and the programme erased only where its name is written once more', async () => {
  const asked: (readonly [string, unknown])[] = []
  vi.stubGlobal('fetch', async (address: string, { body }: { body: string }) => {
    asked.push([address, JSON.parse(body)])
    return { ok: true, json: async () => ({ ok: false, code: 'storage-failed' }) }
  })
  await open(running, 'about')
  fireEvent.click(button(deskWords().keeping.erase))
  write(deskWords().keeping.eraseTitle, 'Noe annet')
  fireEvent.click(button(deskWords().keeping.eraseNow))
  expect(screen.getByText(deskWords().keeping.otherTitle)).toBeTruthy()
  expect(asked).toEqual([])
  write(deskWords().keeping.eraseTitle, ' Til  stede')
  fireEvent.click(button(deskWords().keeping.eraseNow))
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  expect(asked[0]).toEqual([
    '/api/programmes/erase',
    expect.objectContaining({ programme: 'sheet', title: ' Til  stede' }),
  ])
})

test('[PP32] somebody who came from two municipalities is placed in one of them', async () => {
  const { sent } = await open(unsettled, 'municipalities')
  const settle = within(screen.getByRole('region', { name: deskWords().settle.title }))
  expect(settle.getByText(/Målselv på Troms, Alta på Finnmark/)).toBeTruthy()
  fireEvent.click(settle.getByRole('button', { name: deskWords().settle.belongsOf('Alta', 1) }))
  const known = unsettled.known.keys().next().value
  expect(sent).toEqual([{ type: 'SettleKnown', known, municipality: 'alta' }])
})

test('[PP32] a promise of a municipality that is not in the programme is put where it belongs, and the first page says that it waits', async () => {
  const { sent } = await open(unsettled, 'overview')
  fireEvent.click(await vi.waitFor(() => button(words().lead.settle(2))))
  const place = await vi.waitFor(() => screen.getByLabelText(deskWords().settle.placeOf('Møtes hver uke')))
  expect(screen.getByText(/Sørreisa/)).toBeTruthy()
  fireEvent.change(place, { target: { value: 'balsfjord' } })
  fireEvent.click(button(deskWords().settle.placeNowOf('Møtes hver uke')))
  expect(sent).toMatchObject([{ type: 'PlacePromise', municipality: 'balsfjord' }])
})
