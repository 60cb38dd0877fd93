import { scheduleVerbs } from "../../schedule-verbs"
import { merchantOf } from "../../../reports/caller"

export const POST = scheduleVerbs(merchantOf).run
