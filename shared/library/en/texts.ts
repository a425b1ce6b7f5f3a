import type { LibraryTexts } from '#shared/library/texts.ts'
import { gatherings } from './gatherings.ts'
import { methods } from './methods.ts'
import { templates } from './templates.ts'

export const texts: LibraryTexts = { activities: { ...gatherings, ...methods }, templates }
