import { onCleanup, onMount } from 'solid-js'
import type { Desk } from '#client/screens/console/desk.tsx'
import { singleKeys } from '#client/screens/console/make-keys.ts'
import { closeCommand } from '#client/screens/console/run/commands.ts'
import type { LeaderPoll } from '#shared/views/leader.ts'
import { showCommands } from './acts.ts'
import { isField } from './is-field.ts'

type KeysOf = {
  readonly polls: () => LeaderPoll | null
  readonly isOff: () => boolean
  readonly desk: Desk
}

/** V shows the answers, S closes; off in fields, in dialogs, and for whoever wants no single keys. */
export function createPollKeys({ polls, isOff, desk }: KeysOf): void {
  function down(event: KeyboardEvent) {
    if (isOff() || event.defaultPrevented || event.isComposing || event.repeat || !singleKeys()) return
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return
    const poll = polls()
    if (poll === null || poll.phase === 'draft' || !desk.online() || desk.view.gathering.phase === 'closed')
      return
    const key = event.key.toLowerCase()
    if (key === 'v') {
      event.preventDefault()
      for (const command of showCommands(poll, desk.view)) void desk.ask('polls', command)
    }
    if (key === '+' && poll.phase === 'open' && poll.until !== undefined) {
      event.preventDefault()
      void desk.ask('polls', { type: 'LengthenPoll', activity: poll.id, minutes: 1 })
    }
    if (key === 's' && poll.phase === 'open') {
      event.preventDefault()
      void desk.ask('polls', closeCommand(poll))
    }
  }
  onMount(() => document.addEventListener('keydown', down))
  onCleanup(() => document.removeEventListener('keydown', down))
}
