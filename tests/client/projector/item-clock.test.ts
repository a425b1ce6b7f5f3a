import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { footerModel } from '#client/screens/projector/footer.model.ts'
import { nowModel, type Running } from '#client/screens/projector/now/now.model.ts'
import { largeTitleOf, titleHeight, WIDTH } from '#client/screens/projector/now/title.model.ts'
import { sameScene, sceneKey } from '#client/screens/projector/projector.model.ts'
import { widthOf } from '#client/screens/projector/text-size.ts'
import { at, runAt, screen } from './fixtures.ts'

function running(view: ReturnType<typeof screen>, now: number): Running {
  const model = nowModel(view, now)
  if (model.state !== 'running') throw new Error(model.state)
  return model
}
const secret = screen({ clock: 'leader' })
const last = screen({ clock: 'last' })

describe('[SC57] a clock that is kept from the hall', () => {
  test('leaves title, times and what comes; nothing says that time has run over or that the clock stands', () => {
    for (const time of ['10:07:24', '10:23:20']) {
      const model = running(secret, at(time))
      expect(model).toMatchObject({ shows: false, over: false, paused: false, announce: null })
      expect(model.title).toEqual({ text: 'Refleksjon i kommunegrupper', size: 144, lines: 2 })
      expect(model.next.rows).toHaveLength(3)
      expect(footerModel(secret, at(time), 'Slutt')?.hatch).toBeNull()
    }
    expect(footerModel(screen(), at('10:23:20'), 'Slutt')?.hatch).not.toBeNull()
    const { now, ...rest } = runAt('i3', '09:45', 35)
    if (now.phase !== 'running') throw new Error(now.phase)
    const paused = { ...rest, now: { ...now, phase: 'paused', since: at('10:06') } } as const
    expect(running({ ...secret, run: paused }, at('10:07')).paused).toBe(false)
  })
  test('the times that are expected stand for all, as everywhere', () => {
    const [first] = running(secret, at('10:23:20')).next.rows
    expect([first?.time, first?.planned]).toEqual(['10:24', '10:20'])
  })
  test('whatever the title, it keeps to its place and no word is broken that need not be', () => {
    const letters = fc.constantFrom('W', 'i', ' ', 'm', 'å', 'e', '😀', 'Š', '–')
    fc.assert(
      fc.property(
        fc.string({ unit: letters, maxLength: 400 }),
        fc.constantFrom(1180, WIDTH),
        (text, width) => {
          const title = largeTitleOf(text, width)
          expect(titleHeight(title)).toBeLessThanOrEqual(712 - 75 - 24 - 88)
          const longest = Math.max(...text.split(/\s+/).map(widthOf))
          if (longest <= width / 46) expect(longest * title.size).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})

describe('[SC58] in the last two minutes', () => {
  test('the picture becomes the one with the clock, once', () => {
    expect(running(last, at('10:17:59')).shows).toBe(false)
    expect(running(last, at('10:18:00'))).toMatchObject({ shows: true, face: { parts: ['02', '00'] } })
    expect(running(last, at('10:23:20'))).toMatchObject({ shows: true, over: true })
    const keys = ['10:07:24', '10:17:59', '10:18:00', '10:18:01'].map((time) => sceneKey(last, at(time)))
    const changes = keys.slice(1).map((key, before) => !sameScene(key, keys[before] ?? key))
    expect(changes).toEqual([false, true, false])
  })
  test('a screen reader is told of two minutes, not of five', () => {
    const said = ['10:17:00', '10:18:00', '10:19:00', '10:20:01'].map(
      (time) => running(last, at(time)).announce,
    )
    expect(said).toEqual([null, 'two', 'one', 'over'])
  })
  test('what nothing bounds keeps its clock to the leader', () => {
    expect(running({ ...last, run: runAt('i3', '09:45', null) }, at('10:30')).shows).toBe(false)
  })
})

describe('[SC54] a guest’s name', () => {
  const guest = (speakers: readonly string[]) => {
    const { agenda } = screen()
    const days = agenda.days.map((day) => ({
      ...day,
      items: day.items.map((item) => (item.id === 'i3' ? { ...item, speakers } : item)),
    }))
    return running(screen({ slides: true, agenda: { ...agenda, days } }), at('10:07:24'))
  }
  test('is large, and smaller before it would be cut', () => {
    expect(guest(['Nettverkslederen']).speakers).toEqual({ names: 'nettverkslederen', more: 0, size: 72 })
    const long = guest(['Seniorrådgiver for inkluderende arbeidsliv, Nordre kystkommune'])
    expect(long.speakers?.size).toBeLessThan(72)
    expect(long.speakers?.names).toMatch(/kystkommune$/)
  })
  test('stays within the picture, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 80 }), { maxLength: 8 }), (speakers) => {
        const is = guest(speakers).speakers
        if (is)
          expect(widthOf(`Ved ${is.names}${is.more ? ' og 8 til' : ''}`) * is.size).toBeLessThanOrEqual(WIDTH)
      }),
    )
  })
})
