import { unreachable } from '#shared/kernel/decision.ts'
import { type Memory, type MemoryEvent, nothingRemembered } from './memory.ts'

export function evolveMemory(all: readonly Memory[], event: MemoryEvent): readonly Memory[] {
  const before = all.find(({ gathering }) => gathering === event.gathering)
  const after = remembering(before ?? nothingRemembered(event), event)
  return before === undefined ? [...all, after] : all.map((each) => (each === before ? after : each))
}

function remembering(memory: Memory, event: MemoryEvent): Memory {
  switch (event.type) {
    case 'v1.MeetingsTaken':
      return { ...memory, people: event.people, rounds: event.rounds }
    case 'v1.PanelTaken':
      return { ...memory, panel: event.municipalities }
    case 'v1.EvaluationsTaken':
      return { ...memory, forms: event.forms }
    default:
      return unreachable(event)
  }
}

const EVENTS: { readonly [Type in MemoryEvent['type']]: true } = {
  'v1.MeetingsTaken': true,
  'v1.PanelTaken': true,
  'v1.EvaluationsTaken': true,
}
export function isMemoryEvent(event: { readonly type: string }): event is MemoryEvent {
  return Object.hasOwn(EVENTS, event.type)
}
