import { reportVerbs } from "../../report-verbs"
import { merchantOf } from "../../caller"

export const POST = reportVerbs(merchantOf).run
