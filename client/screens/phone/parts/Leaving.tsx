import { createSignal, createUniqueId, type JSX, Show } from 'solid-js'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words as later } from '#client/screens/phone/later/words.ts'
import { refusal } from '#client/screens/phone/later.tsx'
import { words } from '#client/screens/phone/words.ts'
import { Note } from '#client/ui/Note.tsx'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { OwnView } from '#shared/views/own.ts'

/**
 * Whoever has to go says so, where it stands in nobody's way: a break from the group they talk in, or the whole day. The first
 * press does nothing but ask; what the second does is taken back in `Away`.
 */
export function Leaving(props: {
  readonly phone: Phone
  readonly hall: HallView
  readonly own: OwnView
}): JSX.Element {
  const [open, setOpen] = createSignal(false)
  const [sending, setSending] = createSignal(false)
  const [wrong, setWrong] = createSignal<string | null>(null)
  const id = createUniqueId()
  const person = () =>
    props.hall.gathering.phase === 'open' && !props.own.person?.gone ? props.own.person : null
  const offline = () => props.phone.connection.status() !== 'online'
  /** The one whose group is left short by somebody who goes. */
  const talk = () =>
    props.own.talks.find(
      ({ activity, circle }) =>
        circle?.people.some(({ me }) => me) &&
        props.hall.activities.some((each) => each.id === activity && each.phase === 'open'),
    )

  async function say(command: GatheringCommand) {
    setWrong(null)
    setSending(true)
    const outcome = await props.phone.connection.send(command)
    setSending(false)
    if (outcome.ok) setOpen(false)
    else setWrong(refusal(outcome))
  }
  const standing = () => {
    if (wrong() !== null) return wrong()
    if (sending()) return words().sending.sending
    return offline() ? later().handover.needsNet : null
  }

  return (
    <Show when={person()}>
      {(me) => (
        <>
          <button type="button" class="btn quiet" aria-expanded={open()} onClick={() => setOpen(!open())}>
            {later().leaving.open}
          </button>
          <Show when={open()}>
            <div class="leaving">
              <Show when={talk()}>
                {(from) => (
                  <p>
                    <button
                      type="button"
                      class="btn"
                      aria-describedby={`${id}-step`}
                      disabled={sending() || offline()}
                      onClick={() =>
                        void say({
                          type: 'LeaveStep',
                          activity: from().activity,
                          person: me().id,
                          run: from().run,
                          gone: true,
                        })
                      }
                    >
                      {later().leaving.step}
                    </button>
                    <small id={`${id}-step`}>{later().leaving.stepHelp}</small>
                  </p>
                )}
              </Show>
              <p>
                <button
                  type="button"
                  class="btn"
                  aria-describedby={`${id}-day`}
                  disabled={sending() || offline()}
                  onClick={() => void say({ type: 'MarkLeft', person: me().id })}
                >
                  {later().leaving.day}
                </button>
                <small id={`${id}-day`}>{later().leaving.dayHelp(me().stands)}</small>
              </p>
              <Note tone={wrong() === null ? 'help' : 'err'} text={standing()} live />
            </div>
          </Show>
        </>
      )}
    </Show>
  )
}
