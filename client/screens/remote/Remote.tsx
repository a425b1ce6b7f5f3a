import { createEffect, Match, onCleanup, Show, Switch } from 'solid-js'
import type { GatheringStore } from '#client/connection/create-gathering.ts'
import type { Connection } from '#client/connection/make-connection.ts'
import { gateOf } from '#client/screens/console/console.model.ts'
import { words as consoleWords } from '#client/screens/console/words.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { Handset } from './Handset.tsx'
import { words } from './words.ts'

export type RemoteProps = {
  readonly connection: Connection
  readonly gathering: GatheringStore
  readonly now: () => Instant
}

/** The leader's phone as a remote control, or why it cannot be one. */
export function Remote(props: RemoteProps) {
  const refusal = () => props.connection.refusal()
  const gate = () =>
    gateOf(props.connection.status(), refusal()?.code ?? null, props.gathering.leader !== null)
  const text = () => {
    const is = refusal()
    return is === null
      ? null
      : refusalText({ ...consoleWords().refusals, ...consoleWords().leaderRefusals }, is)
  }
  createEffect(() => {
    const title = props.gathering.leader?.gathering.title ?? ''
    document.title = [title, words().remote].filter((each) => each !== '').join(' · ')
  })
  onCleanup(() => props.connection.close())
  return (
    <Show
      when={gate().show === 'console' && props.gathering.leader}
      fallback={
        <main class="gate">
          <Switch
            fallback={
              <div role="status">
                <h1>{consoleWords().gate.loading}</h1>
              </div>
            }
          >
            <Match when={gate().show === 'unknown-link'}>
              <h1>{consoleWords().gate.unknownLink}</h1>
              <p>{words().linkHelp}</p>
            </Match>
            <Match when={gate().show === 'too-old'}>
              <h1>{consoleWords().gate.tooOld}</h1>
              <p>{consoleWords().gate.tooOldHelp}</p>
              <button type="button" class="big" onClick={() => location.reload()}>
                {consoleWords().gate.reload}
              </button>
            </Match>
            <Match when={gate().show === 'refused'}>
              <h1>{consoleWords().gate.refused}</h1>
            </Match>
          </Switch>
          <Show when={gate().show !== 'unknown-link' && text()}>{(why) => <p>{why()}</p>}</Show>
        </main>
      }
      keyed={false}
    >
      {(view) => <Handset {...props} view={view()} />}
    </Show>
  )
}
