import { nanoid } from 'nanoid'
import { createSignal, For, type JSX, onMount, Show } from 'solid-js'
import { createSure } from '#client/screens/programme/create-sure.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { words } from '#client/screens/programme/words.ts'
import { copyText } from '#client/ui/copy-text.ts'
import { Note } from '#client/ui/Note.tsx'
import { refusalText } from '#client/words/refusal-text.ts'
import type { LeaderLink } from '#shared/protocol/messages.ts'
import type { ProgrammeLinksMessage } from '#shared/protocol/programme.ts'
import { researchWords } from './words.ts'

type Told = { readonly tone: 'ok' | 'err'; readonly text: string }

/** Those who may fetch what is for research, each by a link of their own. */
export function ResearchLinks(): JSX.Element {
  const desk = useDesk()
  const says = () => researchWords().links
  const [links, setLinks] = createSignal<readonly LeaderLink[] | null>(null)
  const [name, setName] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const [told, tell] = createSignal<Told | null>(null)
  /** Made once for each name that is written: asked again after a lost answer it is the same link. */
  let fresh = nanoid(10)

  async function ask(message: ProgrammeLinksMessage): Promise<boolean> {
    setBusy(true)
    tell(null)
    const reply = await desk.links(message)
    setBusy(false)
    if (reply.ok) setLinks(reply.links)
    else tell({ tone: 'err', text: refusalText(words().refusals, reply) })
    return reply.ok
  }
  async function add() {
    if (busy() || !(await ask({ do: 'add-researcher', id: fresh, name: name() }))) return
    fresh = nanoid(10)
    setName('')
  }
  onMount(() => void ask({ do: 'researchers' }))

  return (
    <section class="phase">
      <div class="head">
        <h2>{says().title}</h2>
      </div>
      <p class="mut">{says().help}</p>
      <Show when={links()?.length === 0}>
        <p class="mut">{says().none}</p>
      </Show>
      <ul>
        <For each={links() ?? []}>
          {(link) => (
            <OneLink
              link={link}
              busy={busy()}
              tell={tell}
              takeBack={async () => {
                const isDone = await ask({ do: 'take-back-researcher', id: link.id })
                if (isDone) tell({ tone: 'ok', text: says().takenBack(link.name || says().unnamed) })
              }}
            />
          )}
        </For>
      </ul>
      <form
        class="deskform"
        aria-label={says().add}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <Field
          label={says().name}
          help={says().nameHelp}
          value={name()}
          limit={80}
          onInput={(text) => setName(text)}
        />
        <div class="row">
          <button type="submit" class="btn" disabled={busy() || !desk.online() || name().trim() === ''}>
            {says().add}
          </button>
        </div>
      </form>
      <Note tone={told()?.tone ?? 'ok'} text={told()?.text} live />
    </section>
  )
}

function OneLink(props: {
  readonly link: LeaderLink
  readonly busy: boolean
  readonly tell: (told: Told | null) => void
  readonly takeBack: () => Promise<void>
}): JSX.Element {
  const desk = useDesk()
  const says = () => researchWords().links
  const sure = createSure()
  const [shown, show] = createSignal(false)
  const name = () => props.link.name || says().unnamed
  async function copy() {
    const isCopied = await copyText(props.link.url)
    show(!isCopied)
    props.tell(isCopied ? { tone: 'ok', text: says().copied(name()) } : null)
  }
  return (
    <li class="onelink">
      <b>{name()}</b>
      <div class="row">
        <button type="button" class="btn" onClick={() => void copy()}>
          {says().copy(name())}
        </button>
        <button
          type="button"
          class="btn"
          disabled={props.busy || !desk.online()}
          onClick={() => sure.press(() => void props.takeBack())}
        >
          {sure.waits() ? says().takeBackNow(name()) : says().takeBack(name())}
        </button>
      </div>
      <Note tone="hold" text={sure.waits() ? says().ends : null} live />
      <Show when={shown()}>
        <textarea class="inp" readonly rows={3} aria-label={says().copy(name())} value={props.link.url} />
      </Show>
    </li>
  )
}
