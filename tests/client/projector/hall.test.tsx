import { cleanup, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { Hall } from '#client/screens/projector/Hall.tsx'
import { Projector } from '#client/screens/projector/Projector.tsx'
import { ready, words } from '#client/screens/projector/words.ts'
import { setLanguage } from '#client/words/words.ts'
import { noGoals, nothingPractical } from '#shared/showing/showing.ts'
import type { ScreenView } from '#shared/views/screen.ts'
import { at, BEFORE, board, poll, runAt, scalePoll, screen, textPoll } from './fixtures.ts'

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().now).toBe('Nå'))
})
afterEach(cleanup)

function hall(view: ScreenView, time = at('10:07:24'), isOffline = false) {
  const [store, setStore] = createStore({ view: structuredClone(view) })
  const [now, setNow] = createSignal(time)
  const [offline, setOffline] = createSignal(isOffline)
  const { container } = render(() => <Hall view={store.view} now={now} offline={offline()} />)
  return {
    container,
    setNow,
    setOffline,
    show: (next: ScreenView) => setStore('view', reconcile(structuredClone(next))),
    text: (selector: string) => container.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim(),
    texts: (selector: string) => [...container.querySelectorAll(selector)].map((each) => each.textContent),
  }
}

const SCENES: readonly ScreenView[] = [
  screen(),
  screen({ scene: 'welcome', run: BEFORE }),
  screen({ scene: 'question', poll: poll() }),
  screen({ scene: 'question', poll: scalePoll([1, 2, 3, 4]) }),
  screen({ scene: 'question', poll: textPoll(['Ro', 'KS']) }),
  screen({ scene: 'points', board: board({ Vefsn: ['Ringerunde'] }) }),
  screen({ scene: 'question' }),
  screen({ scene: 'points' }),
]

test('[SC1] the countdown is a timer that says itself', () => {
  const { container, text, setNow } = hall(screen())
  expect(text('.count')).toBe('12:36')
  expect(container.querySelector('[role=timer]')?.getAttribute('aria-label')).toBe(
    '12 minutter og 36 sekunder igjen',
  )
  setNow(at('10:07:25'))
  expect(text('.count')).toBe('12:35')
})

test('[SC5] a paused clock is said in words', () => {
  const { now, ...rest } = runAt('i3', '09:45', 35)
  if (now.phase !== 'running') throw new Error(now.phase)
  const { text } = hall(screen({ run: { ...rest, now: { ...now, phase: 'paused', since: at('10:06') } } }))
  expect(text('.plate')).toBe('Klokka står')
})

test('[SC10] plus sign, plate, struck time and what stands fast', () => {
  const { text, texts } = hall(screen(), at('10:23:20'))
  expect(text('.count')).toBe('+03:20')
  expect(text('.plate')).toBe('Over tiden')
  expect(text('.driftline')).toBe('4 min etter planen')
  expect(texts('.next s')).toEqual(['10:20', '10:35'])
  expect(text('.next .fast')).toBe('står fast')
})

test('[SC11] a collision is said in words', () => {
  const { text } = hall(screen({ run: runAt('i7', '11:15', 45) }), at('12:03:20'))
  expect(text('.next .loses')).toBe('mister 4 min')
})

test('[SC12] time up is told once, politely', () => {
  const { text, setNow } = hall(screen())
  expect(text('[role=status]')).toBe('')
  setNow(at('10:20:05'))
  expect(text('[role=status]')).toBe('Tiden er ute')
})

test('[SC16] an empty programme and a closed gathering say so', () => {
  const empty = hall(screen({ run: BEFORE, agenda: { revision: 0, title: '', days: [] } }))
  expect(empty.text('h1')).toBe('Programmet kommer her')
  cleanup()
  const closed = hall(screen({ gathering: { ...screen().gathering, phase: 'closed' } }))
  expect(closed.text('h1')).toBe('Samlingen er avsluttet')
  expect(closed.container.querySelector('.join')).toBeNull()
})

test('[SC17] counts in words, dots beside them', () => {
  const { texts, text } = hall(screen({ scene: 'welcome', run: BEFORE }), at('08:47:10'))
  expect(texts('.arr b').slice(0, 2)).toEqual(['alle 6', '4 av 5'])
  expect(text('.split')).toBe('Vi starter 09:00 om 13 minutter25 av 35 er her')
})

test('[SC18] a screen that has seen the list knows it when the last has come', () => {
  const view = screen({ scene: 'welcome', run: BEFORE })
  const { show, texts } = hall(view, at('08:47:10'))
  const { arrivals } = view
  const municipalities = arrivals.municipalities.map((row) => ({ ...row, arrived: row.expected }))
  show({ ...view, arrivals: { ...arrivals, municipalities, arrived: 35 } })
  expect(new Set(texts('.arr b'))).toEqual(new Set(['alle 6', 'alle 5', 'alle 4']))
})

test('[SC25] what is withheld is said, and no figure is there', () => {
  const { text, texts } = hall(screen({ scene: 'question', poll: poll([], { tally: null, answered: 3 }) }))
  expect(text('.withheld')).toBe('Resultatet vises når minst 5 har svart')
  expect(texts('.bars b')).toEqual([])
  expect(text('.answered')).toBe('3av 25har svart')
})

test('[SC28] the mean has a comma', () => {
  expect(hall(screen({ scene: 'question', poll: scalePoll([1, 3, 8, 14, 7]) })).text('.mean')).toBe(
    '3,7i snitt',
  )
})

test('[SC32] the newest point is marked until the next', () => {
  const view = (points: Record<string, string[]>, newest: string | null) =>
    screen({ scene: 'points', board: board(points, 'Hva nå?', newest) })
  const { show, texts } = hall(view({ Vefsn: ['En'], Rana: [] }, null))
  expect(texts('li.newest')).toEqual([])
  show(view({ Vefsn: ['En'], Rana: ['To'] }, 'Rana0'))
  expect(texts('li.newest')).toEqual(['To'])
  show(view({ Vefsn: ['En', 'Tre'], Rana: ['To'] }, 'Vefsn1'))
  expect(texts('li.newest')).toEqual(['Tre'])
})

test('[SC33] the prompt alone, and what to do', () => {
  const { text } = hall(screen({ scene: 'points', board: board({ Vefsn: [] }) }))
  expect(text('h1')).toBe('Hva har virket hos oss?')
  expect(text('.lead')).toBe('Skriv punktene på telefonen. De kommer fram her.')
})

test('[SC35] the page is named, and turns', () => {
  const texts = Array.from({ length: 40 }, (_, place) => `Svar nummer ${place} om noe som er viktig for oss`)
  const { text, setNow } = hall(screen({ scene: 'question', poll: textPoll(texts) }))
  expect(text('.pages')).toMatch(/^Side 1 av \d+Neste om 12 s$/)
  const first = text('.wall li')
  setNow(at('10:07:36'))
  expect(text('.pages')).toMatch(/^Side 2 av/)
  expect(text('.wall li')).not.toBe(first)
})

test('[SC36] black has nothing in it', () => {
  const { container } = hall(screen({ scene: 'black' }))
  expect(container.textContent).toBe('')
  expect(container.querySelectorAll('*')).toHaveLength(1)
})

test('[SC37] without a line the picture stands, says so, and counts on', () => {
  const { text, setNow, setOffline } = hall(screen(), at('10:07:24'), true)
  expect(text('.still b')).toBe('Siste bilde står')
  setNow(at('10:07:30'))
  expect(text('.count')).toBe('12:30')
  setOffline(false)
  expect(text('.still')).toBeUndefined()
})

test('[SC38] light and dark are the leader’s', () => {
  const { show } = hall(screen())
  expect(document.documentElement.dataset.theme).toBe('projector')
  show(screen({ theme: 'dark' }))
  expect(document.documentElement.dataset.theme).toBe('projector-dark')
})

test('[SC39] only the middle changes, and what fades keeps its last picture', () => {
  vi.useFakeTimers()
  const { container, show } = hall(screen({ scene: 'question', poll: poll() }))
  const [header, join] = ['header', '.join'].map((each) => container.querySelector(each))
  show(screen())
  expect(container.querySelector('header')).toBe(header)
  expect(container.querySelector('.join')).toBe(join)
  const [leaving, coming] = [...container.querySelectorAll('.layer')]
  expect(leaving?.getAttribute('aria-hidden')).toBe('true')
  expect(leaving?.textContent).toContain('Lederstøtte i hverdagen')
  expect(coming?.textContent).toContain('Refleksjon i kommunegrupper')
  vi.advanceTimersByTime(1_000)
  expect(container.querySelectorAll('.layer')).toHaveLength(1)
  vi.useRealTimers()
})

test('[SC1] the time it ends follows the leader', () => {
  const { show, text } = hall(screen())
  expect(text('.nowtag')).toBe('Nå 09:45–10:20')
  show(screen({ run: runAt('i3', '09:45', 40) }))
  expect(text('.nowtag')).toBe('Nå 09:45–10:25')
})

test('[SC40] what is sized one by one is 34 u or more', () => {
  for (const view of SCENES) {
    const { container } = hall(view)
    for (const element of container.querySelectorAll<HTMLElement>('[style]')) {
      for (const name of ['--size', '--text', '--count', '--host']) {
        const value = element.style.getPropertyValue(name)
        if (value !== '') expect(Number(value)).toBeGreaterThanOrEqual(34)
      }
    }
    cleanup()
  }
})

test('[SC41] nothing can be focused', () => {
  for (const view of SCENES) {
    const { container } = hall(view)
    expect(
      container.querySelectorAll('a, button, input, select, textarea, [tabindex], [contenteditable]'),
    ).toHaveLength(0)
    expect(container.querySelectorAll('h1').length).toBeLessThanOrEqual(1)
    cleanup()
  }
})

test('[SC42] the day while it runs, the place at the welcome', () => {
  const { text, show } = hall(screen())
  expect(text('.where')).toBe('Til stede · dag 1')
  show(screen({ scene: 'welcome' }))
  expect(text('.where')).toBe('Til stede · Mo i Rana')
})

test('[SC45] a refused link says what to do', () => {
  const connection = {
    status: () => 'refused' as const,
    refusal: () => ({ code: 'unknown-link' as const }),
    offlineSince: () => null,
    welcome: () => null,
    now: () => 0,
    offset: () => 0,
    listen: () => () => undefined,
    close: () => undefined,
    resync: () => undefined,
    door: () => undefined,
    retry: () => undefined,
    send: () => new Promise<never>(() => undefined),
    post: () => new Promise<never>(() => undefined),
    handover: {
      offer: () => new Promise<never>(() => undefined),
      take: () => new Promise<never>(() => undefined),
    },
    ask: () => new Promise<never>(() => undefined),
  }
  const { container } = render(() => <Projector connection={connection} />)
  expect(container.querySelector('h1')?.textContent).toBe('Lerretet slipper ikke inn')
  expect(container.querySelector('p')?.textContent).toContain('Åpne konsollen, trykk Lenker')
})

test('[SC46] the same picture in nynorsk and English', async () => {
  const { text } = hall(screen(), at('10:23:20'))
  setLanguage('nn')
  await vi.waitFor(() => expect(text('.plate')).toBe('Over tida'))
  setLanguage('en')
  await vi.waitFor(() => expect(text('.plate')).toBe('Over time'))
  expect(text('.lab.flush')).toBe('15:30 End')
  setLanguage('nb')
  await vi.waitFor(() => expect(text('.plate')).toBe('Over tiden'))
})

test('[SC55] goals, practical notes and a text that are not there yet are said to be coming', () => {
  expect(hall(screen({ scene: 'goals', goals: noGoals })).text('.comes')).toBe('Målene kommer')
  cleanup()
  const practical = screen({ scene: 'practical', practical: nothingPractical })
  expect(hall(practical).text('.comes')).toBe('Praktiske opplysninger kommer')
})

test('[SC6] under the title a role stands small after “Ved”, a name as it is', () => {
  const view = screen()
  const withSpeakers = (speakers: readonly string[]) => {
    const days = view.agenda.days.map((day) => ({
      ...day,
      items: day.items.map((item) => ({ ...item, speakers })),
    }))
    return hall({ ...view, agenda: { ...view.agenda, days } }).text('.speakers')
  }
  expect(withSpeakers(['Nettverkslederen'])).toBe('Ved nettverkslederen')
  cleanup()
  expect(withSpeakers(['Kari Nordmann'])).toBe('Ved Kari Nordmann')
})

test('[SC45] a screen that waits for a full disk says so, not only that it is loading', () => {
  const connection = {
    status: () => 'offline',
    refusal: () => ({ code: 'storage-full' }),
    offset: () => 0,
    now: () => at('10:00'),
    listen: () => () => undefined,
    close: () => undefined,
  } as unknown as Parameters<typeof Projector>[0]['connection']
  const { container } = render(() => <Projector connection={connection} />)
  expect(container.querySelector('h1')?.textContent).toBe(words().loading)
  expect(container.querySelector('p')?.textContent).toBe(words().refusals['storage-full'])
})
