import type { JSX } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import {
  BarsIcon,
  CircleIcon,
  DiamondIcon,
  HexagonIcon,
  LinesIcon,
  SquareIcon,
  TriangleIcon,
  WedgeIcon,
} from '#client/ui/icons.tsx'
import { PlusIcon } from '#client/ui/more-icons.ts'
import type { ThemeShape } from '#shared/notes/themes.ts'

const SHAPES: Readonly<Record<ThemeShape, typeof LinesIcon>> = {
  triangle: TriangleIcon,
  square: SquareIcon,
  circle: CircleIcon,
  equals: LinesIcon,
  diamond: DiamondIcon,
  plus: PlusIcon,
  wedge: WedgeIcon,
  hexagon: HexagonIcon,
  bars: BarsIcon,
}

/** The shape that a theme goes by, so that a colour is never needed. */
export function ThemeMark(props: { readonly shape: ThemeShape }): JSX.Element {
  return <Dynamic component={SHAPES[props.shape]} class="thm" />
}
