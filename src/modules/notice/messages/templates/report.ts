import type { NoticeFacts } from "../../facts"
import { DASHBOARD } from "../paths"
import type { Row, Templates } from "../template"
import { sample } from "./samples"

type Keys =
  | "store_report_ready"
  | "store_report_scheduled"
  | "store_report_failed"
  | "merchant_report_ready"
  | "merchant_report_scheduled"
  | "merchant_report_failed"
type Reported = Pick<NoticeFacts["merchant_report_ready"], "report" | "schedule" | "from" | "to">
type Run = { facts: { run_id: string } }

const reported = {
  ...{ run_id: "reprun_01JDSAMPLE", report: "Sales", schedule: null },
  ...{ from: "2026-11-01", to: "2026-11-30" },
}
const file = { ...reported, rows: 30, expires_at: sample.moment }
const scheduled = { ...file, schedule: "Sales of each month" }
const failure = { ...reported, error: "The database did not answer in time." }

const rows = ({ report, schedule, from, to }: Reported): Row[] => [
  ["report", report],
  ["period", from && to ? (from === to ? from : `${from} – ${to}`) : null],
  ["schedule", schedule],
]
const count = ({ facts }: { facts: { rows: number } }) => facts.rows
const mine = { rows, path: ({ facts }: Run) => DASHBOARD.myReport(facts.run_id) }
const merchants = { rows, path: ({ facts }: Run) => DASHBOARD.report(facts.run_id) }

/** Reports as files: asked for by hand, or made by a schedule. */
export const reportTemplates: Templates<Keys> = {
  store_report_ready: { ...mine, count, sample: { ...sample.store, ...file } },
  store_report_scheduled: { ...mine, count, sample: { ...sample.store, ...scheduled } },
  store_report_failed: { ...mine, sample: { ...sample.store, ...failure } },
  merchant_report_ready: { ...merchants, count, sample: file },
  merchant_report_scheduled: { ...merchants, count, sample: scheduled },
  merchant_report_failed: { ...merchants, sample: failure },
}
