import { type JSX, Show } from 'solid-js'
import { daysText } from '#client/screens/programme/dates.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { addressOf } from '#client/screens/programme/page.model.ts'
import { words } from '#client/screens/programme/words.ts'
import type { PlannedBrief } from '#shared/views/programme-owner.ts'

/** One gathering in its phase: when, where, how it stands, and who has said what. */
export function PlannedRow(props: { readonly planned: PlannedBrief; readonly opened: boolean }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().gatherings
  const line = () => {
    const { from, to, place } = props.planned
    const when = from === null ? says().noDate : daysText(words(), from, to, desk.view.today)
    return [when, place].filter((text) => text !== '').join(' · ')
  }
  const replies = () => {
    const { counts, stands } = props.planned
    if (stands === 'cancelled') return says().cancelled
    if (stands === 'held') return words().timeline.heldOne
    const told = says().replies(counts)
    return stands === 'running' ? [says().running, told].filter((text) => text !== '').join(' · ') : told
  }
  return (
    <li>
      <a
        href={addressOf({ part: 'gatherings', of: props.planned.id }, location.pathname)}
        aria-current={props.opened ? 'true' : undefined}
        classList={{ gone: props.planned.stands === 'cancelled' }}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          desk.go('gatherings', props.planned.id)
        }}
      >
        <b>{props.planned.title}</b>
        <span>{line()}</span>
        <Show when={replies()}>{(text) => <small class="mut">{text()}</small>}</Show>
      </a>
    </li>
  )
}
