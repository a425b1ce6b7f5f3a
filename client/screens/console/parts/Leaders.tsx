import { nanoid } from 'nanoid'
import { createEffect, createSignal, For, Show } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import type { LeaderLink, LeaderLinksMessage } from '#shared/protocol/messages.ts'
import { Link } from './Link.tsx'

/** Who leads, and who of them is here now; for the main leader also the links, to be made, named and taken back. */
export function Leaders() {
  const desk = useDesk()
  /** Null while it is not known, and for a co-leader, who may not see them. */
  const [held, setHeld] = createStore<{ links: readonly LeaderLink[] | null }>({ links: null })
  const links = () => held.links
  const [trouble, setTrouble] = createSignal<string | null>(null)
  const [newName, setNewName] = createSignal('')

  async function ask(message: LeaderLinksMessage): Promise<boolean> {
    setTrouble(null)
    const reply = await desk.leaderLinks(message)
    // Rows keep their identity, so that nobody loses what they are typing in one.
    if (reply.ok) setHeld(reconcile({ links: reply.links }))
    else if (message.do !== 'list')
      setTrouble(refusalText({ ...words().refusals, ...words().leaderRefusals }, reply))
    return reply.ok
  }
  async function add(event: SubmitEvent) {
    event.preventDefault()
    if (await ask({ do: 'add', id: nanoid(12), name: newName() })) setNewName('')
  }
  // Asked again when somebody has been added, named or taken away, here or at the main leader's other machine.
  createEffect(() => {
    if (desk.view.leaders.length > 0 && desk.online()) void ask({ do: 'list' })
  })
  const pages = (id: string) => desk.view.leaders.find((each) => each.id === id)?.online ?? 0

  return (
    <section class="leaders">
      <h3>{words().leaders.heading}</h3>
      <p class="sm mut">{links() === null ? words().leaders.helpOther : words().leaders.help}</p>
      <ul class="plain">
        <For each={desk.view.leaders}>
          {(leader) => (
            <Show when={leader.id === '' || links() === null}>
              <li>
                {leader.name || words().leaders.main}
                <span class="mut">, {words().leaders.online(leader.online)}</span>
              </li>
            </Show>
          )}
        </For>
      </ul>
      <For each={links() ?? []}>
        {(link) => <OneLeader link={link} pages={pages(link.id)} locked={!desk.online()} ask={ask} />}
      </For>
      <Show when={links() !== null}>
        <form onSubmit={add}>
          <label class="sm" for="new-leader">
            {words().leaders.newName}
          </label>
          <div class="row">
            <input
              id="new-leader"
              class="inp"
              autocomplete="off"
              value={newName()}
              onInput={(event) => setNewName(event.currentTarget.value)}
            />
            <button type="submit" class="btn" disabled={!desk.online() || newName().trim() === ''}>
              {words().leaders.add}
            </button>
          </div>
        </form>
      </Show>
      <p class="sm" role="status">
        {trouble()}
      </p>
    </section>
  )
}

function OneLeader(props: {
  readonly link: LeaderLink
  readonly pages: number
  readonly locked: boolean
  readonly ask: (message: LeaderLinksMessage) => Promise<boolean>
}) {
  const [sure, setSure] = createSignal(false)
  const [renew, setRenew] = createSignal(false)
  return (
    <div class="leader">
      <Link
        heading={props.link.name}
        label={words().leaders.linkOf(props.link.name)}
        help={words().leaders.online(props.pages)}
        href={props.link.url}
        qr
      >
        <button type="button" class="btn" disabled={props.locked} onClick={() => setSure(!sure())}>
          {words().leaders.takeBack}
        </button>
      </Link>
      <Show when={sure()}>
        <div class="row" role="alert">
          <span class="sm">{words().leaders.takeBackSure(props.link.name)}</span>
          <label class="check sm">
            <input
              type="checkbox"
              checked={renew()}
              onChange={(event) => setRenew(event.currentTarget.checked)}
            />
            {words().leaders.renew}
          </label>
          <p class="sm mut">{renew() ? words().leaders.renewEffect : words().leaders.renewNot}</p>
          <button
            type="button"
            class="btn pri"
            disabled={props.locked}
            onClick={() => void props.ask({ do: 'take-back', id: props.link.id, renew: renew() })}
          >
            {words().leaders.takeBackNow}
          </button>
          <button type="button" class="btn" onClick={() => setSure(false)}>
            {words().leaders.keep}
          </button>
        </div>
      </Show>
      <div class="row named">
        <label class="sm" for={`leader-${props.link.id}`}>
          {words().leaders.name}
        </label>
        <input
          id={`leader-${props.link.id}`}
          class="inp"
          autocomplete="off"
          value={props.link.name}
          disabled={props.locked}
          onChange={(event) =>
            void props.ask({ do: 'name', id: props.link.id, name: event.currentTarget.value })
          }
        />
      </div>
    </div>
  )
}
