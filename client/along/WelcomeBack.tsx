import { createSignal, type JSX, Show } from 'solid-js'
import { keepAlong, keptAlong, programmesKept } from '#client/connection/along-kept.ts'
import { Note } from '#client/ui/Note.tsx'
import type { WelcomeBackAnswer } from '#shared/protocol/along.ts'
import { askAlong } from './ask-along.ts'
import { words } from './words.ts'

type Back = NonNullable<WelcomeBackAnswer['back']>

/** Somebody on the way in whose phone keeps something for this gathering's programme: one press, and they are in as themselves. */
export function WelcomeBack(props: {
  readonly code: string
  readonly token: string
  /** They are in, or wait at the door. */
  readonly come: () => void
  readonly refusal: (why: { readonly code: string; readonly detail: string }) => string
}): JSX.Element {
  const held = () =>
    programmesKept().flatMap((programme) => {
      const kept = keptAlong(programme)
      return kept === null ? [] : [{ programme, secret: kept.secret }]
    })
  const [back, setBack] = createSignal<Back | null>(null)
  void askAlong<WelcomeBackAnswer>('/welcome', { code: props.code, held: held().slice(0, 20) }).then(
    (reply) => setBack(reply.ok ? reply.body.back : null),
  )
  return <Show when={back()}>{(is) => <Card {...props} back={is()} />}</Show>
}

function Card(props: Parameters<typeof WelcomeBack>[0] & { readonly back: Back }): JSX.Element {
  const kept = () => keptAlong(props.back.programme)
  const known = props.back.name || (kept()?.name ?? '')
  const [name, setName] = createSignal(known)
  const [busy, setBusy] = createSignal(false)
  const [wrong, setWrong] = createSignal('')

  async function come() {
    if (busy()) return
    setBusy(true)
    setWrong('')
    const { programme, home, post: last } = props.back
    const { secret = '', post = last } = kept() ?? {}
    const reply = await askAlong('/come', {
      ...{ code: props.code, token: props.token, programme, secret, name: name() },
      ...{ post: last || post, municipality: home },
    })
    setBusy(false)
    if (!reply.ok) {
      setWrong(reply.code === 'no-answer' ? words().wrong : props.refusal(reply))
      return
    }
    // A year from now the gathering that had the name is gone.
    keepAlong(programme, { secret, name: name(), post: last || post })
    props.come()
  }
  return (
    <section class="stack back">
      <h2>{words().back.heading}</h2>
      <p class="sm">{words().back.known(props.back.title)}</p>
      <Show when={known === ''}>
        <div class="field">
          <label class="lab" for="back-name">
            {words().back.name}
          </label>
          <input id="back-name" autocomplete="name" onInput={(event) => setName(event.currentTarget.value)} />
        </div>
      </Show>
      <button type="button" class="btn pri" disabled={busy()} onClick={() => void come()}>
        {words().back.as(words().take.who(name(), props.back.municipality) || words().take.nameless)}
      </button>
      <Note tone="err" live text={wrong()} />
      <p class="sm mut">{words().back.other}</p>
    </section>
  )
}
