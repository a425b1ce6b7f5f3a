import type { Refused } from '#shared/kernel/decision.ts'
import type { PollRefusal } from './poll.ts'

export type Checked<T> = ({ readonly ok: true } & T) | Refused<PollRefusal>
