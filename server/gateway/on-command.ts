import * as v from 'valibot'
import { GatheringCommand } from '#shared/gathering/gathering.ts'
import { CommandMessage, type CommandOutcome } from '#shared/protocol/command.ts'

/** A phone sends a card of text at most; a leader pastes a whole programme. In UTF-16 units of JSON. */
export const FRAME_LIMIT = { phone: 32_768, leader: 600_000 } as const

/** The deepest command there is goes eight levels down. */
const MOST_DEEP = 12

export type ParsedCommand =
  | { readonly ok: true; readonly id: string; readonly command: GatheringCommand }
  | { readonly ok: false; readonly outcome: CommandOutcome }

type OneCommand = (typeof GatheringCommand)['options'][number]
const byType = new Map<unknown, OneCommand>(
  GatheringCommand.options.map((option) => [option.entries.type.literal, option]),
)

function schemaFor(command: unknown): OneCommand {
  const type = typeof command === 'object' && command !== null && 'type' in command ? command.type : null
  // What is no command of ours is told so by the variant, which names them all.
  return byType.get(type) ?? (GatheringCommand as unknown as OneCommand)
}

/** The same message. A variant tries its forty options one by one, which was a quarter of what an answer left as garbage. */
const Message = v.strictObject({ ...CommandMessage.entries, command: v.lazy(schemaFor) })

/** Nothing that comes over the wire is believed before it has been parsed into a fresh object. */
export function parseCommand(message: unknown, limit: number): ParsedCommand {
  if (sizeOf(message) > limit)
    return { ok: false, outcome: { ok: false, code: 'too-large', detail: `${limit}` } }
  if (isDeeper(message, MOST_DEEP)) return { ok: false, outcome: { ok: false, code: 'malformed' } }
  const parsed = v.safeParse(Message, message)
  if (!parsed.success)
    return { ok: false, outcome: { ok: false, code: 'malformed', detail: whereWrong(parsed.issues) } }
  return { ok: true, ...parsed.output }
}

function sizeOf(message: unknown): number {
  try {
    return JSON.stringify(message)?.length ?? 0
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1))
}

/** The path to the first thing that did not fit, for whoever writes a client; never what stood there. */
function whereWrong(issues: readonly v.BaseIssue<unknown>[]): string {
  const path = issues[0]?.path?.map(({ key }) => String(key)).join('.') ?? ''
  return path.slice(0, 100)
}
