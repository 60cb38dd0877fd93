export const WORKER_MODES = ["shared", "server", "worker"] as const
export type WorkerMode = (typeof WORKER_MODES)[number]

/** How often a process writes that it lives, and what its jobs came to. */
export const BEAT_MS = 5_000
/** Whoever is silent for so long has ended without a word. */
export const SILENCE_MS_MAX = 30_000
/** A process that ended is shown for so long. */
export const PROCESS_MS_MAX = 24 * 60 * 60 * 1000
/** A job that no process knew for so long was taken out. */
export const JOB_MS_MAX = 7 * 24 * 60 * 60 * 1000
export const PROCESSES_SHOWN_MAX = 50
export const JOBS_SHOWN_MAX = 200
export const ERROR_LENGTH_MAX = 500

/** What the database is asked is asked this often at most, and given up after so long. */
export const FIGURES_MS = 3_000
export const FIGURES_WAIT_MS_MAX = 2_000
/** Rows that are counted; more are told as so many. */
export const COUNT_MAX = 10_000

export const HEALTH = ["ok", "warning", "problem"] as const
export type Health = (typeof HEALTH)[number]

type Limits = { warning: number; problem: number }

/** Figures that are better the smaller they are. */
export const healthOf = (figure: number, { warning, problem }: Limits): Health =>
  figure >= problem ? "problem" : figure >= warning ? "warning" : "ok"

export const worstOf = (healths: Health[]): Health =>
  [...HEALTH].reverse().find((health) => healths.includes(health)) ?? "ok"
/** Of the newest orders, how many are looked at for whether the ledger knows them. */
export const NEWEST_MAX = 500
/** Rows of processes and jobs that one beat forgets. */
export const FORGOTTEN_MAX = 100

export type Check = "ok" | "failed"
