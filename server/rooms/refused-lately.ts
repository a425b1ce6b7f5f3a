import type { CommandId } from '#shared/kernel/ids.ts'

/** As many as a hall of 2,000 sends in two waves. */
const MOST = 5_000

/**
 * A no holds for every sending of a command that is still on its way. The answer to the first may stand in a slow line while the
 * second is sent; were that looked at anew, somebody would be told that it was refused, and it would be stored.
 */
export function makeRefusedLately<Refused>() {
  const outcomes = new Map<CommandId, Refused>()
  return {
    of: (command: CommandId) => outcomes.get(command),
    remember(command: CommandId, outcome: Refused): void {
      outcomes.set(command, outcome)
      const [oldest] = outcomes.keys()
      if (outcomes.size > MOST && oldest !== undefined) outcomes.delete(oldest)
    },
  }
}
