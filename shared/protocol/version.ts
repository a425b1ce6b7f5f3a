/**
 * Counts up whenever a message changes so that the other end of yesterday would misunderstand it; a test holds the shape of
 * every message against this number. History:
 * 1  first version: hello, welcome, view, patch, farewell, command, resync, ping, handover
 * 2  an accepted command's outcome carries the patch to the sender's own view (`own`), which no longer comes by itself
 * 3  the welcome brings the views; who is expected is told for one municipality, to whoever says `door`
 */
export const PROTOCOL_VERSION = 3
/** The oldest client this server still speaks with; an older page is told to load itself again. */
export const OLDEST_PROTOCOL = 3
