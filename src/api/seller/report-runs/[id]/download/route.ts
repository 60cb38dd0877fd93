import { runVerbs } from "../../../../admin/report-runs/run-verbs"
import { storeOf } from "../../../reports/caller"

export const GET = runVerbs(storeOf).download
