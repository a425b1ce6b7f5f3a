import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createStore } from 'solid-js/store'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ready as orderReady } from '#client/notes/words.ts'
import { emptyDraft, type QuestionDraft } from '#client/screens/console/polls/draft.model.ts'
import { Options } from '#client/screens/console/polls/parts/Options.tsx'
import { ready } from '#client/screens/console/polls/words.ts'

beforeEach(async () => {
  await Promise.all([ready(), orderReady()])
})
afterEach(cleanup)

function options(...texts: readonly string[]) {
  const [is, set] = createStore<{ draft: QuestionDraft }>({
    draft: {
      ...emptyDraft({ low: '', high: '' }),
      choices: texts.map((text, at) => ({ id: `c${at}`, text })),
    },
  })
  const { container } = render(() => (
    <Options
      draft={is.draft}
      onChange={(part) => set('draft', (draft) => ({ ...draft, ...part }))}
      invalid={false}
      described=""
    />
  ))
  const fields = () => [...container.querySelectorAll<HTMLInputElement>('input.inp')]
  return {
    fields,
    grip: (at: number) => container.querySelectorAll<HTMLElement>('.grip')[at] as HTMLElement,
    shown: () => fields().map(({ value }) => value),
    kept: () => is.draft.choices.map(({ text }) => text),
  }
}

const press = (element: HTMLElement, key: string) => fireEvent.keyDown(element, { key })

test('[SP5] an option is lifted and moved with keys, and what is shown is what is kept', () => {
  const { grip, shown, kept } = options('A', 'B', 'C', 'D')
  press(grip(2), ' ')
  press(grip(2), 'ArrowUp')
  expect(shown()).toEqual(['A', 'C', 'B', 'D', ''])
  press(grip(1), ' ')
  expect(kept()).toEqual(['A', 'C', 'B', 'D'])
  expect(shown()).toEqual(['A', 'C', 'B', 'D', ''])
})

test('[SP5] there is always an empty field to go on in, and Backspace in an empty one takes it away', () => {
  const { fields, kept } = options('A', 'B')
  const last = fields()[2] as HTMLInputElement
  fireEvent.input(last, { target: { value: 'C' } })
  expect(kept()).toEqual(['A', 'B', 'C'])
  expect(fields()).toHaveLength(4)
  expect(fields()[2]).toBe(last)
  fireEvent.input(last, { target: { value: '' } })
  press(last, 'Backspace')
  expect(kept()).toEqual(['A', 'B'])
})

test('[SP5] Enter goes to the next field', () => {
  const { fields } = options('A', 'B')
  fields()[0]?.focus()
  press(fields()[0] as HTMLElement, 'Enter')
  expect(document.activeElement).toBe(fields()[1])
})
