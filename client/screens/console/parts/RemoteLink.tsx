import { nanoid } from 'nanoid'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import type { LeaderLink, LeaderLinksMessage } from '#shared/protocol/messages.ts'
import { Link } from './Link.tsx'

/** The leader's own phone as a remote control: a link that steers and does nothing else, made when wanted and taken back at once. */
export function RemoteLink() {
  const desk = useDesk()
  const [link, setLink] = createSignal<LeaderLink | null>(null)
  const [trouble, setTrouble] = createSignal<string | null>(null)
  const [told, setTold] = createSignal<string | null>(null)

  async function ask(message: LeaderLinksMessage): Promise<boolean> {
    setTrouble(null)
    setTold(null)
    const reply = await desk.leaderLinks(message)
    if (reply.ok) setLink(reply.links[0] ?? null)
    else if (message.do !== 'remote')
      setTrouble(refusalText({ ...words().refusals, ...words().leaderRefusals }, reply))
    return reply.ok
  }
  async function takeBack() {
    if (await ask({ do: 'take-back-remote' })) setTold(words().links.remoteGone)
  }
  createEffect(on(desk.online, (online) => online && void ask({ do: 'remote' })))

  return (
    <>
      <Show
        when={link()}
        fallback={
          <section class="link">
            <h3>{words().links.remote}</h3>
            <p class="sm mut">{words().links.remoteHelp}</p>
            <button
              type="button"
              class="btn"
              disabled={!desk.online()}
              onClick={() => void ask({ do: 'make-remote', id: nanoid(12) })}
            >
              {words().links.makeRemote}
            </button>
          </section>
        }
      >
        {(is) => (
          <Link heading={words().links.remote} help={words().links.remoteHelp} href={is().url} qr>
            <button type="button" class="btn" disabled={!desk.online()} onClick={takeBack}>
              {words().links.takeBackRemote}
            </button>
          </Link>
        )}
      </Show>
      <p class="sm" role="status">
        {trouble() ?? told()}
      </p>
    </>
  )
}
