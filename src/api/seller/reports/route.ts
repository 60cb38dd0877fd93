import { reportVerbs } from "../../admin/reports/report-verbs"
import { storeOf } from "./caller"

export const GET = reportVerbs(storeOf).list
