import { createSignal } from 'solid-js'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { refusal } from '#client/screens/phone/later.tsx'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'

/** What is done at once or not at all, with the reason where it is not. What is written goes another way: it waits for a net. */
export function createAsk(phone: Phone) {
  const [wrong, setWrong] = createSignal<string | null>(null)
  let busy = false
  async function ask(command: GatheringCommand): Promise<boolean> {
    // A second tap before the first is answered is no second wish; and a button that is pressed keeps the focus.
    if (busy) return false
    busy = true
    setWrong(null)
    const outcome = await phone.connection.send(command)
    busy = false
    if (!outcome.ok) setWrong(refusal(outcome))
    return outcome.ok
  }
  const offline = () => phone.connection.status() !== 'online'
  return { ask, wrong, offline }
}
export type Ask = ReturnType<typeof createAsk>
