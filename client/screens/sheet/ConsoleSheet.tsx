import type { JSX } from 'solid-js'
import { ConsoleParts } from './ConsoleParts.tsx'
import { ConsoleScreens } from './ConsoleScreens.tsx'
import { Sheet } from './Sheet.tsx'

/** Every part of the leader's console, in every state. */
export function ConsoleSheet(): JSX.Element {
  return (
    <Sheet surface="console">
      <ConsoleParts />
      <ConsoleScreens />
    </Sheet>
  )
}
