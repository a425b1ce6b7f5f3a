import type { JSX } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { CircleIcon, LinesIcon, SquareIcon, TriangleIcon } from '#client/ui/icons.tsx'
import type { ThemeShape } from '#shared/notes/themes.ts'

const SHAPES = { triangle: TriangleIcon, square: SquareIcon, circle: CircleIcon, equals: LinesIcon } as const

/** The shape that a theme goes by, so that a colour is never needed. */
export function ThemeMark(props: { readonly shape: ThemeShape }): JSX.Element {
  return <Dynamic component={SHAPES[props.shape]} class="thm" />
}
