import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PanelPhone } from '#client/activities/panel/PanelPhone.tsx'
import { concernsPanels } from '#client/activities/panel/panel-concern.model.ts'
import { boardTasks, chosenRows } from '#client/activities/panel/panel-phone.model.ts'
import { ready as panelReady, words as says } from '#client/activities/panel/phone-words.ts'
import { shownGroups } from '#client/plenary/look-up.model.ts'
import { fetchLater, findLater } from '#client/screens/phone/later.tsx'
import { Inside } from '#client/screens/phone/parts/Inside.tsx'
import { ready, words } from '#client/screens/phone/words.ts'
import { at, running } from '#client/screens/sheet/samples/gathering.ts'
import { outside, outsideReady } from '#client/screens/sheet/samples/notes.ts'
import {
  all,
  answered,
  bothChose,
  choosing,
  chosen,
  leftAgain,
  looked,
  presenting,
  presents,
  SITS,
  second,
  worked,
  written,
} from '#client/screens/sheet/samples/panel.ts'
import { type PhoneSample, samplePhone } from '#client/screens/sheet/samples/phone.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'

beforeEach(async () => {
  localStorage.clear()
  setLanguage('nb')
  await Promise.all([ready(), panelReady()])
  findLater(() => import('#client/screens/phone/later/parts.ts'))
  await fetchLater()
  await vi.waitFor(() => expect([words().now.programme, says().save]).toEqual(['Program for dagen', 'Lagre']))
})
afterEach(cleanup)

const MEMBER = SITS.one
const COLLEAGUE = MEMBER === 0 ? 1 : 0

function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim()
}

function phone(of: Gathering, sample: PhoneSample, outcome: CommandOutcome = { ok: true, at: 1 }) {
  const made = samplePhone(of, sample)
  const sent: unknown[] = []
  const put: unknown[] = []
  const is = {
    ...made,
    connection: {
      ...made.connection,
      send: async (command: unknown) => {
        sent.push(command)
        return outcome
      },
    },
    outbox: { ...made.outbox, put: (command: unknown) => void put.push(command) },
  } as typeof made
  const { hall, own } = is.views
  if (hall === null || own === null) throw new Error('nobody has this phone')
  const { container } = render(() => <PanelPhone phone={is} hall={hall} own={own} />)
  const button = (name: string) => {
    const found = [...container.querySelectorAll('button')].find((each) => nameOf(each) === name)
    if (!found) throw new Error(`no button ${name}`)
    return found
  }
  const texts = (selector: string) => [...container.querySelectorAll(selector)].map(nameOf)
  return { container, sent, put, texts, button, press: (name: string) => fireEvent.click(button(name)) }
}

test('[NO34] whoever is to present and is no observer says from their phone that they are ready, and takes it back', () => {
  const before = phone(outside, { nth: 0 })
  before.press('Klar til lerretet')
  expect(before.sent).toEqual([{ type: 'AskPlenary', wanted: true }])
  cleanup()
  const told = phone(outsideReady, { nth: 0 })
  expect(told.texts('[role=status]')[0]).toMatch(/^Nettverkslederen fikk beskjed \d\d:\d\d,/)
  told.press('Ikke klar likevel')
  expect(told.sent).toEqual([{ type: 'AskPlenary', wanted: false }])
  cleanup()
  expect(phone(outside, { nth: 1 }).texts('button')).toEqual([])
})

test('[PS20] a municipality that may choose picks its member, and says who sat there before', () => {
  const { texts, sent, container } = phone(choosing, { nth: COLLEAGUE })
  expect(texts('.seat [role=status]')[0]).toBe('Ingen sitter i panelet for Bømlo ennå.')
  expect(texts('.choose .btn').length).toBeGreaterThan(1)
  fireEvent.click(container.querySelector('.choose .btn') as HTMLElement)
  expect(sent).toMatchObject([{ type: 'ChooseMember', activity: 'panel', from: null }])
  cleanup()
  // Where it may not choose, it is told who sits there.
  const told = phone(second, { nth: COLLEAGUE })
  expect(told.texts('.seat [role=status]')[0]).toMatch(/ sitter i panelet for Bømlo\.$/)
  expect(told.texts('.choose .btn')).toEqual([])
})

test('[PS20] what another chose meanwhile is said where it was asked', async () => {
  const { container, texts } = phone(choosing, { nth: COLLEAGUE }, { ok: false, code: 'moved-already' })
  fireEvent.click(container.querySelector('.choose .btn') as HTMLElement)
  await vi.waitFor(() => expect(texts('.seat .err')[0]).not.toBe(''))
})

test('[PS21] a member writes under a sub-question, and is told before who will see it; without a net it waits', () => {
  const { container, put } = phone(second, { nth: MEMBER, status: 'offline' })
  const field = container.querySelector('textarea') as HTMLTextAreaElement
  expect(nameOf(field)).toBe('Punkt til: Hvem ringer først, og hva spør vi om?')
  const told = container.querySelector(`#${CSS.escape(field.getAttribute('aria-describedby') ?? '')}`)
  expect(told?.textContent).toMatch(/^Bare panelet ser det, med navnet ditt\./)
  fireEvent.submit(field.form as HTMLFormElement)
  expect(put).toEqual([])
  fireEvent.input(field, { target: { value: '  Ring samme dag ' } })
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })
  expect(put).toMatchObject([{ type: 'AddPoint', activity: 'panel', step: 'a2q0', text: 'Ring samme dag' }])
  expect(field.value).toBe('')
})

test('[PS32] a member sees what is left of the assignment’s own time, and that it is over; without minutes there is none', () => {
  const timers = (of: Gathering, now = at(11, 10)) => {
    cleanup()
    return phone(of, { nth: MEMBER, now }).texts('.memberboard .tasktime')
  }
  expect(timers(second)).toEqual(['Tid igjen 11:00'])
  expect(timers(second, at(11, 22))).toEqual(['Over tiden +01:00'])
  // The third has no minutes, and what is done has no time left.
  expect(timers(all)).toEqual(['Tid igjen 5:00', 'Tid igjen 5:00'])
  expect(timers(worked)).toEqual([])
})

test('[PS21] a point of nothing but spaces is not sent, and says so until something is written', async () => {
  const { container, put, texts } = phone(second, { nth: MEMBER })
  const field = container.querySelector('textarea') as HTMLTextAreaElement
  fireEvent.input(field, { target: { value: '   ' } })
  fireEvent.submit(field.form as HTMLFormElement)
  expect(put).toEqual([])
  expect(texts('.pwrite [role=alert], .pwrite .err').join('')).toContain('Det står ingen tekst der.')
  fireEvent.input(field, { target: { value: '  R' } })
  expect(texts('.pwrite [role=alert], .pwrite .err').join('')).toBe('')
})

test('[PS21] who will see a point is said once, above the first field, and each button stands right under its field', () => {
  const { container, texts } = phone(second, { nth: MEMBER })
  const fields = [...container.querySelectorAll('textarea')]
  expect(fields).toHaveLength(3)
  expect(texts('.memberboard p.sm')).toEqual([says().told])
  const told = container.querySelector('.memberboard p.sm') as Element
  expect(told.nextElementSibling).toBe(fields[0]?.form)
  for (const field of fields) {
    expect(field.getAttribute('aria-describedby')).toBe(told.id)
    fireEvent.input(field, { target: { value: 'Ring' } })
    expect(field.nextElementSibling?.querySelector('button')?.textContent).toBe('Legg til')
  }
})

test('[PS31] a point says its municipality, and a merged one of how many it is made and from where', () => {
  const { texts } = phone(written, { nth: MEMBER })
  const [merged, ...others] = texts('.memberboard .rows small > span:first-child')
  expect(merged).toMatch(/ · slått sammen av 2 punkter · /)
  const home = samplePhone(written, { nth: MEMBER }).views.hall?.municipalities.map(({ name }) => name) ?? []
  const named = (text = '') => home.filter((name) => text.includes(name)).length
  expect(named(merged)).toBe(2)
  expect(others).toHaveLength(3)
  for (const other of others) {
    expect(other).not.toContain('slått sammen')
    expect(named(other)).toBe(1)
  }
})

test('[PS22] points are supported, chosen, merged, split and withdrawn with buttons', async () => {
  const { sent, press } = phone(written, { nth: MEMBER })
  const steps = [
    'Støtt «Tillitsvalgt er med fra første møte»',
    'Til plenum: «Tillitsvalgt er med fra første møte»',
    'Del opp igjen',
    'Trekk tilbake',
  ]
  for (const [nth, step] of steps.entries()) {
    press(step)
    await vi.waitFor(() => expect(sent).toHaveLength(nth + 1))
    await Promise.resolve()
  }
  press('Slå sammen med et annet')
  press('Hit: «En å ringe i personalavdelingen»')
  // A second tap before the first is answered is no second wish.
  press('Hit: «En å ringe i personalavdelingen»')
  expect(sent).toEqual([
    { type: 'SupportCard', activity: 'panel', card: 'c4', support: true },
    { type: 'ChooseCard', activity: 'panel', card: 'c4', before: null },
    { type: 'SplitCard', activity: 'panel', card: 'c1', part: null },
    { type: 'RemovePoint', activity: 'panel', point: 'c1' },
    { type: 'MergeCards', activity: 'panel', into: 'c5', cards: ['c1'] },
  ])
})

test('[PS33] a member’s last step is taken back with a button at the foot of the page, which says what it is', async () => {
  const { container, sent, texts, press } = phone(written, { nth: SITS.three })
  const button = container.querySelector('.takeback')
  expect(texts('.takeback')).toEqual(['Angre støttet: «Tillitsvalgt er med fra første møte»'])
  expect(button?.parentElement?.lastElementChild).toBe(button)
  fireEvent.click(button as HTMLElement)
  // A second tap before the first is answered is no second wish.
  fireEvent.click(button as HTMLElement)
  await Promise.resolve()
  expect(sent).toMatchObject([{ type: 'TakeBack', activity: 'panel' }])
  press('Slå sammen med et annet')
  expect(container.querySelector('.takeback')).toBeNull()
})

test('[PS34] of two who meet on a point, each is told what the other did', () => {
  const told = (nth: number) => {
    cleanup()
    return phone(bothChose, { nth }).texts('.memberboard .rows small [role=status]')
  }
  const name = (nth: number) => [...bothChose.people.roster.values()][nth]?.name
  expect(told(SITS.one)).toEqual([`Like før deg: ${name(SITS.two)} tok med til plenum`])
  expect(told(SITS.two)).toEqual([`Like etter deg: ${name(SITS.one)} endret ordene`])
  expect(told(SITS.three)).toEqual([])
})

test('[PS35] who has left the seat takes back and brings back what they wrote', async () => {
  const { sent, press, texts } = phone(leftAgain, { nth: SITS.one })
  expect(texts('.memberboard')).toEqual([])
  expect(texts('.ownpoints s')).toEqual(['En å ringe i personalavdelingen'])
  press('Hent tilbake «En å ringe i personalavdelingen»')
  await vi.waitFor(() => expect(sent).toHaveLength(1))
  await Promise.resolve()
  press('Trekk tilbake «Lederen ringer samme dag, og spør hva som skal til»')
  expect(sent).toEqual([
    { type: 'BringBackCard', activity: 'panel', card: 'c5' },
    { type: 'RemovePoint', activity: 'panel', point: 'c1' },
  ])
})

test('[PS33] where a member has nothing to take back there is no button', () => {
  expect(phone(written, { nth: SITS.one }).texts('.takeback')).toEqual([])
  cleanup()
  expect(
    phone(written, { nth: SITS.three, status: 'offline' }).container.querySelector('.takeback'),
  ).toHaveProperty('disabled', true)
})

test('[PS22] while a point is to be merged, what is asked and the way out stand at the foot of the page; the way out has the focus', async () => {
  const { container, press, texts } = phone(written, { nth: MEMBER })
  press('Slå sammen med et annet')
  const plate = container.querySelector('.merging')
  expect(texts('.merging [role=status]')).toEqual(['Trykk «Hit» på punktet det skal inn i.'])
  // After all points: it sticks to the foot while they are scrolled.
  expect(plate?.parentElement?.lastElementChild).toBe(plate)
  await vi.waitFor(() => expect(document.activeElement).toBe(plate?.querySelector('button')))
  expect(texts('.merging button')).toEqual(['La det stå for seg selv'])
  press('La det stå for seg selv')
  expect(container.querySelector('.merging')).toBeNull()
})

test('[PS22] what is chosen is put in order with a step up or down, from the keyboard as well', () => {
  const { sent, press, button } = phone(chosen, { nth: MEMBER })
  expect(button('Opp: «Lederen ringer samme dag, og spør hva som skal til»').disabled).toBe(true)
  press('Ned: «Lederen ringer samme dag, og spør hva som skal til»')
  expect(sent).toEqual([{ type: 'MoveCard', activity: 'panel', card: 'c1', before: 'c5' }])
  const card = (id: string) => ({ id, text: id }) as never
  const rows = chosenRows({ cards: ['a', 'b', 'c'].map(card), chosen: ['a', 'b', 'c'] })
  expect(rows.map(({ up, down }) => [up, down])).toEqual([
    [undefined, 'c'],
    ['a', null],
    ['b', undefined],
  ])
})

test('[PS22] a card whose sub-question is gone stands with the first, so that nothing is out of reach', () => {
  const own = samplePhone(written, { nth: MEMBER }).views.own?.panels[0]
  const card = samplePhone(written, { nth: MEMBER }).views.hall?.activities.find(
    ({ kind }) => kind === 'panel',
  )
  if (!own || card?.kind !== 'panel') throw new Error('no panel')
  const sent = { entries: [], sending: null, saved: [], savedAt: () => null, online: true, trouble: null }
  const lost = {
    ...own,
    cards: own.cards.map((each) => (each.id === 'c5' ? { ...each, theme: 'gone' } : each)),
  }
  const all = boardTasks(lost, card, sent).flatMap(({ questions }) => questions.flatMap(({ cards }) => cards))
  expect(all.map(({ id }) => id).sort()).toEqual(['c1', 'c3', 'c4', 'c5'])
})

test('[PS23] everybody else sees what the panel works with and who sits there, and nothing of what it writes', () => {
  const { texts, container } = phone(written, { nth: COLLEAGUE })
  expect(texts('.livepanel h2')).toEqual(['Hva gjør lederen de første 14 dagene?'])
  expect(texts('.livepanel .dashes li')).toHaveLength(3)
  expect(container.textContent).not.toContain('Lederen ringer samme dag')
})

test('[PS24] whoever presents sees what is on, what comes next and the time left; buttons and arrows move it', () => {
  const { texts, sent, press } = phone(presenting, { nth: MEMBER, now: at(11, 10) })
  expect(texts('.speaking .on')).toEqual(['Lederen ringer samme dag, og spør hva som skal til'])
  expect(texts('.speaking .sm')[0]).toBe('Neste: Tillitsvalgt er med fra første møte')
  expect(nameOf(document.querySelector('.speaking .left') as Element)).toBe('Tid igjen')
  expect(document.querySelector('.speaking .left')?.textContent).toBe('14:00')
  press('Neste')
  expect(sent).toEqual([{ type: 'StepPlenary', from: 'c1', to: 'c4' }])
  cleanup()
  const keys = phone(presents, { nth: MEMBER })
  fireEvent.keyDown(document.body, { key: 'ArrowRight' })
  fireEvent.keyDown(keys.container.querySelector('textarea') as Element, { key: 'ArrowRight' })
  expect(keys.sent).toEqual([{ type: 'StepPlenary', from: null, to: 'c1' }])
  cleanup()
  expect(phone(presenting, { nth: COLLEAGUE }).texts('.speaking')).toEqual([])
})

test('[PS25] what has been presented is looked up on every phone, by heading and with municipalities', () => {
  const { texts } = phone(looked, { nth: COLLEAGUE })
  expect(texts('.lookup summary')).toEqual(['Lagt fram i salen (2)'])
  expect(texts('.lookup h3')).toEqual(['Hva gjør lederen de første 14 dagene?'])
  expect(texts('.lookup li')).toEqual([
    'Lederen ringer samme dag, og spør hva som skal tilBømlo, Steinkjer',
    'Tillitsvalgt er med fra første møteSteinkjer',
  ])
  const card = (id: string, activity: string | null, group: string) => ({
    ...{ id, activity, group, title: '', text: id, theme: null },
    municipalities: [],
    support: 0,
    sources: 1,
  })
  const groups = shownGroups([card('a', null, 'x'), card('b', 'p', 'x'), card('c', null, 'x')])
  expect(groups.map(({ activity, cards }) => [activity, cards.map(({ id }) => id)])).toEqual([
    [null, ['a', 'c']],
    ['p', ['b']],
  ])
})

test('[PS26] a member sees a wondering’s answers by municipality', () => {
  const { texts } = phone(answered, { nth: MEMBER })
  expect(texts('.panelphone > section:last-of-type .plain li')[0]).toBe('Nærmeste leder, alltidBømlo')
})

test('[PS23] a panel that is on is no poll: the strip goes by what is on', async () => {
  const made = samplePhone(second, { nth: COLLEAGUE })
  const { hall, own } = made.views
  if (hall === null || own === null) throw new Error('nobody has this phone')
  const { container } = render(() => <Inside phone={made} hall={hall} own={own} />)
  expect(container.querySelector('.strip')?.textContent).toContain('Samtaler i gruppe')
  await vi.waitFor(() =>
    expect(container.querySelector('.panelphone h1')?.textContent).toBe('Panel på tvers'),
  )
  expect(container.querySelectorAll('h1')).toHaveLength(1)
})

test('[PH41] nothing of a panel is fetched before there is something of it to show', () => {
  const of = (gathering: Gathering) => {
    const made = samplePhone(gathering, { nth: COLLEAGUE })
    if (made.views.hall === null || made.views.own === null) throw new Error('nobody has this phone')
    return concernsPanels({ phone: made, hall: made.views.hall, own: made.views.own })
  }
  expect(of(running)).toBe(false)
  for (const gathering of [choosing, second, written, presenting, looked]) expect(of(gathering)).toBe(true)
})
