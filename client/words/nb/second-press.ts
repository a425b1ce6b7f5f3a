/** What a press would end, said before the next one does it. */
export const twice = {
  again: 'Trykk en gang til',
  toGoOn: 'Trykk en gang til for å gå videre.',
  toGoBack: 'Trykk en gang til for å gå tilbake.',
  toClose: 'Trykk en gang til for å stenge.',
  round: (speaker: string, unheard: number) => {
    const rest = unheard === 1 ? '1 kommune er ikke hørt' : `${unheard} kommuner er ikke hørt`
    if (speaker === '') return `Runden er i gang: ${rest}.`
    return unheard === 0
      ? `Runden er i gang: ${speaker} har ordet.`
      : `Runden er i gang: ${speaker} har ordet, og ${rest}.`
  },
  talk: (minutes: number | null, ahead: number) => {
    const steps = ahead === 1 ? '1 steg gjenstår' : `${ahead} steg gjenstår`
    if (minutes === null) return `Samtalen er i gang: ${steps}.`
    const left = `${minutes} min igjen av steget`
    return ahead === 0 ? `Samtalen er i gang: ${left}.` : `Samtalen er i gang: ${left}, og ${steps}.`
  },
  /** What the second press leads to. */
  comes: (title: string) => `Deretter kommer «${title}».`,
  plenary: (unshown: number) => {
    if (unshown === 0) return 'Siste punkt er på lerretet.'
    return unshown === 1
      ? 'Framlegget er i gang: 1 punkt er ikke vist.'
      : `Framlegget er i gang: ${unshown} punkter er ikke vist.`
  },
}
