import { type Accessor, createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import { type AskDraft, draftOf, emptyDraft } from './ask/ask.model.ts'
import type { Desk } from './desk.tsx'
import { liveItemId } from './run/run.model.ts'
import { words } from './words.ts'

/** Those in which an activity of their own kind is prepared. */
const FORMS = {
  presentations: 'round',
  panel: 'panel',
  commitments: 'promises',
  evaluation: 'evaluation',
} as const
export type FormName = (typeof FORMS)[keyof typeof FORMS]
type DialogName = FormName | 'ask' | 'keys' | 'links'
/** What a form is about: an activity, or a new one on an item. */
type Subject = { readonly activity: string | null; readonly item: string | null }

export type Dialogs = {
  readonly shows: (dialog: DialogName) => boolean
  readonly isAny: Accessor<boolean>
  readonly show: (dialog: DialogName) => void
  /** It has closed. One that has given way to another is no news. */
  readonly leave: (dialog: DialogName) => void
  readonly subject: Accessor<Subject>
  readonly form: (dialog: FormName, subject: Subject) => void
  readonly draft: AskDraft
  readonly change: (part: Partial<AskDraft>) => void
  readonly ask: (item: string | null) => void
  /** What is asked has been saved. */
  readonly done: () => void
  readonly prepare: (item: string | null) => void
  readonly edit: (activity: string) => void
  /** Every kind of question has its place on a page of its own; what was begun goes along. */
  readonly toEvery: () => void
  readonly begun: Accessor<AskDraft | null>
  readonly takeBegun: () => void
}

/** The console's dialogs, of which one is shown at a time. `toPolls`: leads to the page for questions, and to one of them there. */
export function createDialogs(desk: Desk, toPolls: (wanted: string | null) => void): Dialogs {
  const [showing, show] = createSignal<DialogName | null>(null)
  const [subject, setSubject] = createSignal<Subject>({ activity: null, item: null })
  const [draft, setDraft] = createStore<AskDraft>(blank(null))
  const [begun, begin] = createSignal<AskDraft | null>(null)

  function leave(dialog: DialogName) {
    if (showing() === dialog) show(null)
  }
  function opened(dialog: FormName | 'ask') {
    desk.hush(dialog)
    show(dialog)
  }
  function form(dialog: FormName, about: Subject) {
    setSubject(about)
    opened(dialog)
  }
  /** An unfinished question is still there, unless another activity was being changed. */
  function ask(item: string | null) {
    const place = item ?? liveItemId(desk.view.run)
    const isBlank = draft.text.trim() === ''
    if (draft.activity !== null || isBlank) setDraft(blank(place))
    else setDraft({ item: place })
    opened('ask')
  }
  /** An item that the programme calls a round, a panel or the like is prepared as one, unless it has one already. */
  function prepare(item: string | null) {
    const place = item ?? liveItemId(desk.view.run)
    const { days } = desk.view.agenda
    const kind = days.flatMap(({ items }) => items).find(({ id }) => id === place)?.kind
    const has = desk.view.activities.some((each) => each.kind === kind && each.item === place)
    const dialog = formFor(kind)
    if (dialog !== null && !has) form(dialog, { activity: null, item: place })
    else ask(item)
  }
  function edit(id: string) {
    const activity = desk.view.activities.find((each) => each.id === id)
    if (activity === undefined) return
    const dialog = formFor(activity.kind)
    if (dialog !== null) return form(dialog, { activity: id, item: activity.item })
    // The dialog is for asking at once; what is prepared is written where every kind and setting has its place.
    if (activity.kind === 'poll') return toPolls(id)
    setDraft(draftOf(activity, ends()))
    opened('ask')
  }

  return {
    shows: (dialog) => showing() === dialog,
    isAny: () => showing() !== null,
    ...{ show, leave, subject, form, draft, ask, prepare, edit, begun },
    change: (part) => setDraft(part),
    done() {
      show(null)
      setDraft(blank(null))
    },
    toEvery() {
      leave('ask')
      if (draft.text.trim() !== '' || draft.choices.trim() !== '') {
        begin({ ...draft })
        setDraft(blank(null))
      }
      toPolls(null)
    },
    takeBegun: () => begin(null),
  }
}

const ends = () => ({ low: words().ask.lowDefault, high: words().ask.highDefault })
const blank = (item: string | null) => emptyDraft(item, ends())

function formFor(kind: string | undefined): FormName | null {
  return kind !== undefined && Object.hasOwn(FORMS, kind) ? FORMS[kind as keyof typeof FORMS] : null
}
