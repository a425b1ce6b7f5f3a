import { Match, Show, Switch } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { sceneOf } from '#client/screens/console/run/stage.model.ts'
import { words } from '#client/screens/console/words.ts'
import { LockIcon, PlayIcon, ScreenIcon } from '#client/ui/icons.tsx'
import type { Millis } from '#shared/kernel/instant.ts'
import type { LeaderActivity } from '#shared/views/leader.ts'
import { nameOf, phaseText } from './ActivityList.tsx'

/** The question, where it stands, and the one thing to do with it. */
export function ActivityHead(props: {
  readonly activity: LeaderActivity
  readonly about: string
  /** Where it is not its own name that tells what is on. */
  readonly title?: string | undefined
  readonly onEdit: () => void
  readonly onOpen: () => void
  readonly onClose: (at: Millis) => void
}) {
  const desk = useDesk()
  /** A round asks nothing, and is not answered; a panel answers by itself. */
  const says = () => {
    if (props.activity.kind === 'panel') return words().panel
    if (props.activity.kind === 'commitments') return words().promises
    return props.activity.kind === 'presentations' ? words().round : words().asked
  }
  const locked = () => !desk.online() || desk.view.gathering.phase === 'closed'
  const onScreen = () => desk.view.stage.activity === props.activity.id
  const waits = () => desk.second.waits('close', props.activity.id)
  const show = () => {
    const { kind, id } = props.activity
    void desk.ask('asked', {
      type: 'ShowScene',
      scene: sceneOf(kind),
      activity: id,
    })
  }
  return (
    <header class="acthead">
      <div>
        <p class="xs mut">
          <Show when={props.activity.phase === 'open'} fallback={phaseText(props.activity)}>
            <span class="nowt dot">{words().asked.open}</span> · {says().onPhones}
          </Show>{' '}
          · {props.about}
        </p>
        <h2>{props.title ?? nameOf(props.activity)}</h2>
      </div>
      <div class="row end">
        <Show when={props.activity.phase === 'draft'}>
          <button type="button" class="btn quiet" onClick={() => props.onEdit()}>
            {words().asked.edit}
          </button>
        </Show>
        <Show when={props.activity.phase !== 'draft' && !onScreen()}>
          <button type="button" class="btn quiet" disabled={locked()} onClick={show}>
            <ScreenIcon />
            {words().asked.show}
          </button>
        </Show>
        <Switch>
          <Match when={props.activity.phase === 'open'}>
            <button
              type="button"
              class="btn"
              disabled={locked()}
              onClick={(event) => props.onClose(event.timeStamp)}
            >
              <LockIcon />
              {waits() ? words().twice.again : says().closeIt} <kbd aria-hidden="true">S</kbd>
            </button>
          </Match>
          <Match when={true}>
            <button type="button" class="btn" disabled={locked()} onClick={() => props.onOpen()}>
              <PlayIcon />
              {props.activity.phase === 'draft' ? says().openIt : says().reopenIt}{' '}
              <kbd aria-hidden="true">S</kbd>
            </button>
          </Match>
        </Switch>
      </div>
    </header>
  )
}
