import { expect, test } from 'vitest'
import { hindrance } from '#client/screens/console/key-reasons.model.ts'
import { actionOf } from '#client/screens/console/keys.model.ts'
import { picksFor, shownFor, whyNot } from '#client/screens/console/run/stage.model.ts'
import type { Figure } from '#shared/figures/figures.ts'
import { leaderView } from '#tests/client/console/leader-view.ts'
import { commandExamples } from '#tests/support/command-examples.ts'

const { type: _, figure: __, ...rest } = commandExamples.SetFigure
const figures: readonly Figure[] = ['a', 'b'].map((id) => ({ id, ...rest }))
const view = (activity: string | null, of = figures) =>
  leaderView({
    figures: of,
    stage: { scene: activity === null ? 'now' : 'figure', activity, theme: 'light' },
  })
const press = { type: 'scene', scene: 'figure' } as const
const why = (is: ReturnType<typeof view>) =>
  hindrance(press, {
    online: true,
    view: is,
    focus: null,
    moment: { agenda: is.agenda, run: is.run, now: 0, phase: 'open', zone: 'Europe/Oslo' } as never,
  })

test('[FI19] G shows the first figure, then the next, and from the last the first', () => {
  expect(actionOf({ key: 'g', command: false, alt: false }, 'page', true)).toEqual(press)
  expect([null, 'a', 'b'].map((on) => shownFor('figure', view(on)))).toEqual(['a', 'b', 'a'])
  expect(why(view('a'))).toBeNull()
  expect(why(view('a', figures.slice(0, 1)))).toBe('shownAlready')
})

test('[FI19] figures stand among the pictures once there are any, and the key says why not before', () => {
  expect(picksFor(view(null)).find(({ scene }) => scene === 'figure')?.key).toBe('G')
  expect(picksFor(view(null, [])).some(({ scene }) => scene === 'figure')).toBe(false)
  expect([whyNot('figure', view(null, [])), why(view(null, []))]).toEqual(['noFigures', 'noFigures'])
})
