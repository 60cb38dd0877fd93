import { scheduleVerbs } from "../../../../admin/report-schedules/schedule-verbs"
import { storeOf } from "../../store-of"

export const POST = scheduleVerbs(storeOf).run
