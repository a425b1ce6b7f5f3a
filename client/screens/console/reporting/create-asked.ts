import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'
import { REST } from '#client/connection/create-shared.ts'
import { forget, keep, recall } from '#client/connection/storage.ts'
import type { Desk } from '#client/screens/console/desk.tsx'
import type { Option, ReportForm } from '#shared/reporting/reporting.ts'

/** What is asked, as it is being written: saved as the keys rest, kept in this browser until it is. */
export type Asked = {
  readonly form: Accessor<ReportForm>
  readonly write: (part: Partial<ReportForm>) => void
  /** Nobody stands in it any more: it follows the server again, once that has all of it. */
  readonly leave: () => void
}

export const ASKED = 'reporting-form'

export function createAsked(desk: Desk): Asked {
  const place = `samling/reporting/${desk.view.gathering.id}`
  const [draft, setDraft] = createSignal<ReportForm | null>(heldAt(place))
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSaved = false
  let isIn = false

  function set(next: ReportForm | null) {
    setDraft(next)
    if (next === null) forget(place)
    else keep(place, JSON.stringify(next))
  }
  async function save() {
    clearTimeout(timer)
    const is = draft()
    if (is === null || isSaved) return
    const { intro, profiles, measures } = is
    const outcome = await desk.ask(ASKED, {
      type: 'WriteReportForm',
      intro,
      profiles: [...profiles],
      measures: [...measures],
    })
    if (!outcome.ok || draft() !== is) return
    isSaved = true
    settle()
  }
  function settle() {
    const is = draft()
    if (is !== null && isSaved && !isIn && isSame(is, desk.view.reporting.form)) set(null)
  }
  createEffect(settle)
  onCleanup(() => void save())
  if (draft() !== null) timer = setTimeout(() => void save(), REST)

  return {
    form: () => draft() ?? desk.view.reporting.form,
    write(part) {
      isIn = true
      isSaved = false
      set({ ...(draft() ?? desk.view.reporting.form), ...part })
      clearTimeout(timer)
      timer = setTimeout(() => void save(), REST)
    },
    leave() {
      isIn = false
      void save()
      settle()
    },
  }
}

/** As the server tidies it: outer space and empty options are nothing. */
function isSame(one: ReportForm, other: ReportForm): boolean {
  const bare = (options: readonly Option[]) =>
    options
      .filter(({ text }) => text.trim() !== '')
      .map(({ id, text }) => [id, text.trim().replace(/\s+/g, ' ')])
  const plain = ({ intro, profiles, measures }: ReportForm) =>
    JSON.stringify([intro.trim(), bare(profiles), bare(measures)])
  return plain(one) === plain(other)
}

/** Written by ourselves: what cannot be read is not ours, and is passed over. */
function heldAt(place: string): ReportForm | null {
  try {
    const found = JSON.parse(recall(place) ?? 'null')
    const isOne = typeof found?.intro === 'string' && areOptions(found.profiles) && areOptions(found.measures)
    return isOne ? found : null
  } catch {
    return null
  }
}
function areOptions(found: unknown): boolean {
  return (
    Array.isArray(found) &&
    found.every((each) => typeof each?.id === 'string' && typeof each.text === 'string')
  )
}
