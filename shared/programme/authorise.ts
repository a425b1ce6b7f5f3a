import type { MunicipalityId, PlannedId } from '#shared/kernel/ids.ts'
import type { ProgrammeRoomCommand } from './programme.ts'

/** Who is acting. The server says so, from the secret the connection proved; a client never does. */
export type ProgrammeActor =
  /** `link`: the further owner's link it came by; the first has none. */
  | { readonly role: 'owner'; readonly link?: string }
  /** Whoever leads one of its gatherings, for that one. */
  | { readonly role: 'leader'; readonly planned: PlannedId }
  /** Whoever has the link of one municipality. */
  | { readonly role: 'municipality'; readonly municipality: MunicipalityId }
  /** Reads what research may, and changes nothing. */
  | { readonly role: 'researcher'; readonly link?: string }
  | { readonly role: 'server' }
export type ProgrammeRole = ProgrammeActor['role']

/** The server speaks for the owner: demo, programme files. */
const OWNER: readonly ProgrammeRole[] = ['owner', 'server']
/** A leader for the gathering it leads: decided with the programme at hand. */
const LEADS: readonly ProgrammeRole[] = [...OWNER, 'leader']
/** A municipality for itself: decided with the programme at hand. */
const ITS_OWN: readonly ProgrammeRole[] = [...OWNER, 'municipality']
const ANY_OF_THEM: readonly ProgrammeRole[] = [...OWNER, 'leader', 'municipality']
/** What the gatherings tell. */
const SERVER: readonly ProgrammeRole[] = ['server']

/** Who may do what. A command without a row stops the build; a role that is not named may not. */
const MAY: { readonly [Type in ProgrammeRoomCommand['type']]: readonly ProgrammeRole[] } = {
  NameProgramme: OWNER,
  SetProgrammeGoals: OWNER,
  SetProgrammeZone: OWNER,
  SetSectors: OWNER,
  AddPhase: OWNER,
  RevisePhase: OWNER,
  RemovePhase: OWNER,
  CloseProgramme: OWNER,
  ReopenProgramme: OWNER,
  AddMunicipalities: OWNER,
  ReviseMunicipality: OWNER,
  SetMunicipalityContact: ITS_OWN,
  WithdrawMunicipality: OWNER,
  TakeMunicipalityBack: OWNER,
  RemoveMunicipality: OWNER,
  PlanGathering: OWNER,
  RevisePlannedGathering: LEADS,
  MoveGathering: OWNER,
  CancelGathering: OWNER,
  ReviveGathering: OWNER,
  SayGatheringHeld: OWNER,
  LinkGathering: SERVER,
  UnlinkGathering: SERVER,
  NoteGatheringBegun: SERVER,
  NoteGatheringHeld: SERVER,
  WriteInvitation: LEADS,
  SetReplyBy: LEADS,
  MarkInvited: LEADS,
  MarkReminded: LEADS,
  ReplyToInvitation: ANY_OF_THEM,
  WritePromise: ITS_OWN,
  SetPromiseStatus: ANY_OF_THEM,
  PlacePromise: OWNER,
  TakePromises: SERVER,
  WriteAims: ITS_OWN,
  TakeAims: SERVER,
  SetIndicator: OWNER,
  RemoveIndicator: OWNER,
  TakeFigures: OWNER,
  TakeReports: SERVER,
  TakeMeetings: SERVER,
  TakePanel: SERVER,
  TakeEvaluations: SERVER,
  RecognisePeople: SERVER,
  ForgetKnown: SERVER,
  LoseKnown: SERVER,
  SettleKnown: OWNER,
  SetResearch: OWNER,
  SetKeeping: OWNER,
}

export function authoriseProgramme(role: ProgrammeRole, command: ProgrammeRoomCommand['type']): boolean {
  const row: readonly ProgrammeRole[] | undefined = Object.hasOwn(MAY, command) ? MAY[command] : undefined
  return row?.includes(role) ?? false
}

export const PROGRAMME_COMMAND_TYPES = Object.keys(MAY) as readonly ProgrammeRoomCommand['type'][]
