/**
 * `queued` waits for its turn, `running` is in the hands of a process, `done` has a file until it is
 * `expired`; `failed` and `cancelled` have none.
 */
export const RUN_STATES = ["queued", "running", "done", "failed", "cancelled", "expired"] as const
export type RunState = (typeof RUN_STATES)[number]
/** What may still be cancelled; who asks for the same meanwhile gets that run. */
export const OPEN_STATES = ["queued", "running"] as const
/** What may be asked for again. */
export const ENDED_STATES = ["failed", "cancelled", "expired"] as const

/** Of one person, at a time; the others wait. */
export const RUNNING_PER_PERSON_MAX = 2
export const WAITING_PER_PERSON_MAX = 20
/** Made by one process at a time: as many as its reader has connections. */
export const RUNS_AT_ONCE = 2
/** However slow whoever takes the file is. */
export const RUN_MINUTES_MAX = 30
/** People who are told of one run; the next ones find it in the list. */
export const TOLD_MAX = 50
/** How often whoever works on a run writes how far it is, and learns that it was cancelled. */
export const HEARTBEAT_MS = 2_000
/** Whoever is silent for so long is gone, and the run has failed. */
export const SILENCE_MS_MAX = 60_000
/** A file is kept for so long, */
export const FILE_DAYS = 30
/** and the row that tells of it. */
export const RUN_DAYS = 365
/** Rows that are changed or forgotten in one statement. */
export const RUN_BATCH = 500
export const ERROR_LENGTH_MAX = 500
