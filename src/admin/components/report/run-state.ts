import type { ReportRun, RunState } from "../../lib/report"

type State = Pick<ReportRun, "state">

/** Something will be heard of it soon. */
export const isUnderWay = ({ state }: State) => state === "queued" || state === "running"

/** The file is there to be fetched. */
export const hasFile = ({ state }: State) => state === "done"

/** What went wrong or is gone can be made once more, with the same parameters. */
export const isRetried = ({ state }: State) =>
  state === "failed" || state === "cancelled" || state === "expired"

export const RUN_COLOR: Record<RunState, "green" | "red" | "orange" | "blue" | "grey"> = {
  queued: "grey",
  running: "blue",
  done: "green",
  failed: "red",
  cancelled: "orange",
  expired: "grey",
}
