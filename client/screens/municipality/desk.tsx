import { createContext, type JSX, useContext } from 'solid-js'
import { refusalText } from '#client/words/refusal-text.ts'
import type { ProgrammeMunicipalityView } from '#shared/views/programme-municipality.ts'
import type { Sending } from './create-sending.ts'
import { words } from './words.ts'

export type OwnDesk = {
  readonly view: ProgrammeMunicipalityView
  /** The municipality’s own id. */
  readonly id: string
  readonly online: () => boolean
  readonly now: () => number
  readonly sending: Sending
}

const Context = createContext<OwnDesk>()

export function OwnDeskProvider(props: {
  readonly desk: OwnDesk
  readonly children: JSX.Element
}): JSX.Element {
  return <Context.Provider value={props.desk}>{props.children}</Context.Provider>
}

export function useOwn(): OwnDesk {
  const desk = useContext(Context)
  if (!desk) throw new Error('outside the municipality’s page')
  return desk
}

export function whyNot(refused: Parameters<typeof refusalText>[1]): string {
  return refusalText(words().refusals, refused)
}
