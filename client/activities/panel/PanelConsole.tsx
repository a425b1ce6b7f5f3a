import { createMemo, Show } from 'solid-js'
import { PlenaryDesk } from '#client/plenary/PlenaryDesk.tsx'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { ActivityHead } from '#client/screens/console/parts/ActivityHead.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { closeCommand, openCommand } from '#client/screens/console/run/commands.ts'
import { words } from '#client/screens/console/words.ts'
import type { LeaderPanel } from '#shared/views/leader-panel.ts'
import { seatRows, type TasksOn, taskRows, tasksOn } from './panel-console.model.ts'
import { ChosenPoints } from './parts/ChosenPoints.tsx'
import { SeatList } from './parts/SeatList.tsx'
import { TaskList } from './parts/TaskList.tsx'
import './panel-console.css'

/** A panel on the leader's desk: who sits in it, what it works with, and what it wants the hall to hear. */
export function PanelConsole(props: { readonly panel: LeaderPanel; readonly onEdit: () => void }) {
  const desk = useDesk()
  const locked = () => !desk.online() || desk.view.gathering.phase === 'closed'
  const seats = createMemo(() => seatRows(props.panel, desk.view, municipalitiesIn(desk.view)))
  const tasks = createMemo(() => taskRows(props.panel, desk.now()))
  return (
    <article class="act panel" classList={{ live: props.panel.phase === 'open' }}>
      <ActivityHead
        activity={props.panel}
        title={props.panel.phase === 'open' ? onText(tasksOn(tasks())) : undefined}
        about={words().asked.types.panel}
        onEdit={() => props.onEdit()}
        onOpen={() => void desk.ask('asked', openCommand(props.panel))}
        onClose={() => void desk.ask('asked', closeCommand(props.panel))}
      />
      <Said at="asked" quiet />
      <TaskList panel={props.panel} rows={tasks()} locked={locked()} onEdit={() => props.onEdit()} />
      <SeatList panel={props.panel} rows={seats()} locked={locked()} />
      <Show when={props.panel.phase !== 'draft'}>
        <ChosenPoints panel={props.panel} locked={locked()} />
        <Show when={props.panel.chosen.length > 0 && desk.view.plenary?.activity !== props.panel.id}>
          <PlenaryDesk activity={props.panel.id} />
        </Show>
      </Show>
    </article>
  )
}

function onText(on: TasksOn): string {
  return 'number' in on ? words().panel.taskOn(on.number, on.of) : words().panel.tasksOn(on.count)
}
