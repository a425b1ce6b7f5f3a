import type { JSX } from 'solid-js'
import type { Shown } from '#client/screens/programme/overview.model.ts'
import { CheckIcon, ClockIcon, WarningIcon } from '#client/ui/icons.tsx'
import { CrossIcon, MinusIcon } from '#client/ui/more-icons.ts'

const ICONS = {
  done: CheckIcon,
  'under-way': ClockIcon,
  overdue: WarningIcon,
  'not-begun': MinusIcon,
  dropped: CrossIcon,
} as const

/** How a promise stands: an icon and a word, never a colour alone. */
export function StatusWord(props: { readonly is: Shown; readonly text: string }): JSX.Element {
  return (
    <span class="c" classList={{ b: props.is === 'overdue' }}>
      {ICONS[props.is]({})}
      {props.text}
    </span>
  )
}
