import type { twice as source } from '#client/words/nb/second-press.ts'

export const twice: typeof source = {
  again: 'Press once more',
  toGoOn: 'Press once more to go on.',
  toGoBack: 'Press once more to go back.',
  toClose: 'Press once more to close.',
  round: (speaker, unheard) => {
    const rest =
      unheard === 1 ? '1 municipality has not been heard' : `${unheard} municipalities have not been heard`
    if (speaker === '') return `The round is under way: ${rest}.`
    return unheard === 0
      ? `The round is under way: ${speaker} has the floor.`
      : `The round is under way: ${speaker} has the floor, and ${rest}.`
  },
  talk: (minutes, ahead) => {
    const steps = ahead === 1 ? '1 step remains' : `${ahead} steps remain`
    if (minutes === null) return `The conversation is under way: ${steps}.`
    const left = `${minutes} min left of the step`
    return ahead === 0
      ? `The conversation is under way: ${left}.`
      : `The conversation is under way: ${left}, and ${steps}.`
  },
  comes: (title) => `“${title}” comes next.`,
  plenary: (unshown) => {
    if (unshown === 0) return 'The last point is on the screen.'
    return unshown === 1
      ? 'The presentation is under way: 1 point has not been shown.'
      : `The presentation is under way: ${unshown} points have not been shown.`
  },
}
