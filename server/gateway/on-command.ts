import * as v from 'valibot'
import { GatheringCommand } from '#shared/gathering/gathering.ts'
import { ProgrammeCommand } from '#shared/programme/programme.ts'
import { CommandMessage } from '#shared/protocol/command.ts'
import type { ServerRefusal } from '#shared/protocol/refusals.ts'

/** A phone sends a card of text at most; a leader pastes a whole programme. In UTF-16 units of JSON. */
export const FRAME_LIMIT = { phone: 32_768, leader: 600_000 } as const

/** The deepest command there is goes eight levels down. */
const MOST_DEEP = 12

export type ParsedCommand<Command> =
  | { readonly ok: true; readonly id: string; readonly command: Command }
  | {
      readonly ok: false
      readonly outcome: { readonly ok: false; readonly code: ServerRefusal; readonly detail?: string }
    }

/** Nothing that comes over the wire is believed before it has been parsed into a fresh object. */
export const parseCommand = makeCommandParser(
  GatheringCommand.options.map((option) => [option.entries.type.literal, option]),
  GatheringCommand,
)

export const parseProgrammeCommand = makeCommandParser(
  ProgrammeCommand.options.map((option) => [option.entries.type.literal, option]),
  ProgrammeCommand,
)

/** By the one schema that its type names: a variant tries its forty options one by one, which was a quarter of what an answer left as garbage. */
function makeCommandParser<Command>(
  options: readonly (readonly [unknown, v.GenericSchema<unknown, Command>])[],
  all: v.GenericSchema<unknown, Command>,
) {
  const byType = new Map(options)
  function schemaFor(command: unknown): v.GenericSchema<unknown, Command> {
    const type = typeof command === 'object' && command !== null && 'type' in command ? command.type : null
    // What is no command of ours is told so by the variant, which names them all.
    return byType.get(type) ?? all
  }
  const Message = v.strictObject({ ...CommandMessage.entries, command: v.lazy(schemaFor) })

  return (message: unknown, limit: number): ParsedCommand<Command> => {
    if (sizeOf(message) > limit)
      return { ok: false, outcome: { ok: false, code: 'too-large', detail: `${limit}` } }
    if (isDeeper(message, MOST_DEEP)) return { ok: false, outcome: { ok: false, code: 'malformed' } }
    const parsed = v.safeParse(Message, message)
    if (!parsed.success)
      return { ok: false, outcome: { ok: false, code: 'malformed', detail: whereWrong(parsed.issues) } }
    return { ok: true, id: parsed.output.id, command: parsed.output.command }
  }
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
