import { type JSX, onCleanup, onMount, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { singleKeys } from '#client/screens/console/make-keys.ts'
import type { LeaderConversation } from '#shared/views/leader.ts'
import { TalkCalls } from './parts/TalkCalls.tsx'
import { TalkGroups } from './parts/TalkGroups.tsx'
import { TalkSteps } from './parts/TalkSteps.tsx'
import { groupRows, nextRow, nextWalk, stepRows } from './talk-console.model.ts'
import './talk-console.css'

/** A conversation in steps on the leader's desk. */
export function TalkConsole(props: { readonly talk: LeaderConversation }): JSX.Element {
  useTalkKeys(() => props.talk)
  return (
    <div class="talk">
      <TalkCalls talk={props.talk} />
      <TalkSteps talk={props.talk} />
      <Show when={props.talk.phase !== 'draft'}>
        <TalkGroups talk={props.talk} />
      </Show>
    </div>
  )
}

/** N begins the next step, L gives this one a minute more, T walks on to the next group on the hall screen. */
function useTalkKeys(talk: () => LeaderConversation): void {
  const desk = useDesk()

  function act(key: string): boolean {
    const { id: activity, talk: run } = talk()
    if (key === 'n') {
      const next = nextRow(stepRows(talk()))
      if (next) void desk.ask('asked', { type: 'BeginStep', activity, step: next.id })
      return true
    }
    if (key === 'l') {
      if (run) void desk.ask('asked', { type: 'LengthenStep', activity, step: run.step, minutes: 1 })
      return true
    }
    if (key !== 't') return false
    const { people, arrivals } = desk.view
    const circle = nextWalk(groupRows(talk(), people, arrivals.municipalities, desk.now()))
    if (circle !== null) void desk.ask('asked', { type: 'WalkTables', activity, circle })
    return true
  }

  function down(event: KeyboardEvent) {
    if (event.defaultPrevented || event.isComposing || event.repeat) return
    if (event.ctrlKey || event.metaKey || event.altKey || !singleKeys()) return
    if (talk().phase !== 'open' || !desk.online() || document.querySelector('dialog[open]')) return
    if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select')) return
    if (act(event.key.toLowerCase())) event.preventDefault()
  }
  onMount(() => document.addEventListener('keydown', down))
  onCleanup(() => document.removeEventListener('keydown', down))
}
