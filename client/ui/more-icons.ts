import { icon } from './icon.tsx'

// Apart from the others, which are on every phone from the start.
export const ArrowUpIcon = icon('M12 19V5M6 11l6-6 6 6')
export const FlagIcon = icon('M6 21V4h12l-3 4 3 4H6')
export const PeopleIcon = icon(
  'M9 5.5a3 3 0 1 1 0 6a3 3 0 1 1 0 -6zM3 19.5c.5-3.8 2.8-5.5 6-5.5s5.5 1.7 6 5.5M15.5 6a3 3 0 0 1 0 5.5M17.5 14.3c2 .7 3.2 2.4 3.5 5.2',
)
export const PlusIcon = icon('M12 5v14M5 12h14')
export const SpeechIcon = icon('M4 5.5h16v10h-9l-4 4v-4H4z')
export const CrossIcon = icon('M6 6l12 12M18 6L6 18')
export const LinkIcon = icon(
  'M10 14l4-4M8.5 11L6 13.5a3.2 3.2 0 0 0 4.5 4.5L13 15.5M15.5 13l2.5-2.5A3.2 3.2 0 0 0 13.5 6L11 8.5',
)
export const EarIcon = icon(
  'M7 10a5.5 5.5 0 0 1 11 0c0 4-3.5 4.5-3.5 7.5a3 3 0 0 1-5.5 1.5M10 10.5a2.5 2.5 0 1 1 5 0c0 2-2.5 2-2.5 4',
)
export const MinusIcon = icon('M5 12h14')
export const HiddenIcon = icon(
  'M2.5 12c2.5-4.3 5.7-6.5 9.5-6.5s7 2.2 9.5 6.5c-2.5 4.3-5.7 6.5-9.5 6.5S5 16.3 2.5 12zM4.5 4.5l15 15',
)
