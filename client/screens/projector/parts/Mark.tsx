import { For, type JSX } from 'solid-js'

const AROUND = [
  [16, 5],
  [24.6, 9.14],
  [26.72, 18.45],
  [20.77, 25.91],
  [11.23, 25.91],
  [5.28, 18.45],
  [7.4, 9.14],
] as const

/** Seven round one: Samling's mark. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="3.2" />
      <For each={AROUND}>{([cx, cy]) => <circle cx={cx} cy={cy} r="2.6" />}</For>
    </svg>
  )
}
