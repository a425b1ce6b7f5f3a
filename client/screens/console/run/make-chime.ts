import { keep, recall } from '#client/connection/storage.ts'
import type { Tone } from './chime.model.ts'

const PLACE = 'samling/console/sounds'
const LOUDNESS = 0.25
const TONE_SECONDS = 0.7

export type Chime = {
  readonly wasOn: () => boolean
  /** From a press: a browser lets a page be heard only when somebody has asked for it. */
  readonly turn: (on: boolean) => void
  readonly play: (tones: readonly Tone[]) => void
  readonly close: () => void
}

/** Sounds made by the browser itself, without files; off until they are asked for. */
export function makeChime(): Chime {
  let audio: AudioContext | null = null

  function tone(context: AudioContext, { after, hertz }: Tone) {
    const at = context.currentTime + after / 1_000
    const oscillator = context.createOscillator()
    const volume = context.createGain()
    oscillator.frequency.value = hertz
    volume.gain.setValueAtTime(LOUDNESS, at)
    volume.gain.exponentialRampToValueAtTime(0.001, at + TONE_SECONDS)
    oscillator.connect(volume).connect(context.destination)
    oscillator.start(at)
    oscillator.stop(at + TONE_SECONDS)
  }

  return {
    wasOn: () => recall(PLACE) === 'on',
    turn(on) {
      keep(PLACE, on ? 'on' : 'off')
      if (on && audio === null && typeof AudioContext !== 'undefined') audio = new AudioContext()
      if (on) void audio?.resume()
    },
    play(tones) {
      if (audio?.state !== 'running') return
      for (const each of tones) tone(audio, each)
    },
    close() {
      void audio?.close()
      audio = null
    },
  }
}
