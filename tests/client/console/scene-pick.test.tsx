import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ScenePick } from '#client/screens/console/run/parts/ScenePick.tsx'
import { ready, words } from '#client/screens/console/words.ts'
import { SampleDesk } from '#client/screens/sheet/samples/desk.tsx'
import { manyPictures } from '#client/screens/sheet/samples/promises.ts'

beforeEach(ready)
afterEach(cleanup)

function shown() {
  render(() => (
    <SampleDesk of={manyPictures}>
      <ScenePick />
    </SampleDesk>
  ))
  const more = screen.getByRole('button', { name: words().screen.more })
  const menu = document.getElementById(more.getAttribute('aria-controls') ?? '') as HTMLElement
  const inMenu = [...menu.querySelectorAll('button')]
  const key = (name: string) => fireEvent.keyDown(document.activeElement ?? more, { key: name })
  return { more, menu, inMenu, key }
}

test('[KO101] the menu of pictures opens, is walked by arrows that move nothing else, and closes with Escape where it was opened', () => {
  const { more, menu, inMenu, key } = shown()
  const choosable = inMenu.filter(({ disabled }) => !disabled)
  expect(menu.hidden).toBe(true)
  more.focus()
  expect(key('ArrowDown')).toBe(true)
  fireEvent.click(more)
  expect(menu.hidden).toBe(false)
  expect(more.getAttribute('aria-expanded')).toBe('true')
  // False where the press was taken: the programme must not go on by an arrow that is meant for the menu.
  expect(key('ArrowRight')).toBe(false)
  expect(document.activeElement).toBe(choosable[0])
  key('ArrowUp')
  expect(document.activeElement).toBe(choosable.at(-1))
  key('ArrowDown')
  expect(document.activeElement).toBe(choosable[0])
  expect(key('Escape')).toBe(false)
  expect(menu.hidden).toBe(true)
  expect(document.activeElement).toBe(more)
})

test('[KO101] every picture has its key on it, in the row and in the menu', () => {
  const { inMenu } = shown()
  const row = [...document.querySelectorAll('fieldset > button:not(.more)')]
  expect(row.length).toBe(6)
  expect(inMenu.length).toBeGreaterThan(4)
  for (const button of [...row, ...inMenu])
    expect(button.querySelector('kbd')?.textContent).toMatch(/^[0-9A-Z]$/)
})
