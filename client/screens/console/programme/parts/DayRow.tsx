import { Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { isPast, type ProposedDay } from '#client/screens/console/programme/programme.model.ts'
import { words } from '#client/screens/console/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'
import { dateText } from '#client/words/format.ts'
import { wallClock } from '#shared/agenda/zone.ts'

export function DayRow(props: { readonly number: number; readonly day: ProposedDay }) {
  const desk = useDesk()
  const date = () =>
    props.day.date === null ? words().programme.undated : dateText(words().common, props.day.date)
  const past = () => {
    const { run, gathering } = desk.view
    return isPast(props.day.date, run, wallClock(desk.now(), gathering.zone).date)
  }
  return (
    <tr class="dayrow">
      <th colspan={6} scope="colgroup">
        {words().programme.dayHeading(props.number)} <span class="mut sm">{date()}</span>
        <Show when={past()}>
          {' '}
          <span class="msg sm">
            <WarningIcon />
            {words().programme.past}
          </span>
        </Show>
      </th>
    </tr>
  )
}
