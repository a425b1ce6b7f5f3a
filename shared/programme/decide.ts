import { refused } from '#shared/kernel/decision.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { authoriseProgramme, type ProgrammeActor } from './authorise.ts'
import { decideAims } from './decide-aims.ts'
import { decideIndicators } from './decide-indicators.ts'
import { decideInvitations } from './decide-invitations.ts'
import { decideKnown } from './decide-known.ts'
import { decideMemory } from './decide-memory.ts'
import { decideMunicipalities } from './decide-municipalities.ts'
import { decideOutline } from './decide-outline.ts'
import { decidePlanned } from './decide-planned.ts'
import { decidePromises } from './decide-promises.ts'
import { decideReports } from './decide-reports.ts'
import { decidePrivacy } from './privacy.ts'
import type { Programme, ProgrammeDecision, ProgrammeRoomCommand } from './programme.ts'

export type ProgrammeContext = {
  readonly by: ProgrammeActor
  readonly now: Instant
  readonly newId: () => string
}

/** May it be done, does it make sense, and what then happened. */
export function decideProgramme(
  programme: Programme,
  command: ProgrammeRoomCommand,
  context: ProgrammeContext,
): ProgrammeDecision {
  const { by } = context
  if (!authoriseProgramme(by.role, command.type)) return refused('not-allowed')
  // A leader has a say in the gathering it leads, and in no other.
  if (by.role === 'leader' && 'planned' in command && command.planned !== by.planned)
    return refused('not-allowed')
  // A municipality has a say in its own.
  if (by.role === 'municipality' && 'municipality' in command && command.municipality !== by.municipality)
    return refused('not-allowed')
  if (programme.phase === 'closed' && !worksWhenClosed(command)) return refused('programme-closed')
  return route(programme, command, context)
}

/** It may be opened again, what goes on in its gatherings is so, and whoever asks to be forgotten is. */
function worksWhenClosed({ type }: ProgrammeRoomCommand): boolean {
  return (
    type === 'CloseProgramme' ||
    type === 'ReopenProgramme' ||
    type === 'SetResearch' ||
    type === 'SetKeeping' ||
    type === 'NoteGatheringBegun' ||
    type === 'NoteGatheringHeld' ||
    type === 'UnlinkGathering' ||
    type === 'ForgetKnown' ||
    type === 'LoseKnown'
  )
}

function route(
  programme: Programme,
  command: ProgrammeRoomCommand,
  context: ProgrammeContext,
): ProgrammeDecision {
  const { now } = context
  switch (command.type) {
    case 'NameProgramme':
    case 'SetProgrammeGoals':
    case 'SetProgrammeZone':
    case 'SetSectors':
    case 'AddPhase':
    case 'RevisePhase':
    case 'RemovePhase':
    case 'CloseProgramme':
    case 'ReopenProgramme':
      return decideOutline(programme, command, now)
    case 'AddMunicipalities':
    case 'ReviseMunicipality':
    case 'SetMunicipalityContact':
    case 'WithdrawMunicipality':
    case 'TakeMunicipalityBack':
    case 'RemoveMunicipality':
      return decideMunicipalities(programme, command, now)
    case 'PlanGathering':
    case 'RevisePlannedGathering':
    case 'MoveGathering':
    case 'CancelGathering':
    case 'ReviveGathering':
    case 'SayGatheringHeld':
    case 'LinkGathering':
    case 'UnlinkGathering':
    case 'NoteGatheringBegun':
    case 'NoteGatheringHeld':
      return decidePlanned(programme, command, now)
    case 'WriteInvitation':
    case 'SetReplyBy':
    case 'MarkInvited':
    case 'MarkReminded':
    case 'ReplyToInvitation':
      return decideInvitations(programme, command, context)
    case 'TakePromises':
    case 'WritePromise':
    case 'SetPromiseStatus':
    case 'PlacePromise':
      return decidePromises(programme, command, context)
    case 'WriteAims':
    case 'TakeAims':
      return decideAims(programme, command, context)
    case 'SetIndicator':
    case 'RemoveIndicator':
    case 'TakeFigures':
      return decideIndicators(programme, command, now)
    case 'TakeReports':
      return decideReports(programme, command, now)
    case 'TakeMeetings':
    case 'TakePanel':
    case 'TakeEvaluations':
      return decideMemory(programme, command)
    case 'RecognisePeople':
    case 'ForgetKnown':
    case 'LoseKnown':
    case 'SettleKnown':
      return decideKnown(programme, command, context)
    case 'SetResearch':
    case 'SetKeeping':
      return decidePrivacy(programme, command, now)
  }
}
