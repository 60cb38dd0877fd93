import { scheduleVerbs } from "./schedule-verbs"
import { merchantOf } from "../reports/caller"

const verbs = scheduleVerbs(merchantOf)

export const GET = verbs.list
export const POST = verbs.create
