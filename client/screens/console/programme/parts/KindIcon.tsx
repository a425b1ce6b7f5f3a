import { Dynamic } from 'solid-js/web'
import {
  ChartIcon,
  CheckIcon,
  CupIcon,
  LinesIcon,
  NoteIcon,
  RepeatIcon,
  ShuffleIcon,
} from '#client/ui/icons.tsx'
import { FlagIcon, PeopleIcon, SpeechIcon } from '#client/ui/more-icons.ts'
import type { ItemKind } from '#shared/agenda/agenda.ts'

const ICONS: Readonly<Record<ItemKind, typeof CheckIcon>> = {
  opening: SpeechIcon,
  talk: SpeechIcon,
  presentations: LinesIcon,
  conversation: NoteIcon,
  duo: PeopleIcon,
  panel: PeopleIcon,
  poll: ChartIcon,
  seating: ShuffleIcon,
  energiser: RepeatIcon,
  break: CupIcon,
  meal: CupIcon,
  summary: LinesIcon,
  commitments: FlagIcon,
  evaluation: CheckIcon,
  closing: SpeechIcon,
  other: LinesIcon,
}

export function KindIcon(props: { readonly kind: ItemKind }) {
  return <Dynamic component={ICONS[props.kind]} />
}
