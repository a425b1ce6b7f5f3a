import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ready as readReady } from '#client/figures/console-words.ts'
import { ready as figuresReady } from '#client/figures/words.ts'
import { ready as deskReady, deskWords } from '#client/screens/programme/desk-words.ts'
import { ProgrammePage } from '#client/screens/programme/ProgrammePage.tsx'
import { ready, words } from '#client/screens/programme/words.ts'
import { bare, running, TODAY } from '#client/screens/sheet/samples/programme.ts'
import { madeUpProgrammeLine } from '#client/screens/sheet/samples/programme-line.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Programme, ProgrammeCommand } from '#shared/programme/programme.ts'

beforeEach(async () => {
  setLanguage('nb')
  await Promise.all([ready(), deskReady(), figuresReady(), readReady()])
  await vi.waitFor(() => expect(deskWords().indicators.take).toBe('Hent tall'))
})
afterEach(() => {
  cleanup()
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

test('[PP19] it is taken away with a second press that says what is lost', async () => {
  const sent = await open(running)
  fireEvent.click(button(says().edit))
  expect(screen.getByLabelText<HTMLInputElement>(says().target).value).toBe('6,5')
  fireEvent.click(button(says().remove))
  expect(sent).toEqual([])
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
  expect(document.body.textContent).toContain(says().gaps(1))
  expect(document.body.textContent).toContain(says().revised(1))
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
