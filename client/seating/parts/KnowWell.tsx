import { createSignal, type JSX, Show } from 'solid-js'
import type { Connection } from '#client/connection/make-connection.ts'
import { words as later } from '#client/screens/phone/later/words.ts'
import { refusal } from '#client/screens/phone/later.tsx'
import { words } from '#client/screens/phone/words.ts'
import type { Mate } from '#client/seating/seating-phone.model.ts'
import { Each } from '#client/ui/Each.tsx'
import { ChevronDownIcon } from '#client/ui/icons.tsx'
import { Note } from '#client/ui/Note.tsx'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { SeatCommand } from '#shared/seating/seats.ts'

/** The line that it is told on. */
export type KnowWellPhone = {
  readonly connection: Pick<Connection, 'status'> & {
    readonly send: (command: Extract<SeatCommand, { type: 'KnowWell' }>) => Promise<CommandOutcome>
  }
}

/** Whom one knows well already, said by whoever wants to; with what it is used for, and that nobody is told. */
export function KnowWell(props: {
  readonly phone: KnowWellPhone
  readonly mates: readonly Mate[]
}): JSX.Element {
  /** What has been ticked and is not yet in what the server tells. */
  const [sending, setSending] = createSignal<ReadonlyMap<string, boolean>>(new Map())
  const [wrong, setWrong] = createSignal<string | null>(null)
  const [saved, setSaved] = createSignal(false)
  const isKnown = (mate: Mate) => sending().get(mate.id) ?? mate.known

  async function tell(person: string, knows: boolean) {
    setWrong(null)
    setSaved(false)
    setSending((all) => new Map(all).set(person, knows))
    const outcome = await props.phone.connection.send({ type: 'KnowWell', person, knows })
    // The last tick of a row decides; an earlier one that comes back says nothing of it.
    if (sending().get(person) !== knows) return
    setSending((all) => new Map([...all].filter(([id]) => id !== person)))
    if (outcome.ok) setSaved(true)
    else setWrong(refusal(outcome))
  }
  const standing = () => {
    if (wrong() !== null) return { tone: 'err', text: wrong() } as const
    if (sending().size === 0) return { tone: 'ok', text: saved() ? later().stands.saved : null } as const
    const offline = props.phone.connection.status() !== 'online'
    return { tone: 'hold', text: offline ? later().seat.waits : words().sending.sending } as const
  }

  return (
    <details class="know">
      <summary>
        {later().seat.know} <ChevronDownIcon />
      </summary>
      <fieldset class="pick">
        <legend>{later().seat.knowUse}</legend>
        <Each of={props.mates}>
          {(mate) => (
            <label>
              <input
                type="checkbox"
                checked={isKnown(mate())}
                onChange={(event) => void tell(mate().id, event.currentTarget.checked)}
              />
              <span>
                {mate().lead}
                <Show when={mate().rest}>{(rest) => <small>{rest()}</small>}</Show>
              </span>
            </label>
          )}
        </Each>
        <Note tone={standing().tone} text={standing().text} live />
      </fieldset>
    </details>
  )
}
