import type { JSX } from 'solid-js'

type IconProps = { readonly label?: string | undefined; readonly class?: string | undefined }

/** 24 px grid, drawn in the text's colour. Always beside words, or with a label of its own. */
// @__NO_SIDE_EFFECTS__
export function icon(path: string) {
  return (props: IconProps): JSX.Element => (
    <svg
      class={props.class ? `ic ${props.class}` : 'ic'}
      viewBox="0 0 24 24"
      role={props.label ? 'img' : undefined}
      aria-label={props.label}
      aria-hidden={props.label ? undefined : 'true'}
    >
      <path d={path} />
    </svg>
  )
}
