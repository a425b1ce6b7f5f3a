import { Match, Show, Switch } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'
import { CheckIcon, WarningIcon } from '#client/ui/icons.tsx'
import { CrossIcon } from '#client/ui/more-icons.ts'
import { timeText } from '#client/words/format.ts'

/** What came of the latest command from this place. A refusal stands until it is closed or the command succeeds. */
export function Said(props: { readonly at: string; readonly quiet?: boolean }) {
  const desk = useDesk()
  const said = () => desk.said(props.at)
  const refusal = () => {
    const is = said()
    return is?.state === 'refused' ? is : null
  }
  const saved = () => {
    const is = said()
    return is?.state === 'saved' && !props.quiet ? is : null
  }
  return (
    <span class="said" role="status">
      <Switch>
        <Match when={refusal()}>
          {(is) => (
            <span class="msg err">
              <WarningIcon />
              <span>{is().text}</span>
              <button type="button" class="btn quiet tiny" onClick={() => desk.hush(props.at)}>
                <CrossIcon label={words().said.close} />
              </button>
            </span>
          )}
        </Match>
        <Match when={saved()}>
          {(is) => (
            <span class="msg ok">
              <CheckIcon />
              {words().said.saved(timeText(is().at, desk.view.gathering.zone))}
            </span>
          )}
        </Match>
        <Match when={said()?.state === 'sending'}>
          <Show when={!props.quiet}>
            <span class="mut">{words().said.sending}</span>
          </Show>
        </Match>
      </Switch>
    </span>
  )
}
