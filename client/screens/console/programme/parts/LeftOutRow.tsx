import type { ProgrammeDesk } from '#client/screens/console/programme/create-programme.ts'
import type { ProposedItem } from '#client/screens/console/programme/programme.model.ts'
import { minuteText } from '#client/screens/console/time.model.ts'
import { words } from '#client/screens/console/words.ts'

/** An item that the text has and the programme has not: dropped to save a late day. */
export function LeftOutRow(props: { readonly item: ProposedItem; readonly programme: ProgrammeDesk }) {
  return (
    <tr class="leftout">
      <td class="start">
        <s>{minuteText(props.item.start)}</s>
      </td>
      <td />
      <td>
        <s>{props.item.title}</s>
      </td>
      <td colspan={3}>
        <span class="sm mut">{words().programme.leftOut}</span>{' '}
        <button
          type="button"
          class="btn quiet tiny"
          aria-label={words().programme.takeInOf(props.item.title)}
          onClick={() => props.programme.takeIn(props.item.key)}
        >
          {words().programme.takeIn}
        </button>
      </td>
    </tr>
  )
}
