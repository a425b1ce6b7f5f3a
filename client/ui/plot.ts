import 'uplot/dist/uPlot.min.css'
import Plot from 'uplot'

export type { AlignedData, Options } from 'uplot'
/** Draws on a canvas. Hall screen and console fetch it when there is something to draw; a phone never does. */
export { Plot }
