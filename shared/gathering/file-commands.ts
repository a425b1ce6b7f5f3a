import type { FileActivity } from './file-activities.ts'
import type { GatheringCommand, RoomCommand } from './gathering.ts'
import type { ReadFile } from './programme-file.ts'

export type PrepareCommand = Extract<GatheringCommand, { readonly type: `Prepare${string}` }>

/** A command, and where in the file it comes from. */
export type Placed = { readonly command: RoomCommand; readonly where: string }

/** What prepares a gathering as the file says, in the order of what builds on what. */
export function commandsOf({
  title,
  place,
  zone,
  programme,
  municipalities,
  goals,
  extras,
  clocks,
  calls,
  tables,
  figures,
  activities,
}: ReadFile): readonly Placed[] {
  const { days, source } = programme
  const hasItems = days.some((each) => each.items.length > 0)
  return [
    { where: 'title', command: { type: 'NameGathering', title, place } },
    ...(zone === undefined ? [] : [{ where: 'zone', command: { type: 'SetZone', zone } } as const]),
    ...(municipalities.length === 0
      ? []
      : [{ where: 'municipalities', command: { type: 'NameMunicipalities', municipalities } } as const]),
    ...(hasItems
      ? [
          {
            where: 'programme',
            command: { type: 'ReviseAgenda', base: 0, title: programme.title, source, days },
          } as const,
        ]
      : []),
    ...(goals === undefined ? [] : [{ where: 'goals', command: { type: 'SetGoals', ...goals } } as const]),
    ...extras.map(
      (each, at): Placed => ({
        where: `extras.${at + 1}`,
        command: { type: 'SetExtras', note: '', ...each },
      }),
    ),
    ...clocks.map(
      (each, at): Placed => ({ where: `clocks.${at + 1}`, command: { type: 'SetClock', ...each } }),
    ),
    ...calls.map(
      (each, at): Placed => ({ where: `calls.${at + 1}`, command: { type: 'SetCalls', ...each } }),
    ),
    ...(tables.length === 0 ? [] : [{ where: 'tables', command: { type: 'SetTables', tables } } as const]),
    ...figures.map(
      ({ id, ...each }, at): Placed => ({
        where: `figures.${at + 1}`,
        command: { type: 'SetFigure', figure: id, ...each },
      }),
    ),
    ...activities.map(
      (activity, at): Placed => ({ where: `activities.${at + 1}`, command: prepareCommand(activity) }),
    ),
  ]
}

/** The command that a leader gives to prepare the same. */
export function prepareCommand(activity: FileActivity): PrepareCommand {
  if (activity.kind === 'poll') {
    const { kind: _kind, id, ...rest } = activity
    return { type: 'PreparePoll', activity: id, ...rest }
  }
  if (activity.kind === 'presentations') {
    const { kind: _kind, id, ...rest } = activity
    return { type: 'PreparePresentations', activity: id, ...rest }
  }
  if (activity.kind === 'panel') {
    const { kind: _kind, id, ...rest } = activity
    return { type: 'PreparePanel', activity: id, ...rest }
  }
  if (activity.kind === 'evaluation') {
    const { kind: _kind, id, ...rest } = activity
    return { type: 'PrepareEvaluation', activity: id, ...rest }
  }
  if (activity.kind === 'commitments') {
    const { kind: _kind, id, ...rest } = activity
    return { type: 'PrepareCommitments', activity: id, ...rest }
  }
  const { kind: _kind, id, ...rest } = activity
  return { type: 'PrepareConversation', activity: id, ...rest }
}
