import { scheduleVerbs } from "../../schedule-verbs"
import { merchantOf } from "../../merchant-of"

export const POST = scheduleVerbs(merchantOf).run
