import { icon } from './icon.tsx'

// A dot is a line without length: its round ends are all there is of it.
export const CheckIcon = icon('M4.5 12.5l5 5 10-11')
export const WarningIcon = icon('M12 4L21 19.5H3zM12 10v4.5M12 17h.01')
export const ClockIcon = icon('M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17zM12 7v5l3.5 2')
export const CircleIcon = icon('M12 4.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15z')
export const TriangleIcon = icon('M12 5l8 14H4z')
export const SquareIcon = icon('M5 5h14v14H5z')
export const LinesIcon = icon('M5 9h14M5 15h14')
export const DiamondIcon = icon('M12 4l8 8l-8 8l-8-8z')
export const WedgeIcon = icon('M4 5h16l-8 14z')
export const HexagonIcon = icon('M8 5h8l4 7l-4 7H8l-4-7z')
export const BarsIcon = icon('M9 5v14M15 5v14')
export const GripIcon = icon('M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01')
export const MoreIcon = icon('M6 12h.01M12 12h.01M18 12h.01')
export const LockIcon = icon('M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3')
export const UndoIcon = icon('M8.5 5L4.5 9l4 4M5 9h9a5.5 5.5 0 0 1 0 11h-3')
export const PinIcon = icon('M9 4h6l-1 6 3.5 3.5h-11L10 10zM12 13.5V20')
export const ScreenIcon = icon('M3.5 5h17v11h-17zM9 20h6M12 16v4')
export const ChevronDownIcon = icon('M6 9l6 6 6-6')
export const CupIcon = icon(
  'M5 9h11v6a5 5 0 0 1-5 5h-1a5 5 0 0 1-5-5zM16 10.5h2a2.2 2.2 0 0 1 0 5h-2M8.5 3v2.5M12.5 3v2.5',
)
export const NoteIcon = icon('M5 4.5h14v10l-5 5H5zM14 19.5v-5h5')
export const ArrowRightIcon = icon('M5 12h14M13 6l6 6-6 6')
export const NoSoundIcon = icon('M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 10l5 5M21 10l-5 5')
export const NoNetIcon = icon(
  'M3.5 9.2a13 13 0 0 1 4-2.4M11 6a13 13 0 0 1 9.5 3.2M7 13a8 8 0 0 1 3-1.7M15 11.7a8 8 0 0 1 2 1.3M4 4l16 16M12 18h.01',
)
export const NetIcon = icon('M3.5 9.2a13 13 0 0 1 17 0M7 13a8 8 0 0 1 10 0M12 17.5h.01')
export const PauseIcon = icon('M8.5 5.5v13M15.5 5.5v13')
export const PlayIcon = icon('M7 5l11 7-11 7z')
export const NextIcon = icon('M5 5.5v13l9-6.5zM18.5 5.5v13')
export const PhoneIcon = icon('M7 3h10v18H7zM11 18h2')
export const ChartIcon = icon('M4 4v16h16M8 15l4-5 3 3 5-7')
export const ShuffleIcon = icon(
  'M3.5 7h3.5l8 10h5M3.5 17h3.5l2.4-3M12.6 10L15 7h5M17.5 4.5L20 7l-2.5 2.5M17.5 14.5L20 17l-2.5 2.5',
)
export const RepeatIcon = icon('M19.5 12a7.5 7.5 0 1 1-2.3-5.4M17.5 3v4h-4')
export const TryAgainIcon = icon(
  'M4.5 11a7.5 7.5 0 0 1 13-4l2 2M19.5 13a7.5 7.5 0 0 1-13 4l-2-2M19.5 4.5V9H15M4.5 19.5V15H9',
)
