export type ReplayAction =
  | { readonly do: 'minutes'; readonly by: 1 | -1 }
  | { readonly do: 'item'; readonly forwards: boolean }
  | { readonly do: 'edge'; readonly end: boolean }
  | { readonly do: 'toggle' }

const KEYS: Readonly<Record<string, ReplayAction>> = {
  ArrowRight: { do: 'minutes', by: 1 },
  ArrowUp: { do: 'minutes', by: 1 },
  ArrowLeft: { do: 'minutes', by: -1 },
  ArrowDown: { do: 'minutes', by: -1 },
  PageUp: { do: 'item', forwards: true },
  PageDown: { do: 'item', forwards: false },
  Home: { do: 'edge', end: false },
  End: { do: 'edge', end: true },
  ' ': { do: 'toggle' },
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>

/** What a key asks for: anywhere on the page, but a list is scrolled, a choice made and a button pressed as ever. */
export function actionOf({ key, ctrlKey, metaKey, altKey, target }: Pressed): ReplayAction | null {
  const action = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined
  if (action === undefined || ctrlKey || metaKey || altKey) return null
  const within = target instanceof Element ? target : null
  if (within?.closest('select, textarea')) return null
  if (within?.closest('input')) return action
  if (action.do === 'toggle') return within?.closest('button, a') ? null : action
  // Elsewhere what scrolls a page scrolls it.
  return action.do === 'minutes' && /^Arrow(?:Left|Right)$/.test(key) ? action : null
}
