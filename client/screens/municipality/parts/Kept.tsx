import { type JSX, Show } from 'solid-js'
import { useOwn, whyNot } from '#client/screens/municipality/desk.tsx'
import { words } from '#client/screens/municipality/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { timeText } from '#client/words/format.ts'

/** How safe what was last said about something is: with the server, on this device, or refused and why. */
export function Kept(props: { readonly about: string }): JSX.Element {
  const own = useOwn()
  const refused = () => own.sending.refused(props.about)
  const state = (): { readonly tone: 'ok' | 'hold' | 'err' | 'help'; readonly text: string | null } => {
    const no = refused()?.refusal
    if (no) return { tone: 'err', text: whyNot(no) }
    if (own.sending.isWaiting(props.about))
      return own.online() ? { tone: 'help', text: words().saving } : { tone: 'hold', text: words().waits }
    const at = own.sending.savedAt(props.about)
    return { tone: 'ok', text: at === null ? null : words().saved(timeText(at, own.view.zone)) }
  }
  return (
    <div class="kept">
      <Note tone={state().tone} text={state().text} live />
      <Show when={refused()}>
        {(entry) => (
          <p class="row">
            <button type="button" class="btn md" onClick={() => own.sending.again(entry().id)}>
              {words().common.tryAgain}
            </button>
            <button type="button" class="btn md" onClick={() => own.sending.discard(entry().id)}>
              {words().drop}
            </button>
          </p>
        )}
      </Show>
    </div>
  )
}
