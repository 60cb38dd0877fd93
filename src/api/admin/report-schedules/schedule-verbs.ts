import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SCHEDULES_MAX } from "../../../modules/report/schedule-rules"
import {
  ByOwner,
  createReportScheduleWorkflow,
} from "../../../workflows/report/create-report-schedule"
import { deleteReportScheduleWorkflow } from "../../../workflows/report/delete-report-schedule"
import { readSchedule, readSchedules } from "../../../workflows/report/read-schedules"
import { runReportScheduleWorkflow } from "../../../workflows/report/run-report-schedule"
import { updateReportScheduleWorkflow } from "../../../workflows/report/update-report-schedule"
import { scheduleView } from "./schedule-view"
import { AdminCreateReportSchedule, AdminUpdateReportSchedule } from "./validators"

type Req<Body = unknown> = AuthenticatedMedusaRequest<Body>
/** Whose schedules a request is about, and who acts. */
export type OwnerOf = (req: Req) => ByOwner

/** What the merchant and a store do with schedules: the same, each with the own. */
export function scheduleVerbs(ownerOf: OwnerOf) {
  const answer = async (req: Req, res: MedusaResponse, id: string, now: Date) => {
    const { seller_id } = ownerOf(req)
    const schedule = await readSchedule(req.scope, { id, seller_id }, now)
    res.json({ schedule: scheduleView(schedule) })
  }

  return {
    /** All of them at once: they are few. */
    list: async (req: Req, res: MedusaResponse) => {
      const found = await readSchedules(req.scope, ownerOf(req).seller_id, new Date())
      const schedules = found.map(scheduleView)
      res.json({ schedules, count: schedules.length, offset: 0, limit: SCHEDULES_MAX })
    },
    create: async (req: Req<AdminCreateReportSchedule>, res: MedusaResponse) => {
      const now = new Date()
      const input = { fields: req.validatedBody, now, ...ownerOf(req) }
      const { result } = await createReportScheduleWorkflow(req.scope).run({ input })
      await answer(req, res.status(201), result.id, now)
    },
    retrieve: async (req: Req, res: MedusaResponse) => {
      await answer(req, res, req.params.id, new Date())
    },
    update: async (req: Req<AdminUpdateReportSchedule>, res: MedusaResponse) => {
      const now = new Date()
      const { id } = req.params
      const { seller_id } = ownerOf(req)
      const input = { id, seller_id, fields: req.validatedBody, now }
      await updateReportScheduleWorkflow(req.scope).run({ input })
      await answer(req, res, id, now)
    },
    remove: async (req: Req, res: MedusaResponse) => {
      const { id } = req.params
      const { seller_id } = ownerOf(req)
      await deleteReportScheduleWorkflow(req.scope).run({ input: { id, seller_id } })
      res.json({ id, object: "report_schedule", deleted: true })
    },
    /** What comes of it stands in `last_run`. */
    run: async (req: Req, res: MedusaResponse) => {
      const now = new Date()
      const { id } = req.params
      const { seller_id, actor_id: requested_by } = ownerOf(req)
      const input = { id, seller_id, requested_by, now }
      await runReportScheduleWorkflow(req.scope).run({ input })
      await answer(req, res.status(202), id, now)
    },
  }
}
