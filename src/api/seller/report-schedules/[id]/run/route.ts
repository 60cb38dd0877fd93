import { scheduleVerbs } from "../../../../admin/report-schedules/schedule-verbs"
import { storeOf } from "../../../reports/caller"

export const POST = scheduleVerbs(storeOf).run
