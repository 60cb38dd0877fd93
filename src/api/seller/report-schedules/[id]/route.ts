import { scheduleVerbs } from "../../../admin/report-schedules/schedule-verbs"
import { storeOf } from "../../reports/caller"

const verbs = scheduleVerbs(storeOf)

export const GET = verbs.retrieve
export const POST = verbs.update
export const DELETE = verbs.remove
