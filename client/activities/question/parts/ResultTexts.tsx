import { createSignal, type JSX, Show } from 'solid-js'
import type { PollModel } from '#client/activities/poll/poll-phone.model.ts'
import { words } from '#client/activities/question/words.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { refusal } from '#client/screens/phone/later.tsx'
import { Each } from '#client/ui/Each.tsx'
import { Note } from '#client/ui/Note.tsx'
import { keyOfId } from '#shared/activities/poll/identified.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'

/** What was written, each with how many support it; one's own support with a press, and back with another. */
export function ResultTexts(props: {
  readonly phone: Phone
  readonly poll: PollModel
  readonly texts: Tally['texts']
}): JSX.Element {
  const [wrong, setWrong] = createSignal<string | null>(null)
  const supported = () =>
    new Set(props.phone.views.own?.supports?.find(({ id }) => id === props.poll.id)?.texts ?? [])
  const isOnline = () => props.phone.connection.status() === 'online'

  async function support(text: string, is: boolean) {
    setWrong(isOnline() ? null : words().results.noNet)
    if (!isOnline()) return
    const outcome = await props.phone.connection.send({
      type: 'SupportAnswer',
      activity: props.poll.id,
      text,
      support: is,
    })
    if (!outcome.ok) setWrong(refusal(outcome))
  }

  return (
    <>
      <Note tone="err" text={wrong()} live />
      <ul class="rows">
        <Each of={props.texts}>
          {(each) => (
            <li>
              <span>{each().text}</span>
              <small class="tools">
                <button
                  type="button"
                  class="btn quiet"
                  aria-pressed={supported().has(keyOfId(each().id))}
                  aria-label={words().results.markThis(each().text)}
                  onClick={() => void support(each().id, !supported().has(keyOfId(each().id)))}
                >
                  {words().results.mark}
                </button>
                <Show when={each().support}>
                  {(count) => <span class="num">{words().results.support(count())}</span>}
                </Show>
              </small>
            </li>
          )}
        </Each>
      </ul>
    </>
  )
}
