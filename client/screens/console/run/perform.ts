import type { KeyAction } from '#client/screens/console/keys.model.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import type { Acts } from './acts.ts'

export type Performed = Exclude<KeyAction, { type: 'help' | 'ask' | 'open-close' }>

/** What a key does, on the console and on a hall screen that steers. */
export function perform(action: Performed, acts: Acts, at?: Millis) {
  switch (action.type) {
    case 'next':
      return acts.next({ key: true, at })
    case 'back':
      return acts.back({ key: true, at })
    case 'toggle-clock':
      return acts.toggleClock()
    case 'minus':
      return acts.adjust(-1)
    case 'plus':
      return acts.adjust(1)
    case 'undo':
      return acts.undo()
    case 'scene':
      return acts.show(action.scene)
    case 'toggle-black':
      return acts.toggleBlack()
    case 'theme':
      return acts.toggleTheme()
  }
}
