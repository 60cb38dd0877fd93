import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context, InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import ReportRun from "./models/report-run"
import ReportSchedule from "./models/report-schedule"
import ReportSlot from "./models/report-slot"

export type Ctx = Context<EntityManager>
export type ReportRunRow = InferTypeOf<typeof ReportRun>
export type ReportScheduleRow = InferTypeOf<typeof ReportSchedule>

/**
 * The tables of the domain. The service is a chain of classes, one for each thing it knows:
 * storage → reading → runs → claims → keeping → schedules → slots.
 */
export class ReportStorage extends MedusaService({
  ReportRun,
  ReportSchedule,
  ReportSlot,
}) {}
