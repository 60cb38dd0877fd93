import { scheduleVerbs } from "../../admin/report-schedules/schedule-verbs"
import { storeOf } from "../reports/caller"

const verbs = scheduleVerbs(storeOf)

export const GET = verbs.list
export const POST = verbs.create
