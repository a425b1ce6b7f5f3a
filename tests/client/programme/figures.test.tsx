import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forget } from '#client/connection/storage.ts'
import { ready as readReady } from '#client/figures/console-words.ts'
import { ready as figuresReady } from '#client/figures/words.ts'
import { ready as deskReady, deskWords } from '#client/screens/programme/desk-words.ts'
import { ProgrammePage } from '#client/screens/programme/ProgrammePage.tsx'
import { ready as toldReady, toldWords } from '#client/screens/programme/told-words.ts'
import { ready, words } from '#client/screens/programme/words.ts'
import { bare, running, TODAY } from '#client/screens/sheet/samples/programme.ts'
import { madeUpProgrammeLine } from '#client/screens/sheet/samples/programme-line.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Programme, ProgrammeCommand } from '#shared/programme/programme.ts'

beforeEach(async () => {
  setLanguage('nb')
  await Promise.all([ready(), deskReady(), figuresReady(), readReady(), toldReady()])
  await vi.waitFor(() => expect(deskWords().indicators.take).toBe('Hent tall'))
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  // What was being written is kept over pages, and not over tests.
  for (const place of Object.keys(localStorage)) forget(place)
  history.replaceState(null, '', '/')
})

async function open(programme: Programme) {
  const sent: ProgrammeCommand[] = []
  const send = async (command: ProgrammeCommand) => {
    sent.push(command)
    return { ok: true, at: TODAY } as const
  }
  render(() => (
    <ProgrammePage line={madeUpProgrammeLine(programme, { send })} at={{ part: 'figures', of: null }} />
  ))
  await vi.waitFor(() => screen.getByRole('heading', { level: 1 }))
  return sent
}
const button = (name: string) => screen.getByRole('button', { name })
const write = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
const says = () => deskWords().indicators

test('[PP19] what is to be moved is told with its target, as numbers are written', async () => {
  const sent = await open(bare)
  fireEvent.click(button(says().add))
  write(says().title, 'Sykefravær')
  write(says().source, 'KLP')
  write(says().baseline, '8,4')
  write(says().when(says().baseline), '2015')
  write(says().target, 'lavt')
  fireEvent.click(button(words().common.save))
  expect(sent).toEqual([])
  expect(screen.getByText('«lavt» er ikke et tall.')).toBeTruthy()
  write(says().target, '6,7')
  fireEvent.click(button(words().common.save))
  expect(sent[0]).toMatchObject({
    ...{ type: 'SetIndicator', title: 'Sykefravær', unit: '%', source: 'KLP', by: 'quarter', better: 'low' },
    ...{ decimals: 1, baseline: { value: 8.4, when: '2015' }, target: { value: 6.7, when: '' } },
  })
})

test('[PP91] of how many there are figures is said without counting what there are none of', () => {
  expect(says().has(31, 12)).toBe('Tall for 31 kommuner og 12 fylker.')
  expect(says().has(1, 0)).toBe('Tall for 1 kommune.')
  expect(says().has(0, 2)).toBe('Tall for 2 fylker.')
  expect(says().has(0, 0)).toBe('Ingen tall for kommuner eller fylker ennå.')
})

test('[PP19] it is taken away with a second press that says what is lost', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
  const sent = await open(running)
  fireEvent.click(button(says().edit))
  expect(screen.getByLabelText<HTMLInputElement>(says().target).value).toBe('6,5')
  fireEvent.click(button(says().remove))
  expect(sent).toEqual([])
  // The echo of a worn button is no second press.
  fireEvent.click(button(says().removeNow))
  expect(sent).toEqual([])
  await vi.advanceTimersByTimeAsync(1_000)
  fireEvent.click(button(says().removeNow))
  expect(sent).toEqual([{ type: 'RemoveIndicator', indicator: 'absence' }])
})

test('[PP20] figures are looked over before they are taken: what is left out, missing and put right', async () => {
  const sent = await open(running)
  fireEvent.click(button(says().take))
  const table = [
    '\t2012K3\t2012K4\t2013K1',
    'I alt\t6,8\t7,2\t7,9',
    'Rana\t7,1\t..\t7,7',
    'Atlantis\t1\t2\t3',
  ]
  write(says().paste, table.join('\n'))
  expect(document.body.textContent).toContain(says().found(2))
  expect(document.body.textContent).toContain(says().strangers('Atlantis'))
  expect(document.body.textContent).toContain(
    toldWords().take.gapList(toldWords().take.gap('Rana', '4. kvartal 2012'), 0),
  )
  const revision = toldWords().take.revision('Alle samlet', '4. kvartal 2012', '7,3', '7,2')
  expect(document.body.textContent).toContain(toldWords().take.revisedList(revision, 0))
  fireEvent.click(button(says().takeNow))
  expect(sent[0]).toMatchObject({ type: 'TakeFigures', indicator: 'absence' })
  const series = sent[0]?.type === 'TakeFigures' ? sent[0].series : []
  expect(series.map(({ of }) => of)).toEqual([{ kind: 'whole' }, { kind: 'municipality', id: 'rana' }])
  expect(series[1]?.values).toContainEqual({ period: '2012Q4', value: null })
})

test('[PP20] what cannot be read says so, and nothing is taken', async () => {
  const sent = await open(running)
  fireEvent.click(button(says().take))
  write(says().paste, 'bare ord')
  expect(button(says().takeNow).hasAttribute('disabled')).toBe(true)
  expect(document.querySelector('.msg.err span')?.textContent).toBeTruthy()
  expect(sent).toEqual([])
})

test('[PP20] what is put right is told of every line there is, also of those the page has not shown', async () => {
  await open(running)
  fireEvent.click(button(says().take))
  write(says().paste, 'Kommune\t2012K4\nVefsn\t6,8\nRana\t7,6')
  const revision = toldWords().take.revision('Vefsn', '4. kvartal 2012', '6,9', '6,8')
  await vi.waitFor(() =>
    expect(document.body.textContent).toContain(toldWords().take.revisedList(revision, 0)),
  )
})

test('[PP20] what is left out is told with what would be right: the likely name, and how periods are written', async () => {
  await open(running)
  fireEvent.click(button(says().take))
  write(
    says().paste,
    'Kommune\t2012K4\t2012-11\nVefsn\t6,9\t6,0\nHammerfst\t8\t8\nNordlnd fylke\t7\t7\nAtlantis\t1\t1',
  )
  const text = () => document.body.textContent
  expect(text()).toContain(toldWords().take.likely('Hammerfst', 'Hammerfest'))
  expect(text()).toContain(toldWords().take.noCounty('Nordlnd fylke', 'Nordland'))
  expect(text()).toContain(says().strangers('Atlantis'))
  expect(text()).toContain(toldWords().take.wrongPeriod('2012-11', '2016K1 eller 1. kvartal 2016'))
})

test('[PP20] of a table with more than time and place it is chosen which is meant', async () => {
  const sent = await open(running)
  fireEvent.click(button(says().take))
  const dimension = (label: string, ids: readonly string[]) => ({ label, category: { index: ids } })
  const cube = {
    ...{ version: '2.0', class: 'dataset', id: ['Region', 'Kjonn', 'Tid'], size: [1, 2, 2] },
    ...{ role: { time: ['Tid'], geo: ['Region'] }, value: [8.1, 8.2, 5.1, 5.2] },
    dimension: {
      Region: dimension('Region', ['Rana']),
      Kjonn: dimension('Kjønn', ['Kvinner', 'Menn']),
      Tid: dimension('Kvartal', ['2012K3', '2012K4']),
    },
  }
  write(says().paste, JSON.stringify(cube))
  fireEvent.change(screen.getByLabelText(toldWords().take.fixed('Kjønn')), { target: { value: 'Menn' } })
  fireEvent.click(button(says().takeNow))
  const [command] = sent
  expect(command?.type === 'TakeFigures' && command.series[0]?.values.map(({ value }) => value)).toEqual([
    5.1, 5.2,
  ])
})

test('[PP20] a file that cannot be read says why and where, and takes nothing of what was read before', async () => {
  await open(running)
  fireEvent.click(button(says().take))
  const pick = (name: string, text: string) => {
    const bytes = new TextEncoder().encode(text)
    const file = { name, size: bytes.length, arrayBuffer: async () => bytes.buffer }
    fireEvent.change(screen.getByLabelText(says().file), { target: { files: [file] } })
  }
  pick('god.csv', 'Kommune;2012K4\nRana;7,7\n')
  await vi.waitFor(() => expect(document.body.textContent).toContain(says().found(1)))
  pick('odd.json', '{ "version": "2.0", ')
  await vi.waitFor(() => expect(document.body.textContent).toContain(toldWords().take.kept))
  expect(document.querySelector('.msg.err span')?.textContent).toMatch(/linje 1/i)
  expect(document.body.textContent).toContain(says().found(1))
  expect(button(says().takeNow).hasAttribute('disabled')).toBe(false)
})

test('[PP52] municipalities stand under their counties in no order of size, each with whether its move is more than chance', async () => {
  await open(running)
  const details = screen.getByText(/^Kommunene/).closest('details')
  if (!details) throw new Error('no list')
  details.open = true
  details.dispatchEvent(new Event('toggle'))
  await vi.waitFor(() => screen.getByRole('rowheader', { name: 'Vefsn' }))
  const names = [...details.querySelectorAll('tbody th')].map((each) => each.textContent)
  expect(names).toEqual([
    ...['Nordland', 'Vefsn', 'Rana', 'Brønnøy', 'Alstahaug', 'Troms', 'Målselv', 'Balsfjord'],
    ...['Finnmark', 'Alta', 'Hammerfest', 'Kárášjohka'],
  ])
  expect(document.body.textContent).toContain(toldWords().lines.aim('6,5\u202f%', '2013'))
})

test('[PP71] figures that are being looked over stand there again after a reload, with what was chosen', async () => {
  await open(running)
  fireEvent.click(button(says().take))
  write(says().paste, '2012K4;2013K1\n8,1;7,9')
  fireEvent.change(screen.getByLabelText(says().of), { target: { value: 'municipality alta' } })
  cleanup()
  const sent = await open(running)
  expect(screen.getByLabelText<HTMLTextAreaElement>(says().paste).value).toContain('7,9')
  fireEvent.click(button(says().takeNow))
  await vi.waitFor(() =>
    expect(sent).toMatchObject([
      { type: 'TakeFigures', series: [{ of: { kind: 'municipality', id: 'alta' } }] },
    ]),
  )
  await vi.waitFor(() => expect(kept()).toEqual([]))
})

const kept = () => Object.keys(localStorage).filter((place) => place.startsWith('samling/desk/'))

test('[PP71] a file is kept too; one too large to keep is asked for by its name', async () => {
  await open(running)
  fireEvent.click(button(says().take))
  const picked = (bytes: string) =>
    fireEvent.change(screen.getByLabelText(says().file), {
      target: { files: [new File([bytes], 'fravær.csv')] },
    })
  picked('Kommune;2012K4\nAlta;8,1')
  await vi.waitFor(() => expect(button(says().takeNow).hasAttribute('disabled')).toBe(false))
  cleanup()
  await open(running)
  await vi.waitFor(() => expect(button(says().takeNow).hasAttribute('disabled')).toBe(false))
  picked(`Kommune;2012K4\nAlta;8,1\n${' '.repeat(500_000)}`)
  await vi.waitFor(() => expect(localStorage.getItem(kept()[0] ?? '')).not.toContain('S29tbXVuZTsy'))
  cleanup()
  await open(running)
  expect(screen.getByText(toldWords().take.pickAgain('fravær.csv'))).toBeTruthy()
  fireEvent.click(button(words().common.cancel))
  expect(kept()).toEqual([])
})
