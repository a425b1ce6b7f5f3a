import type { JSX } from 'solid-js'
import type { LeaderPoll } from '#shared/views/leader.ts'

export function Glance(_props: { readonly poll: LeaderPoll }): JSX.Element {
  return null
}
