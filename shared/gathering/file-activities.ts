import * as v from 'valibot'
import { commitmentsCommands } from '#shared/activities/commitments/commitments.ts'
import { conversationCommands } from '#shared/activities/conversation/conversation.ts'
import { evaluationCommands } from '#shared/activities/evaluation/evaluation.ts'
import { panelCommands } from '#shared/activities/panel/panel.ts'
import { pollCommands } from '#shared/activities/poll/poll.ts'
import { presentationRoundCommands } from '#shared/activities/presentation-round/presentation-round.ts'
import { Id } from '#shared/kernel/ids.ts'

const { type: _poll, activity: _pollId, ...poll } = pollCommands[0].entries
const { type: _conversation, activity: _conversationId, ...conversation } = conversationCommands[0].entries
const { type: _round, activity: _roundId, ...round } = presentationRoundCommands[0].entries
const { type: _panel, activity: _panelId, ...panel } = panelCommands[0].entries
const { type: _evaluation, activity: _evaluationId, ...evaluation } = evaluationCommands[0].entries
const { type: _commitments, activity: _commitmentsId, ...commitments } = commitmentsCommands[0].entries

/** What has been prepared, in the shapes of the commands that prepare it. Apart from the domain, which decides about them. */
export const FileActivity = v.variant('kind', [
  v.strictObject({ kind: v.literal('poll'), id: Id, ...poll }),
  v.strictObject({ kind: v.literal('conversation'), id: Id, ...conversation }),
  v.strictObject({ kind: v.literal('presentations'), id: Id, ...round }),
  v.strictObject({ kind: v.literal('panel'), id: Id, ...panel }),
  v.strictObject({ kind: v.literal('commitments'), id: Id, ...commitments }),
  v.strictObject({ kind: v.literal('evaluation'), id: Id, ...evaluation }),
])
export type FileActivity = v.InferOutput<typeof FileActivity>
