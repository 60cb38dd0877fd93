/** What happens to runs of reports. Each event leaves after the row is committed, and may be lost. */
export const ReportEvents = {
  /** Runs wait; whoever makes them can begin. */
  RUN_QUEUED: "report.run_queued",
  /** The file of a run is ready. */
  RUN_DONE: "report.run_done",
  /** A run has failed; its row says why. */
  RUN_FAILED: "report.run_failed",
} as const

export type ReportRunTold = { id: string }
