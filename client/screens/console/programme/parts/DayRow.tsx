import type { ProposedDay } from '#client/screens/console/programme/programme.model.ts'
import { words } from '#client/screens/console/words.ts'
import { dateText } from '#client/words/format.ts'

export function DayRow(props: { readonly number: number; readonly day: ProposedDay }) {
  const date = () =>
    props.day.date === null ? words().programme.undated : dateText(words().common, props.day.date)
  return (
    <tr class="dayrow">
      <th colspan={6} scope="colgroup">
        {words().programme.dayHeading(props.number)} <span class="mut sm">{date()}</span>
      </th>
    </tr>
  )
}
