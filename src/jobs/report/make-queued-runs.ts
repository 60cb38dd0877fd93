import { MedusaContainer } from "@medusajs/framework/types"
import { findRuns } from "../../workflows/report/make-runs"

/**
 * Makes what waits although no event told of it, and ends what a process left behind that was
 * killed. Two at once do no harm: a run is claimed by one of them.
 */
export default async function makeQueuedRuns(container: MedusaContainer) {
  await findRuns(container, new Date())
}

export const config = { name: "make-queued-report-runs", schedule: "4 * * * * *" }
