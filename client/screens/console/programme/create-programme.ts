import { nanoid } from 'nanoid'
import { type Accessor, batch, createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js'
import { unwrap } from 'solid-js/store'
import type { Desk } from '#client/screens/console/desk.tsx'
import type { Day, Item } from '#shared/agenda/agenda.ts'
import { type AgendaChange, changesBetween, liveRemoved } from '#shared/agenda/agenda-changes.ts'
import { keepIds, type UnnamedItem } from '#shared/agenda/match-items.ts'
import type { ReadProgramme } from '#shared/agenda/programme-reading.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'
import { createHand, type Hand } from './create-hand.ts'
import {
  type Corrections,
  carried,
  correctionsInUse,
  type Edits,
  type Field,
  leftOut,
} from './edits.model.ts'
import { forgetDraft, keepDraft, recallDraft } from './kept-draft.ts'
import { makeReader } from './make-reader.ts'
import {
  type ProposedDay,
  plainBreaks,
  proposedDays,
  sameProgramme,
  spotKey,
  textOf,
  unnamed,
  withKnownDates,
} from './programme.model.ts'
import { readInYear } from './read-in-year.ts'

export type Why = 'paste' | 'change'
type Before = { readonly text: string; readonly corrections: Corrections; readonly why: Why }

export type ProgrammeDesk = {
  readonly text: Accessor<string>
  readonly reading: Accessor<ReadProgramme>
  readonly corrections: Accessor<Corrections>
  readonly days: Accessor<readonly ProposedDay[]>
  /** The text has changed and is about to be read. */
  readonly pending: Accessor<boolean>
  /** Nothing here that is not in use. */
  readonly isInUse: Accessor<boolean>
  /** Somebody else has taken a newer programme into use while this one was being written. */
  readonly hasNewer: Accessor<boolean>
  readonly isTooLong: Accessor<boolean>
  readonly lastChange: Accessor<Why | null>
  readonly type: (text: string) => void
  /** A change that is not typing, and can be taken back with one press. */
  readonly remember: (why: Why) => void
  readonly goBack: () => void
  readonly correct: <F extends Exclude<Field, 'end'>>(key: string, field: F, is: UnnamedItem[F]) => void
  /** Takes an item of the text in again. */
  readonly takeIn: (key: string) => void
  /** What is done to rows: moved, split, merged, given another time. */
  readonly hand: Hand
  /** What taking it into use would change, and the item that is on when it would be taken out. */
  readonly changes: Accessor<readonly AgendaChange[]>
  readonly liveGone: Accessor<Item | null>
  readonly use: () => Promise<void>
  readonly useAnyway: () => Promise<void>
  readonly takeTheirs: () => void
}

/** Longer than between the keys of somebody who types, so that forty rows are not drawn anew at each of them. */
const LEAST_WAIT = 300
const MOST_WAIT = 600
const CHARACTERS_PER_MILLISECOND = 100

/** The programme being written. It lives as long as the console, whichever part is shown, and over a reload. */
export function createProgramme(desk: Desk): ProgrammeDesk {
  const source = () => desk.view.source || textOf(desk.view.agenda.days)
  const year = () => new Date(desk.now()).getFullYear()
  const read = (text: string) => readInYear(text, year())
  const reader = makeReader()
  const place = desk.view.gathering.id
  const kept = recallDraft(place)

  const [text, setText] = createSignal(kept?.text ?? source())
  const [reading, setReading] = createSignal(read(text()))
  const [corrections, setCorrections] = createSignal<Corrections>(
    kept?.corrections ?? correctionsInUse(reading(), desk.view.agenda.days),
  )
  const [base, setBase] = createSignal(kept?.base ?? desk.view.agenda.revision)
  const [pending, setPending] = createSignal(false)
  const [using, setUsing] = createSignal(false)
  const [past, setPast] = createSignal<readonly Before[]>([])
  let timer: ReturnType<typeof setTimeout> | undefined

  function take(next: ReadProgramme) {
    batch(() => {
      setCorrections(carried(reading(), next, corrections()))
      setReading(next)
      setPending(false)
    })
    keepDraft(place, { text: text(), corrections: corrections(), base: base() })
  }

  function readNow() {
    clearTimeout(timer)
    take(read(text()))
  }

  /** Reading waits for a rest in the typing, the longer the text the longer, so that typing never stutters. */
  function type(to: string) {
    setText(plainBreaks(to))
    setPending(true)
    clearTimeout(timer)
    const wait = Math.min(MOST_WAIT, Math.max(LEAST_WAIT, to.length / CHARACTERS_PER_MILLISECOND))
    timer = setTimeout(() => reader.read(text(), year(), take), wait)
  }
  onCleanup(() => {
    clearTimeout(timer)
    reader.close()
  })

  const days = createMemo(() => {
    const { edits, added, order } = corrections()
    return proposedDays(reading(), edits, added, order)
  })
  /** As plain objects: what is compared item by item is read a thousand times over, and changes only as a whole. */
  const daysInUse = createMemo(
    (): readonly Day[] => {
      void desk.view.agenda.revision
      return unwrap(desk.view.agenda.days)
    },
    [],
    { equals: false },
  )
  const isInUse = createMemo(() => !pending() && text() === source() && sameProgramme(days(), daysInUse()))
  // While this page's own programme is being taken into use, a new revision is most likely just that.
  const hasNewer = () => base() !== desk.view.agenda.revision && !isInUse() && !using()

  function adopt() {
    clearTimeout(timer)
    batch(() => {
      setText(source())
      setReading(read(source()))
      setCorrections(correctionsInUse(reading(), desk.view.agenda.days))
      setBase(desk.view.agenda.revision)
      setPending(false)
    })
    forgetDraft(place)
  }

  // Where nothing was being written, the page follows what others take into use. One effect, so that it knows what was
  // true before the revision came.
  let wasInUse = isInUse()
  let seen = desk.view.agenda.revision
  createEffect(() => {
    const { revision } = desk.view.agenda
    const is = isInUse()
    if (revision !== seen && (wasInUse || is)) untrack(adopt)
    seen = revision
    wasInUse = is
  })

  const revised = createMemo(() => {
    const inUse = daysInUse()
    const known = new Map(
      days().flatMap(({ items }, day) =>
        items.flatMap(({ id }, index) => (id === null ? [] : [[spotKey(day, index), id] as const])),
      ),
    )
    return withKnownDates(keepIds(inUse, unnamed(days()), nanoid, desk.view.run, known), inUse)
  })

  const changes = createMemo((): readonly AgendaChange[] => {
    const inUse = daysInUse()
    return inUse.length === 0 || isInUse() || pending() ? [] : changesBetween(inUse, revised())
  })
  const liveGone = createMemo(() =>
    changes().some(({ type }) => type === 'removed')
      ? liveRemoved(desk.view.agenda.days, revised(), desk.view.run)
      : null,
  )

  function remember(why: Why) {
    setPast([...past(), { text: text(), corrections: corrections(), why }].slice(-50))
  }

  function setEdits(edits: Edits) {
    setAll({ ...corrections(), edits })
  }

  function setAll(next: Corrections) {
    setCorrections(next)
    keepDraft(place, { text: text(), corrections: corrections(), base: base() })
  }

  const hand = createHand(desk, {
    days,
    reading,
    corrections,
    named: revised,
    set(next) {
      remember('change')
      setAll(next)
    },
  })

  async function use() {
    if (pending()) readNow()
    const { title } = reading()
    const from = base()
    setUsing(true)
    const outcome = await desk.ask('programme', {
      type: 'ReviseAgenda',
      base: from,
      title: title.slice(0, TEXT_LIMITS.heading) || desk.view.agenda.title,
      source: text(),
      days: revised().map((day) => ({
        ...day,
        items: day.items.map((item) => ({
          ...item,
          speakers: [...item.speakers],
          details: [...item.details],
        })),
      })),
    })
    batch(() => {
      setUsing(false)
      // The view may have come first, and with it the new base.
      if (outcome.ok) setBase(from + 1)
    })
    if (!outcome.ok) return
    setPast([])
    forgetDraft(place)
  }

  return {
    text,
    reading,
    corrections,
    days,
    pending,
    isInUse,
    hasNewer,
    isTooLong: () => tooLong(text(), TEXT_LIMITS.source),
    lastChange: () => past().at(-1)?.why ?? null,
    type,
    remember,
    goBack() {
      const before = past().at(-1)
      if (before === undefined) return
      setPast(past().slice(0, -1))
      setText(before.text)
      readNow()
      setCorrections(before.corrections)
      keepDraft(place, { text: text(), corrections: corrections(), base: base() })
    },
    correct(key, field, is) {
      if (field === 'start') hand.change({ type: 'retime', key, start: Number(is) })
      else if (field === 'pinned') hand.change({ type: 'pin', key, pinned: is === true })
      else hand.put(key, { [field]: is })
    },
    takeIn(key) {
      remember('change')
      setEdits(leftOut(corrections().edits, key, false))
    },
    hand,
    changes,
    liveGone,
    use,
    async useAnyway() {
      setBase(desk.view.agenda.revision)
      await use()
    },
    takeTheirs: adopt,
  }
}
