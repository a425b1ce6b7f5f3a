import { createResource, createSignal, For, type JSX, Show } from 'solid-js'
import { BeKnown } from '#client/along/BeKnown.tsx'
import { recall } from '#client/connection/storage.ts'
import { tokenPlace } from '#client/connection/token-place.ts'
import { askServer } from '#client/screens/home/ask-server.ts'
import { whyText } from '#client/screens/home/home.model.ts'
import { saveAs } from '#client/screens/home/save-as.ts'
import { words } from '#client/screens/home/words.ts'
import { Note } from '#client/ui/Note.tsx'
import type { Millis } from '#shared/kernel/instant.ts'
import type { MineAnswer } from '#shared/protocol/home.ts'
import { Studied } from './Studied.tsx'

const ECHO: Millis = 500

/** What the server keeps of whoever this phone speaks for: to read, to take along, and to erase with a second press. */
export function OwnAnswers(props: { readonly code: string; readonly onErase: () => void }): JSX.Element {
  const [askedAt, setAskedAt] = createSignal<number | null>(null)
  const sure = () => askedAt() !== null
  function erase() {
    const from = askedAt()
    if (from === null) setAskedAt(performance.now())
    // A double tap is one press: nobody can bring it back.
    else if (performance.now() - from > ECHO) props.onErase()
  }
  const text = () => words().own
  const [reply] = createResource(() =>
    askServer<MineAnswer>('mine', { code: props.code, token: recall(tokenPlace(props.code)) ?? '' }),
  )
  const given = () => {
    const is = reply()
    return is?.ok ? is.body : null
  }
  const wrong = () => {
    const is = reply()
    return is && !is.ok ? whyText(words(), is) : ''
  }
  return (
    <div class="stack">
      <Note tone="err" text={wrong()} live />
      <Show when={given()} fallback={<p class="mut">{reply.loading ? words().common.loading : ''}</p>}>
        {(mine) => (
          <>
            <Show when={mine().said.length > 0} fallback={<p>{text().none}</p>}>
              <ul class="given">
                <For each={mine().said}>
                  {(each) => (
                    <li>
                      <span class="sm mut">{each.about || text().kinds[each.kind]}</span>
                      <p>{each.said.join(' · ')}</p>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
            <p class="sm mut">{text().anonymous}</p>
            <Studied
              code={props.code}
              studied={mine().studied}
              notice={mine().research}
              purpose={mine().purpose}
              before={mine().before}
            />
            <BeKnown code={props.code} />
            <div class="ways">
              <button
                type="button"
                class="btn"
                onClick={() => saveAs('samling.json', `${JSON.stringify(mine(), null, 2)}\n`)}
              >
                {text().save}
              </button>
              <button type="button" class="btn" onClick={erase}>
                {sure() ? text().sure : text().erase}
              </button>
            </div>
            <Note tone="hold" live text={sure() ? text().goes : ''} />
          </>
        )}
      </Show>
    </div>
  )
}
