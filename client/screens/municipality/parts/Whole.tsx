import { createMemo, type JSX, Show } from 'solid-js'
import { openToPrint } from '#client/connection/open-to-print.ts'
import { programmePlace } from '#client/connection/programme-place.ts'
import { recall } from '#client/connection/storage.ts'
import { saveFile } from '#client/screens/home/save-as.ts'
import { useOwn } from '#client/screens/municipality/desk.tsx'
import { words } from '#client/screens/municipality/words.ts'
import { calendarOf } from '#client/screens/programme/calendar.ts'
import { language } from '#client/words/words.ts'
import { dueEvents } from './due-events.ts'

/** The plan in one piece: all that is due in a calendar, and on paper to be signed. */
export function Whole(): JSX.Element {
  const own = useOwn()
  const due = createMemo(() => dueEvents(own.view))
  function toCalendar() {
    const text = calendarOf(due(), own.now())
    saveFile(words().promises.file, new Blob([text], { type: 'text/calendar' }))
  }
  function print() {
    const session = recall(programmePlace('municipality', own.view.id)) ?? ''
    const question = { programme: own.view.id, session, municipality: own.id, lang: language() }
    openToPrint('/api/programmes/plan', JSON.stringify(question))
  }
  return (
    <p class="row">
      <button type="button" class="btn md" disabled={!own.online()} onClick={print}>
        {words().promises.print}
      </button>
      <Show when={due().length > 1}>
        <button type="button" class="btn md" onClick={toCalendar}>
          {words().promises.allToCalendar}
        </button>
      </Show>
    </p>
  )
}
