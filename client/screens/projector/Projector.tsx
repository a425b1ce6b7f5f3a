import { type JSX, Match, onCleanup, Switch } from 'solid-js'
import { createGathering } from '#client/connection/create-gathering.ts'
import { createNow } from '#client/connection/create-now.ts'
import type { Connection } from '#client/connection/make-connection.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import { Hall } from './Hall.tsx'
import { Notice } from './parts/Notice.tsx'
import { words } from './words.ts'

/** The hall screen: what the server shows it, or why it cannot. */
export function Projector(props: {
  readonly connection: Connection
  readonly isPreview?: boolean
}): JSX.Element {
  const connection = props.connection
  const gathering = createGathering(connection)
  const now = createNow(connection)
  onCleanup(() => connection.close())
  const refusal = () => (connection.status() === 'refused' ? connection.refusal() : null)
  /** Why it takes so long, where the server has said so: a disk that is full cannot keep a new session. */
  const hindered = () => {
    const why = connection.refusal()
    return why === null ? undefined : refusalText(words().refusals, why)
  }
  return (
    <Switch fallback={<Notice title={words().loading} text={hindered()} />}>
      <Match when={refusal()}>
        {(no) => (
          <Notice
            title={words().refused}
            text={no().code === 'unknown-link' ? words().openAgain : refusalText(words().refusals, no())}
          />
        )}
      </Match>
      <Match when={gathering.screen}>
        {(view) => (
          <Hall
            view={view()}
            now={now}
            offline={connection.status() === 'offline'}
            isPreview={props.isPreview ?? false}
          />
        )}
      </Match>
    </Switch>
  )
}
