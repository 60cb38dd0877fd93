import { reportVerbs } from "./report-verbs"
import { merchantOf } from "./caller"

export const GET = reportVerbs(merchantOf).list
