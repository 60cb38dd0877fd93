import { ReportSlots } from "./slots"

/** How long a process that is to end waits until its runs are given back. */
const ENDING_MS_MAX = 5_000

export default class ReportModuleService extends ReportSlots {
  /** Is aborted when the application is about to end: nothing more is begun. */
  readonly stopping = new AbortController()
  /** What this process makes now. */
  readonly underWay = new Set<Promise<unknown>>()

  __hooks = {
    onApplicationPrepareShutdown: async () => {
      this.stopping.abort()
      const patience = new Promise((resolve) => setTimeout(resolve, ENDING_MS_MAX).unref())
      await Promise.race([Promise.allSettled(this.underWay), patience])
    },
    onApplicationShutdown: async () => await this.closeReader(),
  }
}
