import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SCHEDULES_MAX } from "../../../modules/report/schedule-rules"
import { createReportScheduleWorkflow } from "../../../workflows/report/create-report-schedule"
import { deleteReportScheduleWorkflow } from "../../../workflows/report/delete-report-schedule"
import { readSchedule, readSchedules } from "../../../workflows/report/read-schedules"
import { runReportScheduleWorkflow } from "../../../workflows/report/run-report-schedule"
import { updateReportScheduleWorkflow } from "../../../workflows/report/update-report-schedule"
import type { CallerOf } from "../reports/caller"
import { AdminCreateReportSchedule, AdminUpdateReportSchedule } from "./validators"

type Req<Body = unknown> = AuthenticatedMedusaRequest<Body>

/** What the merchant and a store do with schedules: the same, each with the own. */
export function scheduleVerbs(callerOf: CallerOf) {
  const answer = async (req: Req, res: MedusaResponse, id: string, now: Date) => {
    const { seller_id } = callerOf(req)
    res.json({ schedule: await readSchedule(req.scope, { id, seller_id }, now) })
  }

  return {
    /** All of them at once: they are few. */
    list: async (req: Req, res: MedusaResponse) => {
      const schedules = await readSchedules(req.scope, callerOf(req).seller_id, new Date())
      res.json({ schedules, count: schedules.length, offset: 0, limit: SCHEDULES_MAX })
    },
    create: async (req: Req<AdminCreateReportSchedule>, res: MedusaResponse) => {
      const now = new Date()
      const input = { fields: req.validatedBody, now, ...callerOf(req) }
      const { result } = await createReportScheduleWorkflow(req.scope).run({ input })
      await answer(req, res.status(201), result.id, now)
    },
    retrieve: async (req: Req, res: MedusaResponse) => {
      await answer(req, res, req.params.id, new Date())
    },
    update: async (req: Req<AdminUpdateReportSchedule>, res: MedusaResponse) => {
      const now = new Date()
      const { id } = req.params
      const { seller_id } = callerOf(req)
      const input = { id, seller_id, fields: req.validatedBody, now }
      await updateReportScheduleWorkflow(req.scope).run({ input })
      await answer(req, res, id, now)
    },
    remove: async (req: Req, res: MedusaResponse) => {
      const { id } = req.params
      const { seller_id } = callerOf(req)
      await deleteReportScheduleWorkflow(req.scope).run({ input: { id, seller_id } })
      res.json({ id, object: "report_schedule", deleted: true })
    },
    /** What comes of it stands in `last_run`. */
    run: async (req: Req, res: MedusaResponse) => {
      const now = new Date()
      const { id } = req.params
      const { seller_id, user_id: requested_by } = callerOf(req)
      const input = { id, seller_id, requested_by, now }
      await runReportScheduleWorkflow(req.scope).run({ input })
      await answer(req, res.status(202), id, now)
    },
  }
}
