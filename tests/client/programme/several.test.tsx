import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ready as textsReady } from '#client/library/texts.ts'
import { ready as homeReady } from '#client/screens/home/words.ts'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { rowsOf, severalFor } from '#client/screens/programme/several/several.model.ts'
import { ready as severalReady, severalWords } from '#client/screens/programme/several/several-words.ts'
import { words } from '#client/screens/programme/words.ts'
import { led, running, TODAY } from '#client/screens/sheet/samples/programme.ts'
import type { ProgrammeCommand } from '#shared/programme/programme.ts'
import type { ProgrammeOutcome } from '#shared/protocol/programme.ts'
import { programmeOwnerView } from '#shared/views/programme-owner.ts'
import { button, cleared, inBokmål, open } from './owner-page.tsx'

beforeEach(async () => {
  await inBokmål()
  await Promise.all([severalReady(), textsReady(), homeReady()])
})
afterEach(cleared)

type Answer = (command: ProgrammeCommand) => ProgrammeOutcome
const phase = 'local'

async function opened(answer: Answer = () => ({ ok: true, at: TODAY })) {
  const page = await open(running, 'gatherings', null, { answer })
  fireEvent.click(button(deskWords().gatherings.severalIn('Lokale konferanser')))
  const form = () => within(screen.getByRole('form', { name: severalWords().title }))
  await vi.waitFor(form, { timeout: 20_000 })
  const row = (name: string) => form().getByRole('checkbox', { name: new RegExp(`^${name}`) })
  const write = (field: string, place: string, value: string) =>
    fireEvent.input(form().getByLabelText(severalWords().fieldOf(field, place)), { target: { value } })
  const begin = (id: string) =>
    fireEvent.change(form().getByLabelText(severalWords().begin), { target: { value: id } })
  return { ...page, form, row, write, begin }
}
const results = () => {
  const list = document.querySelector('.came')
  return [...(list?.querySelectorAll('li') ?? [])].map((each) => each.textContent)
}

test('[PP76] a row for each county, those that have one already left out, is planned in one go with days and places', async () => {
  const { sent, form, row, write, begin } = await opened()
  expect(form().getAllByRole('checkbox')).toHaveLength(3)
  begin('plan')
  write(deskWords().planned.from, 'Troms', '2013-04-10')
  write(deskWords().planned.to, 'Troms', '2013-04-11')
  write(deskWords().planned.place, 'Troms', 'Bardufoss')
  write(severalWords().name, 'Finnmark', 'Alle i Finnmark')
  if ((row('Nordland') as HTMLInputElement).checked) fireEvent.click(row('Nordland'))
  fireEvent.click(form().getByRole('button', { name: severalWords().plan(2) }))
  await vi.waitFor(() => expect(results()).toHaveLength(2))
  expect(sent).toEqual([
    {
      ...{ type: 'PlanGathering', planned: expect.any(String), phase, kind: 'county' },
      ...{ title: 'Fylkessamling Troms', from: '2013-04-10', to: '2013-04-11', place: 'Bardufoss' },
      municipalities: ['malselv', 'balsfjord'],
    },
    expect.objectContaining({ title: 'Alle i Finnmark', from: null, to: null, place: '' }),
  ])
  expect(screen.getByRole('heading', { name: severalWords().came(2, 0) })).toBe(document.activeElement)
  expect(screen.queryByRole('form', { name: severalWords().title })).toBeNull()
  expect(Object.keys(localStorage).filter((place) => place.startsWith('samling/desk/'))).toEqual([])
})

test('[PP76] each is made from the template; what could not be says why, and is asked for again as the same one', async () => {
  const asked: unknown[] = []
  let isDown = true
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body))
    const isWrong = isDown && asked.length === 2
    const answer = isWrong ? { ok: false, code: 'storage-full' } : { gathering: 'g1', secret: 's' }
    return { json: async () => answer }
  })
  const { sent, form, write } = await opened((command) =>
    'title' in command &&
    'from' in command &&
    command.title === 'Fylkessamling Troms' &&
    command.from === '2013-04-12'
      ? { ok: false, code: 'end-before-start' }
      : { ok: true, at: TODAY },
  )
  for (const box of form().getAllByRole<HTMLInputElement>('checkbox')) if (!box.checked) fireEvent.click(box)
  write(deskWords().planned.from, 'Troms', '2013-04-12')
  write(deskWords().planned.to, 'Troms', '2013-04-11')
  fireEvent.click(form().getByRole('button', { name: severalWords().make(3) }))
  await vi.waitFor(() => expect(screen.getByText(severalWords().came(1, 2))).toBeTruthy())
  expect(asked).toMatchObject([{ from: { is: 'template', template: 'county-meeting' } }, {}])
  expect(results()[0]).toContain(severalWords().isMade)
  expect(results()[1]).toBe('Fylkessamling Troms' + 'Siste dag er før første dag.')
  expect(results()[2]).toContain(severalWords().notMade(''))
  isDown = false
  write(deskWords().planned.to, 'Troms', '2013-04-13')
  write(deskWords().planned.from, 'Troms', '2013-04-13')
  expect(form().getAllByRole('checkbox')).toHaveLength(2)
  fireEvent.click(form().getByRole('button', { name: severalWords().again(2) }))
  await vi.waitFor(() => expect(screen.getByText(severalWords().came(3, 0))).toBeTruthy())
  const ids = sent.flatMap((each) => ('planned' in each ? each.planned : []))
  expect(new Set(ids).size).toBe(3)
  expect(ids.slice(3)).toEqual(ids.slice(1, 3))
})

test('[PP76] what is written in the table survives a reload', async () => {
  const { write } = await opened()
  write(deskWords().planned.place, 'Finnmark', 'Lakselv')
  cleanup()
  await open(running, 'gatherings')
  await vi.waitFor(() =>
    expect(
      screen.getByLabelText<HTMLInputElement>(severalWords().fieldOf(deskWords().planned.place, 'Finnmark'))
        .value,
    ).toBe('Lakselv'),
  )
  fireEvent.click(
    within(screen.getByRole('form', { name: severalWords().title })).getByRole('button', {
      name: words().common.cancel,
    }),
  )
  expect(Object.keys(localStorage).filter((place) => place.startsWith('samling/desk/'))).toEqual([])
})

test('[PP76] one for each municipality too; what has one is proposed left out, and what is damaged is passed over', () => {
  const planned = { from: null, to: null, place: '', municipalities: ['vefsn'] }
  const programme = led(running, [
    { type: 'PlanGathering', planned: 'own', phase, kind: 'local', title: 'I Vefsn', ...planned },
  ])
  const view = programmeOwnerView(programme, TODAY)
  const draft = { ...severalFor('municipality'), edits: '{"municipality rana":{"on":7,"place":"Mo"}}' }
  const rows = rowsOf(view, phase, draft, words().kinds)
  expect(rows).toHaveLength(9)
  expect(rows.find(({ name }) => name === 'Vefsn')).toMatchObject({ on: false, there: { title: 'I Vefsn' } })
  expect(rows.find(({ name }) => name === 'Hammerfest')).toMatchObject({
    ...{ on: true, title: 'Lokal konferanse Hammerfest', municipalities: ['hammerfest'] },
  })
  expect(rows.find(({ name }) => name === 'Rana')?.place).toBe('Mo')
  expect(rowsOf(view, phase, { ...draft, edits: 'not json' }, words().kinds)).toHaveLength(9)
})
