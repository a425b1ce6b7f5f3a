import promises from '#client/activities/commitments/commitments-phone.css?inline'
import talk from '#client/activities/conversation/talk-phone.css?inline'
import evaluation from '#client/activities/evaluation/evaluation-phone.css?inline'
import panel from '#client/activities/panel/panel-phone.css?inline'
import round from '#client/activities/presentation-round/round-phone.css?inline'
import question from '#client/activities/question/question-phone.css?inline'
import results from '#client/activities/question/results-phone.css?inline'
import figure from '#client/figures/figure-phone.css?inline'
import drawing from '#client/figures/figure-svg.css?inline'
import readBack from '#client/notes/read-back-phone.css?inline'
import leaving from '#client/screens/phone/later/leaving.css?inline'
import phone from '#client/screens/phone/phone.css?inline'
import seating from '#client/seating/seating-phone.css?inline'
import summary from '#client/summary/summary-phone.css?inline'
import tokens from '#client/ui/tokens.css?inline'
import { makeSpecimen } from './make-specimen.tsx'

/** A part gets the air that the page gives it; what sticks to the window's edge on a phone stands in its place here. */
const OWN = `
  #app { min-height: 0; max-width: none; }
  #app.part { padding: 1.25rem; gap: var(--sp-5); }
  .strip, .act, .shares .left { position: static; }
  .icons { display: flex; flex-wrap: wrap; gap: 0.75rem; font-size: 1.375rem; }
`
export const Specimen = makeSpecimen(
  [
    tokens,
    phone,
    seating,
    talk,
    round,
    panel,
    leaving,
    readBack,
    summary,
    question,
    results,
    promises,
    evaluation,
    drawing,
    figure,
  ],
  OWN,
)
