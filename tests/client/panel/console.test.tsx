import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PanelDialog } from '#client/activities/panel/PanelDialog.tsx'
import { PlenaryOn, PlenaryRow } from '#client/plenary/PlenaryRow.tsx'
import { choiceOf, namedPresenters, presenterIn } from '#client/plenary/presenter.model.ts'
import { wonderRound } from '#client/plenary/wonder-round.model.ts'
import { createDesk, DeskProvider } from '#client/screens/console/desk.tsx'
import { Asked } from '#client/screens/console/run/parts/Asked.tsx'
import { picksFor, whyNot } from '#client/screens/console/run/stage.model.ts'
import { ready, words } from '#client/screens/console/words.ts'
import { after, at, running } from '#client/screens/sheet/samples/gathering.ts'
import { madeUpLine } from '#client/screens/sheet/samples/line.ts'
import {
  all,
  answered,
  chosen,
  draft,
  left,
  opened,
  presenting,
  second,
  stopped,
  worked,
  written,
} from '#client/screens/sheet/samples/panel.ts'
import { homeTables } from '#client/screens/sheet/samples/seating.ts'
import { leaderOf } from '#client/screens/sheet/samples/views.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Gathering, GatheringCommand } from '#shared/gathering/gathering.ts'

beforeEach(async () => {
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().head.run).toBe('Kjør'))
})
afterEach(cleanup)

function nameOf(button: HTMLButtonElement): string {
  const icon = button.querySelector('svg[aria-label]')?.getAttribute('aria-label')
  return button.getAttribute('aria-label') ?? icon ?? (button.textContent ?? '').replace(/\s+/g, ' ').trim()
}

function desk(of: Gathering, what: 'panel' | 'on' | 'row' | 'dialog', minute = 10) {
  const sent: GatheringCommand[] = []
  const view = leaderOf(of)
  const line = madeUpLine({ now: at(11, minute) })
  const made = createDesk(
    {
      ...line,
      send: async (command) => {
        sent.push(command as GatheringCommand)
        return { ok: true, at: 1 }
      },
    },
    () => view,
    () => at(11, minute),
  )
  const panel = view.activities.find(({ kind }) => kind === 'panel') ?? null
  const nothing = () => undefined
  const { container } = render(() => (
    <DeskProvider desk={made}>
      {what === 'row' ? (
        <PlenaryRow />
      ) : what === 'on' ? (
        <PlenaryOn />
      ) : what === 'panel' ? (
        <Asked focus={panel} onEdit={nothing} />
      ) : (
        <PanelDialog open activity={panel?.id ?? null} item="talks" onAsk={nothing} onClose={nothing} />
      )}
    </DeskProvider>
  ))
  const button = (name: string) => {
    const found = [...container.querySelectorAll('button')].find((each) => nameOf(each) === name)
    if (!found) throw new Error(`no button ${name}`)
    return found
  }
  const texts = (selector: string) =>
    [...container.querySelectorAll(selector)].map((each) => each.textContent?.replace(/\s+/g, ' ').trim())
  return { container, sent, texts, press: (name: string) => fireEvent.click(button(name)) }
}

test('[PS12] a panel is proposed with one tap, and somebody else put in with one', () => {
  const { sent, press, container } = desk(draft, 'panel')
  press('Foreslå panel')
  fireEvent.click(container.querySelector('.seatlist input[type=checkbox]') as HTMLElement)
  expect(sent).toEqual([
    { type: 'ProposePanel', activity: 'panel' },
    { type: 'LetPanelBeChosen', activity: 'panel', open: true },
  ])
  cleanup()
  const gone = desk(left, 'panel')
  expect(gone.texts('.seatlist > ul > .away .msg')[0]).toMatch(/har gått hjem$/)
  fireEvent.click(gone.container.querySelector('.seatlist > ul > .away .btn') as HTMLElement)
  expect(gone.sent).toMatchObject([{ type: 'ReplaceMember', activity: 'panel' }])
  expect([...left.people.roster.keys()]).toContain((gone.sent[0] as { readonly person: string }).person)
})

test('[PS12] anybody of the municipality can be picked instead, or nobody', () => {
  const { sent, container } = desk(opened, 'panel')
  const select = container.querySelector('.seatlist select') as HTMLSelectElement
  expect(select.options.length).toBeGreaterThan(2)
  fireEvent.change(select, { target: { value: '' } })
  expect(sent).toMatchObject([{ type: 'ReplaceMember', person: null }])
})

test('[PS13] the next assignment is one press, all at once another; what is open has its time and is finished', () => {
  const one = desk(opened, 'panel')
  one.press('Åpne oppdrag 1: Hva har virket hos oss?')
  one.press('Åpne alle')
  expect(one.sent).toEqual([
    { type: 'BeginAssignment', activity: 'panel', assignment: 'a1', from: null },
    { type: 'OpenAllAssignments', activity: 'panel' },
  ])
  cleanup()
  const two = desk(second, 'panel')
  expect(two.texts('.tasklist .open .num').slice(0, 2)).toEqual(['2', 'Åpent, 11:00 igjen'])
  expect(two.texts('.tasklist .done .num')[1]).toBe('Ferdig 11:06')
  two.press('+1 min, oppdrag 2')
  two.press('Ferdig med oppdrag 2')
  two.press('Åpne oppdrag 3: Hva tar vi med hjem til partene?')
  expect(two.sent).toEqual([
    { type: 'LengthenAssignment', activity: 'panel', assignment: 'a2', minutes: 1 },
    { type: 'EndAssignment', activity: 'panel', assignment: 'a2' },
    { type: 'BeginAssignment', activity: 'panel', assignment: 'a3', from: 'a2' },
  ])
})

test('[KO15] a double click on a step is one step, and nobody was quicker; minutes add up', () => {
  const { sent, press } = desk(second, 'panel')
  press('Åpne oppdrag 3: Hva tar vi med hjem til partene?')
  press('Åpne oppdrag 3: Hva tar vi med hjem til partene?')
  press('+1 min, oppdrag 2')
  press('+1 min, oppdrag 2')
  expect(sent.map(({ type }) => type)).toEqual([
    'BeginAssignment',
    'LengthenAssignment',
    'LengthenAssignment',
  ])
})

test('[PS13] what is open has a row for each sub-question; what is done and what comes has a line, and the heading says which is on', () => {
  const { container, texts } = desk(written, 'panel')
  expect(texts('.acthead h2')).toEqual(['Oppdrag 2 av 3'])
  expect(texts('.tasklist .open .what li')).toEqual([
    'Hvem ringer først, og hva spør vi om? · 3 punkter',
    'Når kobler vi på tillitsvalgt og verneombud? · 1 punkt',
    'Hva trenger lederen av støtte for å få det til? · 1 punkt',
  ])
  expect(container.querySelectorAll('.tasklist .what li')).toHaveLength(3)
  // The pictures stand beside the preview, so that there is room.
  expect(container.querySelector('.act.panel.live')).not.toBeNull()
  cleanup()
  expect(desk(worked, 'panel').texts('.acthead h2')).toEqual(['Ingen oppdrag er åpne'])
  cleanup()
  expect(desk(all, 'panel').texts('.acthead h2')).toEqual(['3 oppdrag er åpne'])
  cleanup()
  const draftDesk = desk(draft, 'panel')
  expect(draftDesk.container.querySelectorAll('.tasklist .what li').length).toBeGreaterThan(3)
  expect(draftDesk.container.querySelector('.act.panel.live')).toBeNull()
})

test('[PS13] how much is written under what is done stands on its line, and overtime is said as what it is', () => {
  const done = desk(
    after(written, [{ type: 'EndAssignment', activity: 'panel', assignment: 'a2' }, at(11, 10)]),
    'panel',
  )
  expect(done.texts('.tasklist .done .xs')[1]).toBe('Ferdig 11:10 · 5 punkter')
  cleanup()
  const late = desk(second, 'panel', 27)
  expect(late.texts('.tasklist .open .xs')).toEqual(['Åpent, +06:00 over tiden'])
})

test('[PS14] before anything is chosen only counts are seen; then the points, which can be taken out or sent out', () => {
  const before = desk(written, 'panel')
  expect(before.container.textContent).not.toContain('Lederen ringer samme dag')
  expect(before.texts('.chosenlist .head .num')).toEqual(['5 punkter skrevet'])
  cleanup()
  const { sent, press, container } = desk(chosen, 'panel')
  press('Ta ut «En å ringe i personalavdelingen»')
  expect(sent).toEqual([{ type: 'UnchooseCard', activity: 'panel', card: 'c5' }])
  fireEvent.click(container.querySelector('.chosenlist .turn [aria-expanded]') as HTMLElement)
  press('Kommunene')
  press('Send ut')
  expect(sent[1]).toMatchObject({
    ...{ type: 'SendWondering', from: { activity: 'panel', card: 'c1' }, who: 'municipality', minutes: 5 },
    text: 'Lederen ringer samme dag, og spør hva som skal til',
  })
})

test('[PS15] the presentation is opened, stepped, paused, lengthened and ended', () => {
  const start = desk(chosen, 'panel')
  start.press('Oppdrag for oppdrag')
  start.press('Start framlegget')
  expect(start.sent).toEqual([
    { type: 'OpenPlenary', activity: 'panel', by: 'group', minutes: 15, presenter: null },
  ])
  cleanup()
  const on = desk(presenting, 'on')
  expect(on.texts('.plenarydesk .left')).toEqual(['14:00'])
  on.press('Neste: Tillitsvalgt er med fra første møte')
  on.press('Stans tiden')
  on.press('+1 min')
  on.press('Avslutt')
  expect(on.sent).toEqual([
    { type: 'StepPlenary', from: 'c1', to: 'c4' },
    { type: 'PausePlenary' },
    { type: 'LengthenPlenary', minutes: 1 },
    { type: 'ClosePlenary' },
  ])
  cleanup()
  const still = desk(stopped, 'on')
  still.press(words().round.resume)
  expect(still.sent).toEqual([{ type: 'ResumePlenary' }])
})

test('[PS29] what is presented has one player, which needs neither its panel in focus nor its item on', () => {
  const opens = (of: Gathering, what: 'panel' | 'on' | 'row') => {
    const { container } = desk(of, what)
    const is = {
      steps: container.querySelectorAll('.floor').length,
      starts: container.querySelectorAll('.plenarydesk form').length,
    }
    cleanup()
    return is
  }
  expect(opens(presenting, 'on')).toEqual({ steps: 1, starts: 0 })
  expect(opens(presenting, 'panel')).toEqual({ steps: 0, starts: 0 })
  expect(opens(presenting, 'row').steps).toBe(0)
  expect(opens(chosen, 'on')).toEqual({ steps: 0, starts: 0 })
  expect(opens(chosen, 'panel')).toEqual({ steps: 0, starts: 1 })
})

test('[PS16] a wondering’s answers stand under it by municipality, and go on the hall screen with one press', () => {
  const { texts, sent, press } = desk(answered, 'row')
  expect(texts('.wonderings summary')).toEqual(['Hvem ringer hos dere? 11:09 · Åpen nå · 2 svar'])
  expect(texts('.wonderings .got li')[0]).toBe('Nærmeste leder, alltidBømlo')
  press('Vis svarene på lerretet')
  expect(sent).toEqual([{ type: 'ShowScene', scene: 'points', activity: 'w1' }])
})

test('[PS30] a wondering is meant for the municipalities where no tables hold, and for the tables where they do', () => {
  const meant = (of: Gathering) => {
    const { container } = desk(of, 'row')
    fireEvent.click(container.querySelector('.wonderings [aria-expanded]') as HTMLElement)
    const is = [...container.querySelectorAll('.wonder [aria-pressed=true]')]
    cleanup()
    return is.map((each) => each.textContent?.trim())
  }
  expect(leaderOf(answered).seating.shown).toBe('none')
  expect(meant(answered)).toEqual([words().panel.who.municipality])
  const seated = { ...answered, seating: homeTables.seating }
  expect(leaderOf(seated).seating.shown).not.toBe('none')
  expect(meant(seated)).toEqual([words().panel.who.table])
})

test('[PS27] a closing round goes through the wonderings that were answered, with a button or a key', () => {
  // It is on the hall screen since it went out, and that is no round yet.
  const { sent, press, texts } = desk(answered, 'row')
  fireEvent.keyDown(document.body, { key: 'w', ctrlKey: true })
  press('Vis undringen på lerretet W')
  const first = { type: 'ShowScene', scene: 'points', activity: 'w1' }
  expect(sent).toEqual([first])
  expect(texts('.wonderings [role=status]')).toContain('Undring 1 av 1 er på lerretet')
  press('Ferdig med runden W')
  const over = { type: 'ShowScene', scene: 'now', activity: null }
  expect(sent).toEqual([first, over])
  fireEvent.keyDown(document.body, { key: 'w' })
  fireEvent.keyDown(document.body, { key: 'W' })
  expect(sent).toEqual([first, over, first, over])
})

test('[PS27] what nobody has answered is left out, and the order is the one they went out in', () => {
  const one = { id: 'p', text: 'Ja', municipality: null, late: false }
  const all = [
    { activity: 'a', answers: [one] },
    { activity: 'b', answers: [] },
    { activity: 'c', answers: [one] },
  ]
  expect(wonderRound(all, { scene: 'now', activity: null })).toMatchObject({ of: 2, place: 0, next: 'a' })
  expect(wonderRound(all, { scene: 'points', activity: 'a' })).toMatchObject({ place: 1, next: 'c' })
  expect(wonderRound(all, { scene: 'points', activity: 'c' })).toMatchObject({ place: 2, before: 'a' })
  expect(wonderRound(all, { scene: 'points', activity: 'c' }).next).toBeUndefined()
  expect(wonderRound([], { scene: 'points', activity: null })).toMatchObject({ of: 0, place: 0 })
})

test('[PS10] the form shows how the text is read, says what is missing, and sends it with one press', async () => {
  const { container, sent, press, texts } = desk(running, 'dialog')
  press('Åpne panelet')
  expect(texts('#panel-problem')).toEqual(['Skriv minst ett oppdrag.'])
  const field = container.querySelector('textarea') as HTMLTextAreaElement
  fireEvent.input(field, { target: { value: 'Hva virket? 15 min\n- Hvordan?\nHva nå?' } })
  expect(texts('.reading ol > li')).toHaveLength(2)
  press('Åpne panelet')
  await vi.waitFor(() => expect(sent).toHaveLength(2))
  expect(sent).toMatchObject([
    {
      ...{ type: 'PreparePanel', item: 'talks' },
      assignments: [
        { title: 'Hva virket?', minutes: 15, questions: [{ text: 'Hvordan?' }] },
        { title: 'Hva nå?', minutes: null, questions: [{ text: 'Hva ser vi på tvers?' }] },
      ],
    },
    { type: 'OpenPanel' },
  ])
})

test('[PS17] the pictures of a panel and a presentation can be picked when there is one', () => {
  const scenes = (of: Gathering) => picksFor(leaderOf(of)).map(({ scene }) => scene)
  expect(scenes(running)).not.toContain('panel')
  expect(scenes(second)).toContain('panel')
  expect(scenes(second)).not.toContain('plenary')
  expect(scenes(presenting)).toContain('plenary')
  expect([whyNot('panel', leaderOf(running)), whyNot('plenary', leaderOf(running))]).toEqual([
    'noPanel',
    'noPlenary',
  ])
})

const pick = (container: HTMLElement) => container.querySelector('.plenarydesk select') as HTMLSelectElement
const shown = (select: HTMLSelectElement) => select.selectedOptions[0]?.textContent

test('[PS18] a panel’s member presents by name, and somebody else, a municipality or all can be put there', () => {
  const start = desk(chosen, 'panel')
  const panel = chosen.activities.get('panel')
  const member = panel?.kind === 'panel' ? panel.seats.find(({ person }) => person !== null)?.person : null
  const name = [...chosen.people.roster.values()].find(({ id }) => id === member)
  fireEvent.change(pick(start.container), { target: { value: `person ${member}` } })
  start.press('Start framlegget')
  expect(start.sent).toMatchObject([{ type: 'OpenPlenary', presenter: { person: member } }])
  cleanup()
  const { plenary } = presenting
  const home = presenting.people.municipalities[0]?.id
  if (plenary === null || typeof member !== 'string') throw new Error('nothing is presented')
  const on = desk({ ...presenting, plenary: { ...plenary, presenter: { person: member } } }, 'on')
  expect(shown(pick(on.container))).toContain(name?.name || name?.title)
  fireEvent.change(pick(on.container), { target: { value: `home ${home}` } })
  fireEvent.change(pick(on.container), { target: { value: '' } })
  expect(on.sent).toEqual([
    { type: 'SetPlenaryPresenter', presenter: { municipality: home } },
    { type: 'SetPlenaryPresenter', presenter: null },
  ])
})

test('[PS18] who presents and has left, or is not of the panel, is still named', () => {
  const view = leaderOf(presenting)
  const [stranger] = view.people.filter(({ duties }) => duties.length === 0)
  if (stranger === undefined) throw new Error('nobody')
  const named = namedPresenters(view, 'panel', { person: stranger.id })
  expect(named.at(-1)?.label).toContain(stranger.name || stranger.title)
  expect(named.map(({ value }) => presenterIn(value))).toContainEqual({ person: stranger.id })
  expect([choiceOf(null), presenterIn(''), presenterIn(choiceOf({ municipality: 'x' }))]).toEqual([
    '',
    null,
    { municipality: 'x' },
  ])
})

test('[PS19] before any wondering it is said that none has gone out', () => {
  expect(desk(opened, 'row').texts('.wonderings > p')).toEqual([words().panel.noWonders])
  cleanup()
  expect(desk(answered, 'row').texts('.wonderings > p')).toEqual([])
})
