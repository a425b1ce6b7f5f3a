import { createResource, createSignal, type JSX, Show } from 'solid-js'
import { drawSecret, forgetAlong, keepAlong, keptAlong } from '#client/connection/along-kept.ts'
import { recall } from '#client/connection/storage.ts'
import { tokenPlace } from '#client/connection/token-place.ts'
import { Note } from '#client/ui/Note.tsx'
import type { AlongAnswer } from '#shared/protocol/along.ts'
import { askAlong } from './ask-along.ts'
import { OwnLink } from './OwnLink.tsx'
import { words } from './words.ts'

type Of = NonNullable<AlongAnswer['of']>

/** Whether one wishes to be known at the next gathering of the programme: not before one has said so, and no longer when one takes it back. */
export function BeKnown(props: { readonly code: string }): JSX.Element {
  const phone = () => ({ code: props.code, token: recall(tokenPlace(props.code)) ?? '' })
  const [reply] = createResource(() => askAlong<AlongAnswer>('', phone()))
  const of = () => {
    const is = reply()
    return is?.ok ? is.body.of : null
  }
  return <Show when={of()}>{(is) => <Choice of={is()} phone={phone} />}</Show>
}

function Choice(props: {
  readonly of: Of
  readonly phone: () => { readonly code: string; readonly token: string }
}): JSX.Element {
  const { programme } = props.of
  const [known, setKnown] = createSignal(props.of.known)
  const [told, tell] = createSignal<'yes' | 'no' | 'wrong' | 'notKept' | null>(null)
  const help = `known-${programme}`

  async function say(box: HTMLInputElement) {
    tell(null)
    const done = box.checked ? await sayYes() : await sayNo()
    if (done) setKnown(box.checked)
    else box.checked = known()
  }
  /** Kept before it is said: what the server knows and the phone does not would be nobody's. */
  async function sayYes(): Promise<boolean> {
    const { secret, name, post } = keptAlong(programme) ?? { ...props.of, secret: drawSecret() }
    if (!keepAlong(programme, { secret, name, post })) {
      tell('notKept')
      return false
    }
    const reply = await askAlong('/yes', { ...props.phone(), secret })
    if (!reply.ok) forgetAlong(programme)
    tell(reply.ok ? 'yes' : 'wrong')
    return reply.ok
  }
  async function sayNo(): Promise<boolean> {
    const reply = await askAlong('/no', props.phone())
    if (reply.ok) forgetAlong(programme)
    tell(reply.ok ? 'no' : 'wrong')
    return reply.ok
  }
  const isWrong = () => told() === 'wrong' || told() === 'notKept'
  const text = () => {
    const is = told()
    return is === null ? '' : words()[is]
  }
  return (
    <section class="stack">
      <h3>{words().title(props.of.title)}</h3>
      <p id={`${help}-offer`}>{words().offer}</p>
      <label class="tick">
        <input
          type="checkbox"
          checked={known()}
          aria-describedby={`${help}-offer ${help}`}
          onChange={(event) => void say(event.currentTarget)}
        />
        {words().tick}
      </label>
      <p class="sm mut" id={help}>
        {words().keeps}
      </p>
      <Note tone={isWrong() ? 'err' : 'ok'} live text={text()} />
      <Show when={known() && keptAlong(programme)}>
        {(kept) => <OwnLink programme={programme} secret={kept().secret} />}
      </Show>
    </section>
  )
}
