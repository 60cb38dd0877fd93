import { runVerbs } from "../../run-verbs"
import { merchantOf } from "../../../reports/caller"

export const POST = runVerbs(merchantOf).retry
