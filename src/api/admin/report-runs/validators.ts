import { z } from "@medusajs/framework/zod"
import { listParams, oneOrMore, unusedFields } from "../../../lib/query-params"
import { RUN_STATES } from "../../../modules/report/rules"

const ID_LENGTH_MAX = 80
const id = z.string().min(1).max(ID_LENGTH_MAX).optional()

export const AdminListReportRuns = listParams({
  order: "-created_at",
  orderable: ["created_at", "finished_at", "rows", "bytes"],
})
  .extend({
    ...{ fields: unusedFields, report_key: id, schedule_id: id },
    state: oneOrMore(RUN_STATES),
  })
  .strict()

/** A deed that needs no words. */
export const AdminReportRunDeed = z.object({}).strict()
