import { createMemo, createSignal, For, Index, type JSX, Show } from 'solid-js'
import { labelOf } from '#client/activities/conversation/group-label.ts'
import {
  type GroupRow,
  groupRows,
  nextWalk,
  pointsRanked,
} from '#client/activities/conversation/talk-console.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'
import { ScreenIcon } from '#client/ui/icons.tsx'
import { CrossIcon, FlagIcon } from '#client/ui/more-icons.ts'
import { timeText } from '#client/words/format.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { LeaderConversation, LeaderPoint } from '#shared/views/leader.ts'

type GroupsProps = { readonly talk: LeaderConversation }
type Ask = (command: GatheringCommand) => void

/** Who talks where, what they have written, and which of them the hall screen shows. */
export function TalkGroups(props: GroupsProps): JSX.Element {
  const desk = useDesk()
  const [open, setOpen] = createSignal<string | null>(null)
  const groups = createMemo(() =>
    groupRows(props.talk, desk.view.people, desk.view.arrivals.municipalities, desk.now()),
  )
  const locked = () => !desk.online() || desk.view.gathering.phase === 'closed' || props.talk.phase !== 'open'
  const ask: Ask = (command) => void desk.ask('asked', command)
  const activity = () => props.talk.id
  const shown = () => groups().find(({ id }) => id === open())
  const points = createMemo(() => pointsRanked(props.talk))
  const tops = () => points().filter(({ top, support }) => top || support > 0)
  const walk = (circle: string | null) => ask({ type: 'WalkTables', activity: activity(), circle })
  return (
    <>
      <Show when={groups().length > 0}>
        <div class="talkhead">
          <h3>{words().talk.groups(groups().length)}</h3>
          <span class="row">
            <Show when={groups().some(({ isWalked }) => isWalked)}>
              <button type="button" class="btn quiet tiny" disabled={locked()} onClick={() => walk(null)}>
                {words().talk.walkBack}
              </button>
            </Show>
            <button
              type="button"
              class="btn tiny"
              disabled={locked() || nextWalk(groups()) === null}
              onClick={() => walk(nextWalk(groups()))}
            >
              <ScreenIcon />
              {words().talk.walkNext} <kbd aria-hidden="true">T</kbd>
            </button>
          </span>
        </div>
        <ul class="ans talkgroups">
          <Index each={groups()}>
            {(group) => (
              <li>
                <button
                  type="button"
                  classList={{ none: group().points.length === 0 }}
                  aria-expanded={open() === group().id}
                  onClick={() => setOpen(open() === group().id ? null : group().id)}
                >
                  <b>{group().points.length}</b>
                  <span class="xs block clip">{labelOf(group())}</span>
                  <Show when={group().turn}>
                    {(turn) => (
                      <span class="xs mut block">
                        {turn().done
                          ? words().talk.allSpoken
                          : words().talk.turnPlace(turn().place, turn().of)}
                      </span>
                    )}
                  </Show>
                  <Show when={group().isWalked}>
                    <span class="xs b block">{words().talk.onScreen}</span>
                  </Show>
                </button>
              </li>
            )}
          </Index>
        </ul>
        <Show when={shown()}>
          {(group) => (
            <Group
              group={group()}
              activity={activity()}
              run={props.talk.talk?.run}
              locked={locked()}
              ask={ask}
            />
          )}
        </Show>
      </Show>
      <Show when={props.talk.talk?.shared !== null && props.talk.talk}>
        {(run) => (
          <p class="row">
            <span class="sm mut">{run().shared ? words().talk.isShared : words().talk.notShared}</span>
            <button
              type="button"
              class="btn tiny"
              disabled={!desk.online() || desk.view.gathering.phase === 'closed'}
              onClick={() =>
                ask({ type: 'ShareStep', activity: activity(), step: run().step, shared: !run().shared })
              }
            >
              <ScreenIcon />
              {run().shared ? words().talk.unshare : words().talk.shareAll}
            </button>
          </p>
        )}
      </Show>
      <Show when={groups().length === 0 && points().length > 0}>
        <h3>{words().talk.points}</h3>
        <Points points={points()} activity={activity()} ask={ask} />
      </Show>
      <Show when={groups().length > 0 && tops().length > 0}>
        <h3>{words().talk.tops}</h3>
        <Points points={tops()} activity={activity()} ask={ask} />
      </Show>
    </>
  )
}

function Group(props: {
  readonly group: GroupRow
  readonly activity: string
  readonly run: number | undefined
  readonly locked: boolean
  readonly ask: Ask
}): JSX.Element {
  const turn = () => props.group.turn
  return (
    <section class="talkgroup" aria-label={labelOf(props.group)}>
      <Show when={turn() && !turn()?.done && turn()?.speaker}>
        {(speaker) => (
          <p>
            {words().talk.turnOf(speaker())}{' '}
            <Show when={props.group.from !== null}>
              <button
                type="button"
                class="btn tiny"
                disabled={props.locked}
                onClick={() => {
                  const from = props.group.from ?? 0
                  props.ask({
                    type: 'TakeTurn',
                    activity: props.activity,
                    circle: props.group.id,
                    run: props.run,
                    from,
                    to: from + 1,
                  })
                }}
              >
                {words().talk.goOn}
              </button>
            </Show>
          </p>
        )}
      </Show>
      <ul class="talkpeople">
        <Index each={props.group.people}>
          {(person) => (
            <li>
              <span>
                {[person().name, person().from].filter((part) => part !== '').join(', ')}
                <Show when={person().role}>
                  {(role) => (
                    <span class="xs mut">
                      {' '}
                      {words().talk.roleOf(
                        (words().talk.rolesOf as Readonly<Record<string, string>>)[role()] ?? '',
                      )}
                    </span>
                  )}
                </Show>
              </span>
              <button
                type="button"
                class="btn quiet tiny"
                disabled={props.locked}
                onClick={() =>
                  props.ask({
                    type: 'LeaveStep',
                    activity: props.activity,
                    person: person().id,
                    run: props.run,
                    gone: true,
                  })
                }
              >
                <CrossIcon label={words().talk.gone(person().name)} />
              </button>
            </li>
          )}
        </Index>
      </ul>
      <button
        type="button"
        class="btn tiny"
        aria-pressed={props.group.isWalked}
        disabled={props.locked}
        onClick={() =>
          props.ask({
            type: 'WalkTables',
            activity: props.activity,
            circle: props.group.isWalked ? null : props.group.id,
          })
        }
      >
        <ScreenIcon />
        {props.group.isWalked ? words().talk.walkBack : words().talk.showOne}
      </button>
      <Show when={props.group.points.length > 0} fallback={<p class="sm mut">{words().asked.noPoints}</p>}>
        <Points points={props.group.points} activity={props.activity} ask={props.ask} />
      </Show>
    </section>
  )
}

function Points(props: {
  readonly points: readonly LeaderPoint[]
  readonly activity: string
  readonly ask: Ask
}): JSX.Element {
  const desk = useDesk()
  const note = (point: LeaderPoint) => {
    const writer = desk.view.people.find(({ id }) => id === point.by)
    return [
      writer?.name ?? '',
      timeText(point.at, desk.view.gathering.zone),
      point.edited ? words().asked.edited : '',
      point.late ? words().asked.late : '',
      point.support > 0 ? words().talk.supports(point.support) : '',
    ].filter((text) => text !== '')
  }
  return (
    <ul class="points">
      <For each={props.points}>
        {(point) => (
          <li>
            <span>
              <Show when={point.top}>
                <FlagIcon label={words().talk.lifted} />{' '}
              </Show>
              {point.hidden ? words().talk.hiddenPoint : point.text}
              <span class="xs mut block">{note(point).join(' · ')}</span>
            </span>
            <button
              type="button"
              class="btn quiet tiny"
              disabled={!desk.online() || desk.view.gathering.phase === 'closed'}
              onClick={() => props.ask({ type: 'RemovePoint', activity: props.activity, point: point.id })}
            >
              <CrossIcon
                label={words().asked.removePoint(point.hidden ? words().talk.hiddenPoint : point.text)}
              />
            </button>
          </li>
        )}
      </For>
    </ul>
  )
}
