import type { twice as source } from '#client/words/nb/second-press.ts'

export const twice: typeof source = {
  again: 'Trykk ein gong til',
  toGoOn: 'Trykk ein gong til for å gå vidare.',
  toGoBack: 'Trykk ein gong til for å gå tilbake.',
  toClose: 'Trykk ein gong til for å stengje.',
  round: (speaker, unheard) => {
    const rest = unheard === 1 ? '1 kommune er ikkje høyrd' : `${unheard} kommunar er ikkje høyrde`
    if (speaker === '') return `Runden er i gang: ${rest}.`
    return unheard === 0
      ? `Runden er i gang: ${speaker} har ordet.`
      : `Runden er i gang: ${speaker} har ordet, og ${rest}.`
  },
  talk: (minutes, ahead) => {
    const steps = ahead === 1 ? '1 steg står att' : `${ahead} steg står att`
    if (minutes === null) return `Samtalen er i gang: ${steps}.`
    const left = `${minutes} min att av steget`
    return ahead === 0 ? `Samtalen er i gang: ${left}.` : `Samtalen er i gang: ${left}, og ${steps}.`
  },
  comes: (title) => `Så kjem «${title}».`,
  plenary: (unshown) => {
    if (unshown === 0) return 'Siste punkt er på lerretet.'
    return unshown === 1
      ? 'Framlegget er i gang: 1 punkt er ikkje vist.'
      : `Framlegget er i gang: ${unshown} punkt er ikkje viste.`
  },
}
