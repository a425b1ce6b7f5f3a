import { type JSX, Match, Show, Switch } from 'solid-js'
import type { Form } from '#client/screens/form/create-form.ts'
import { words } from '#client/screens/form/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { timeText } from '#client/words/format.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { whyNot } from './Text.tsx'

/** How safe it is, and the way to hand it in or take it back. */
export function Ending(props: { readonly form: Form; readonly sentAt: Instant | null }): JSX.Element {
  const time = (at: Instant) => timeText(at, props.form.view.gathering.zone)
  const refused = () => {
    const is = props.form.sendRefusal()
    return is === null ? null : whyNot(is)
  }
  const state = (): { readonly tone: 'ok' | 'hold' | 'err' | 'help'; readonly text: string } => {
    const form = props.form
    const saved = form.savedAt()
    if (form.isRefused()) return { tone: 'err', text: words().look }
    if (form.waiting() > 0)
      return form.online()
        ? { tone: 'help', text: words().saving }
        : { tone: 'hold', text: words().waits(form.waiting()) }
    return saved === null
      ? { tone: 'help', text: words().saves }
      : { tone: 'ok', text: words().saved(time(saved)) }
  }
  return (
    <footer class="ending">
      <Note tone="err" text={refused()} live />
      <Switch>
        <Match when={props.sentAt}>
          {(at) => (
            <>
              <Note tone="ok" text={words().sent(time(at()))} />
              <button type="button" class="btn lg" onClick={() => props.form.takeBack()}>
                {words().back}
              </button>
              <small class="mut">{words().backHelp}</small>
            </>
          )}
        </Match>
        <Match when={true}>
          <Note tone={state().tone} text={state().text} live />
          <Show
            when={!props.form.handsIn()}
            fallback={
              <div class="row">
                <p class="b" role="status">
                  {props.form.online() ? words().sends : words().sendsLater}
                </p>
                <button type="button" class="btn md" onClick={() => props.form.waitWithIt()}>
                  {words().notYetSend}
                </button>
              </div>
            }
          >
            <button type="button" class="btn pri lg" onClick={() => props.form.handIn()}>
              {words().send}
            </button>
            <small class="mut">{words().sendHelp}</small>
          </Show>
        </Match>
      </Switch>
    </footer>
  )
}
