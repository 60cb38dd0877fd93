import { reportVerbs } from "../../../../admin/reports/report-verbs"
import { storeOf } from "../../caller"

export const POST = reportVerbs(storeOf).run
