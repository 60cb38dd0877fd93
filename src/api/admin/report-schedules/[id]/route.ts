import { scheduleVerbs } from "../schedule-verbs"
import { merchantOf } from "../../reports/caller"

const verbs = scheduleVerbs(merchantOf)

export const GET = verbs.retrieve
export const POST = verbs.update
export const DELETE = verbs.remove
