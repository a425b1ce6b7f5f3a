import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ready, words } from '#client/figures/console-words.ts'
import { FiguresDesk } from '#client/figures/FiguresDesk.tsx'
import { ready as figureReady } from '#client/figures/words.ts'
import { ready as consoleReady } from '#client/screens/console/words.ts'
import { SampleDesk } from '#client/screens/sheet/samples/desk.tsx'
import { running } from '#client/screens/sheet/samples/gathering.ts'

beforeEach(async () => {
  await Promise.all([ready(), figureReady(), consoleReady()])
})
afterEach(cleanup)

function form() {
  const { container } = render(() => (
    <SampleDesk of={running}>
      <FiguresDesk />
    </SampleDesk>
  ))
  fireEvent.click(screen.getAllByRole('button', { name: words().add })[0] as HTMLElement)
  const input = container.querySelector('#figure-file') as HTMLInputElement
  return {
    container,
    told: () => container.querySelector('.fignotes')?.textContent ?? '',
    drawn: () => container.querySelector('.figview')?.textContent ?? '',
    async choose(name: string, text: string) {
      const files = [new File([text], name)]
      Object.defineProperty(input, 'files', { configurable: true, value: files })
      fireEvent.change(input)
      await new Promise((resolve) => setTimeout(resolve))
    },
  }
}

test('[FI30] a wrong file says what is wrong and where, and takes nothing away of what was there', async () => {
  const { told, drawn, choose, container } = form()
  await choose('wrong.csv', 'kommune;fravær\nVefsn;mye')
  expect(told()).toContain('B2')
  expect(told()).not.toContain(words().problems.kept)
  expect(drawn()).toContain(words().needs.numbers)

  await choose('good.csv', 'kommune;fravær\nVefsn;7,1\nRana;6,8')
  expect(told()).toBe('')
  expect(drawn()).toContain('Rana')
  const choices = container.querySelectorAll('input[type=radio]').length
  expect(choices).toBeGreaterThan(0)

  await choose('half.json', '{"class": "dataset",')
  expect(told()).toContain(words().problems.brokenJson(1, 21))
  expect(told()).toContain(words().problems.kept)
  expect(drawn()).toContain('Rana')
  expect(container.querySelectorAll('input[type=radio]').length).toBe(choices)
  expect(container.querySelector('.filedrop')?.textContent).toContain('half.json')
})
