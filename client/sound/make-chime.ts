import { createSignal } from 'solid-js'
import type { Tone } from './chime.model.ts'

/** Of what the machine can do: heard in a hall that talks, and nobody starts. */
const LOUDNESS = 0.25
const ATTACK_SECONDS = 0.015
const TONE_SECONDS = 0.7

export type Chime = {
  /** Whether the browser lets this page be heard. */
  readonly canPlay: () => boolean
  /** From a press: a browser lets a page be heard only when somebody has asked for it. Resolves with whether it now does. */
  readonly wake: () => Promise<boolean>
  readonly play: (tones: readonly Tone[]) => void
  readonly close: () => void
}

/** Sounds made by the browser itself, without files. */
export function makeChime(): Chime {
  let audio: AudioContext | null = null
  const [canPlay, setCanPlay] = createSignal(false)

  function tone(context: AudioContext, { after, hertz }: Tone) {
    const at = context.currentTime + after / 1_000
    const oscillator = context.createOscillator()
    const volume = context.createGain()
    oscillator.frequency.value = hertz
    volume.gain.setValueAtTime(0.001, at)
    volume.gain.exponentialRampToValueAtTime(LOUDNESS, at + ATTACK_SECONDS)
    volume.gain.exponentialRampToValueAtTime(0.001, at + TONE_SECONDS)
    oscillator.connect(volume).connect(context.destination)
    oscillator.start(at)
    oscillator.stop(at + TONE_SECONDS)
  }

  return {
    canPlay,
    async wake() {
      if (audio === null && typeof AudioContext !== 'undefined') {
        audio = new AudioContext()
        // A machine that sleeps, or another program that takes the loudspeaker, stops it again.
        audio.addEventListener('statechange', () => setCanPlay(audio?.state === 'running'))
      }
      try {
        await audio?.resume()
      } catch {
        // The press was none in the browser's eyes; the next one tries again.
      }
      return setCanPlay(audio?.state === 'running')
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
