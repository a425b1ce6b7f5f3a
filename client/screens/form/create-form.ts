import { nanoid } from 'nanoid'
import { type Accessor, createEffect, createMemo, createSignal, getOwner, on, runWithOwner } from 'solid-js'
import { createShared, type Outcome, type Shared } from '#client/connection/create-shared.ts'
import type { Connection } from '#client/connection/make-connection.ts'
import { forget, keep, recall } from '#client/connection/storage.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { tidyName } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import type { ReportField, ReportingCommand } from '#shared/reporting/reporting.ts'
import type { FormView } from '#shared/views/form.ts'
import { type Choices, createChoices } from './create-choices.ts'

export type Form = {
  readonly view: FormView
  readonly online: Accessor<boolean>
  readonly field: (field: ReportField) => Shared
  readonly profile: Accessor<string | null>
  readonly pickProfile: (id: string) => void
  readonly isTicked: (measure: string) => boolean
  readonly tick: (measure: string, ticked: boolean) => Promise<void>
  readonly note: (measure: string) => Shared
  readonly undecided: Accessor<boolean>
  readonly setUndecided: (undecided: boolean) => void
  /** Ids of their own measures, with one that has only just been begun. */
  readonly own: Accessor<readonly string[]>
  readonly ownText: (id: string) => Shared
  readonly addOwn: () => string
  readonly removeOwn: (id: string) => void
  readonly enterOwn: (id: string) => void
  readonly leaveOwn: (id: string) => void
  readonly refusal: Choices['refusal']
  /** How much is not with the server yet. */
  readonly waiting: Accessor<number>
  readonly isRefused: Accessor<boolean>
  readonly savedAt: Accessor<Instant | null>
  /** Asked for, and done once everything else is through. */
  readonly handsIn: Accessor<boolean>
  readonly handIn: () => void
  readonly waitWithIt: () => void
  readonly takeBack: () => void
  readonly sendRefusal: Accessor<Extract<Outcome, { ok: false }> | null>
}

/** One municipality's report as it is written: nothing is lost over a reload or without a network. */
export function createForm(
  connection: Pick<Connection, 'send' | 'status'>,
  view: Accessor<FormView>,
  municipality: string,
): Form {
  const owner = getOwner()
  const place = `samling/form/${view().gathering.id}/${municipality}`
  const [savedAt, setSavedAt] = createSignal<Instant | null>(null)
  const report = () => view().report
  const online = () => connection.status() === 'online'

  async function send(command: ReportingCommand): Promise<Outcome> {
    const outcome = await connection.send(command)
    if (outcome.ok) setSavedAt(outcome.at)
    return outcome
  }

  const known = new Map<string, Shared>()
  const [texts, setTexts] = createSignal<readonly { readonly text: Shared; readonly is: () => string }[]>([])
  function textAt(
    key: string,
    is: () => string,
    give: (base: string, text: string) => Promise<Outcome>,
  ): Shared {
    const there = known.get(key)
    if (there) return there
    // It outlives the row that shows it, so that what is on its way goes through.
    const made = runWithOwner(owner, () => createShared(`${place}/${key}`, is, give, connection))
    if (!made) throw new Error('a form outside its page')
    known.set(key, made)
    setTexts((all) => [...all, { text: made, is }])
    return made
  }
  const field = (name: ReportField): Shared => {
    // As the server tidies it, so that what has come round is what was sent.
    const tidied = name === 'project' ? tidyName : tidy
    return textAt(
      name,
      () => report().fields[name],
      (base, text) =>
        send({ type: 'WriteReport', municipality, field: name, base: tidied(base), text: tidied(text) }),
    )
  }
  const note = (measure: string): Shared =>
    textAt(
      `note/${measure}`,
      () => report().measures[measure] ?? '',
      (base, text) =>
        send({ type: 'TickMeasure', municipality, measure, base: tidyName(base), note: tidyName(text) }),
    )
  const ownText = (id: string): Shared =>
    textAt(
      `own/${id}`,
      () => report().own.find((each) => each.id === id)?.text ?? '',
      (base, text) =>
        send({
          type: 'WriteOwnMeasure',
          ...{ municipality, measure: id, base: tidyName(base), text: tidyName(text) },
        }),
    )

  /** What stood in a cell as its tick was taken away: the server may have it before this page is told so. */
  const unticked = new Map<string, string>()
  const choices = createChoices(
    `${place}/choices`,
    (part) => {
      if (part === 'profile') return report().profile
      if (part === 'undecided') return report().undecided
      return Object.hasOwn(report().measures, part.slice('measure '.length))
    },
    (part, value) => {
      if (part === 'profile')
        return send({
          type: 'PickProfile',
          municipality,
          profile: typeof value === 'string' ? value : null,
        })
      if (part === 'undecided') return send({ type: 'SetUndecided', municipality, undecided: value === true })
      const measure = part.slice('measure '.length)
      // What is written in the cell goes by itself, before it or after it: a tick is no word about what stands there.
      if (value === true) return send({ type: 'TickMeasure', municipality, measure })
      const base = unticked.get(measure) ?? report().measures[measure] ?? ''
      return send({ type: 'TickMeasure', municipality, measure, base: tidyName(base), note: null })
    },
  )
  const isTicked = (measure: string) => choices.value(`measure ${measure}`) === true

  const fresh = createKeptIds(`${place}/own`)
  const [gone, setGone] = createSignal<readonly string[]>([])
  const own = createMemo<readonly string[]>((before) => {
    const now = [...new Set([...report().own.map(({ id }) => id), ...fresh.ids()])].filter(
      (id) => !gone().includes(id) && !view().form.measures.some((lifted) => lifted.id === id),
    )
    // A row keeps its place while it is written in.
    return [...before.filter((id) => now.includes(id)), ...now.filter((id) => !before.includes(id))]
  }, [])

  const isWaiting = ({ text, is }: { readonly text: Shared; readonly is: () => string }) =>
    ['typing', 'sending', 'refused'].includes(text.state()) || tidyName(text.text()) !== tidyName(is())
  const waiting = () => texts().filter(isWaiting).length + choices.waiting()
  const isRefused = () => texts().some(({ text }) => text.refusal() !== null)

  const [handsIn, setHandsIn] = createSignal(recall(`${place}/send`) !== null)
  const [sendRefusal, setSendRefusal] = createSignal<Extract<Outcome, { ok: false }> | null>(null)
  function wish(to: boolean) {
    setHandsIn(to)
    if (to) keep(`${place}/send`, 'yes')
    else forget(`${place}/send`)
  }
  let isHandingIn = false
  createEffect(() => {
    if (!handsIn() || isRefused() || !online() || waiting() > 0 || view().phase !== 'open') return
    if (isHandingIn) return
    isHandingIn = true
    void send({ type: 'SendReport', municipality }).then((outcome) => {
      isHandingIn = false
      wish(false)
      if (!outcome.ok) setSendRefusal(outcome)
    })
  })
  // Opened again: what stood here unsent goes through now.
  createEffect(
    on(
      () => view().phase,
      (phase) => {
        if (phase !== 'open') return
        choices.again()
        for (const { text } of texts())
          if (text.refusal()?.code === 'reporting-not-open') text.write(text.text())
      },
      { defer: true },
    ),
  )

  // What was being written when the page was left is taken up again, also where its row is not shown.
  for (const name of ['project', 'shortGoals', 'longGoals', 'challenges'] as const) field(name)
  for (const { id } of view().form.measures) note(id)
  for (const id of own()) ownText(id)

  return {
    get view() {
      return view()
    },
    online,
    field,
    profile: () => {
      const is = choices.value('profile')
      return typeof is === 'string' ? is : null
    },
    pickProfile: (id) => choices.put('profile', id),
    isTicked,
    async tick(measure, ticked) {
      if (!ticked) {
        // What is being written in the cell must not tick it again.
        if (online()) await note(measure).flush()
        if (note(measure).state() === 'saved') unticked.set(measure, note(measure).text())
        else unticked.delete(measure)
        note(measure).takeTheirs()
      }
      choices.put(`measure ${measure}`, ticked)
    },
    note,
    undecided: () => choices.value('undecided') === true,
    setUndecided: (undecided) => choices.put('undecided', undecided),
    own,
    ownText,
    addOwn() {
      const id = nanoid(10)
      fresh.add(id)
      return id
    },
    removeOwn(id) {
      setGone([...gone(), id])
      fresh.remove(id)
      ownText(id).write('')
      void ownText(id)
        .flush()
        // Somebody has put other words there meanwhile: they are there to be read before they go.
        .then(() => ownText(id).refusal() && setGone(gone().filter((each) => each !== id)))
    },
    enterOwn: (id) => fresh.add(id),
    leaveOwn(id) {
      const isThere = report().own.some((each) => each.id === id)
      if (isThere || (online() && ownText(id).text().trim() === '')) fresh.remove(id)
    },
    refusal: choices.refusal,
    waiting,
    isRefused,
    savedAt,
    handsIn,
    handIn() {
      setSendRefusal(null)
      wish(true)
      for (const { text } of texts()) void text.flush()
    },
    waitWithIt: () => wish(false),
    takeBack() {
      void send({ type: 'TakeReportBack', municipality }).then((outcome) => {
        if (!outcome.ok) setSendRefusal(outcome)
      })
    },
    sendRefusal,
  }
}

/** Rows that have been begun in this browser. */
function createKeptIds(place: string) {
  const [ids, set] = createSignal<readonly string[]>(
    (recall(place) ?? '').split(' ').filter((id) => id !== ''),
  )
  function change(next: readonly string[]) {
    set(next)
    if (next.length === 0) forget(place)
    else keep(place, next.join(' '))
  }
  return {
    ids,
    add: (id: string) => !ids().includes(id) && change([...ids(), id]),
    remove: (id: string) => change(ids().filter((each) => each !== id)),
  }
}
