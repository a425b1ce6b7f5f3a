import type { JSX } from 'solid-js'
import { openToPrint } from '#client/connection/open-to-print.ts'
import { programmePlace } from '#client/connection/programme-place.ts'
import { recall } from '#client/connection/storage.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { language } from '#client/words/words.ts'

/** One municipality’s plan on paper, or (null) all of them. */
export function PrintPlan(props: { readonly of: string | null; readonly text: string }): JSX.Element {
  const desk = useDesk()
  function print() {
    const { id: programme } = desk.view
    const session = recall(programmePlace('owner', programme)) ?? ''
    const question = { programme, session, municipality: props.of, lang: language() }
    openToPrint('/api/programmes/plan', JSON.stringify(question))
  }
  return (
    <button type="button" class="btn" disabled={!desk.online()} onClick={print}>
      {props.text}
    </button>
  )
}
