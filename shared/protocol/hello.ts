import * as v from 'valibot'

const text = v.pipe(v.string(), v.maxLength(200))

/** What a client says of itself when it connects (Socket.IO's `auth`). Secrets never stand in an address. */
export const Hello = v.variant('as', [
  /** A phone. `token` is the phone's own secret, made by itself, 128 bits or more; it is the person's key to their answers. */
  v.object({
    as: v.literal('phone'),
    protocol: v.number(),
    code: text,
    token: v.pipe(text, v.minLength(20)),
    /** An observer's page on the phone of somebody who takes part: to be given the notes too, as long as they have the duty. */
    notes: v.optional(v.boolean()),
  }),
  /** Leader, a leader's remote control, hall screen, observer or a municipality's form: the link's secret the first time, then the session it was exchanged for. */
  v.object({
    as: v.picklist(['leader', 'remote', 'screen', 'observer', 'form']),
    protocol: v.number(),
    gathering: text,
    secret: v.nullable(text),
    session: v.nullable(text),
  }),
  /** A programme's page. A leader shows the session by which they lead the gathering; the others come by links of the programme's. */
  v.object({
    as: v.literal('programme'),
    protocol: v.number(),
    programme: text,
    role: v.picklist(['owner', 'leader', 'municipality', 'researcher']),
    /** A leader's. */
    gathering: v.optional(text),
    secret: v.nullable(text),
    session: v.nullable(text),
  }),
])
export type Hello = v.InferOutput<typeof Hello>
