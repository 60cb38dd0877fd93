import { runVerbs } from "../run-verbs"
import { merchantOf } from "../../reports/caller"

export const GET = runVerbs(merchantOf).retrieve
