import { Match, Show, Switch } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { clockIn } from '#client/screens/console/run/item-clock.model.ts'
import type { SheetLine } from '#client/screens/console/run/run.model.ts'
import { words } from '#client/screens/console/words.ts'
import { CheckIcon, LockIcon } from '#client/ui/icons.tsx'
import { RowCalls } from './RowCalls.tsx'
import { SheetDetail } from './SheetDetail.tsx'

/** One item; pressing its title opens what can be done with it. */
export function SheetRow(props: {
  readonly line: SheetLine
  readonly open: boolean
  readonly onToggle: () => void
  readonly onStarted: () => void
  readonly onPrepare: () => void
  readonly onEdit: (activity: string) => void
}) {
  const isLive = () => props.line.status === 'live'
  return (
    <>
      <tr
        class={`${props.line.status} ${props.line.kind}`}
        classList={{ 'is-open': props.open }}
        aria-current={isLive() ? 'step' : undefined}
      >
        <td>
          <Show when={props.line.expected !== null && !isLive()} fallback={props.line.planned}>
            <s>{props.line.planned}</s>
          </Show>
        </td>
        <td class="proj">
          <Show when={!isLive()}>{props.line.expected}</Show>
        </td>
        <td class="title">
          <button type="button" aria-expanded={props.open} onClick={() => props.onToggle()}>
            {props.line.title}
          </button>
          <LiveText line={props.line} />
          <ClockKept item={props.line.id} status={props.line.status} />
          <RowCalls item={props.line.id} />
          <Show when={props.line.collision > 0}>
            <span class="xs nowt over">
              <i aria-hidden="true" />
              {words().run.collides(props.line.collision)}
            </span>
          </Show>
        </td>
        <td>
          <Minutes line={props.line} />
        </td>
      </tr>
      <Show when={props.open}>
        <SheetDetail
          line={props.line}
          onStarted={() => props.onStarted()}
          onPrepare={() => props.onPrepare()}
          onEdit={(activity) => props.onEdit(activity)}
        />
      </Show>
    </>
  )
}

function Minutes(props: { readonly line: SheetLine }) {
  return (
    <Switch>
      <Match when={props.line.status === 'live'}>{null}</Match>
      <Match when={props.line.status === 'skipped'}>
        <span class="xs">{words().common.skipped}</span>
      </Match>
      <Match when={true}>
        <Show when={props.line.minutesWere !== null} fallback={props.line.minutes}>
          <span class="b">{props.line.minutes}</span> <s>{props.line.minutesWere}</s>
        </Show>
        <Show when={props.line.status === 'done'}>
          {' '}
          <CheckIcon label={words().run.done} />
        </Show>
        <Show when={props.line.pinned && props.line.status === 'coming'}>
          {' '}
          <span class="fixed">
            <LockIcon label={words().run.fixed} />
          </span>
        </Show>
      </Match>
    </Switch>
  )
}

/** A clock that the hall does not see is said where the leader looks for the time. */
function ClockKept(props: { readonly item: string; readonly status: SheetLine['status'] }) {
  const desk = useDesk()
  const kept = () => {
    const { shown } = clockIn(desk.view, props.item)
    return shown === 'all' || props.status === 'done' || props.status === 'skipped' ? null : shown
  }
  return (
    <Show when={kept()}>{(shown) => <span class="xs mut line">{words().clock.kept[shown()]}</span>}</Show>
  )
}

function LiveText(props: { readonly line: SheetLine }) {
  const over = () => (props.line.live?.type === 'over' ? props.line.live : null)
  const text = () => {
    const { live } = props.line
    const end = live?.type === 'ends' ? words().run.ends(live.at) : words().run.open
    return live?.paused ? `${words().run.paused} · ${end}` : end
  }
  return (
    <Show when={props.line.live}>
      <Show when={over()} fallback={<span class="nowt xs line">{text()}</span>}>
        {(is) => (
          <span class="nowt xs over line">
            <i aria-hidden="true" />
            {words().run.over(is().by, is().due)}
          </span>
        )}
      </Show>
    </Show>
  )
}
