import { one, pageOf } from "../../../lib/openapi/answers"
import { documents, RouteDocuments } from "../../../lib/openapi/documents"
import { ENDED_STATES, FILE_DAYS, OPEN_STATES } from "../../../modules/report/rules"
import { ReportRun } from "./schemas"

/** The same for the merchant and for stores: what differs is whose runs they are. */
export const reportRunDocuments = (surface: "admin" | "seller"): RouteDocuments => {
  const path = `/${surface}/report-runs` as const
  return documents("Reports", {
    [`GET ${path}`]: { summary: "List runs of reports", answer: pageOf("runs", ReportRun) },
    [`GET ${path}/:id`]: { summary: "Get a run of a report", answer: one("run", ReportRun) },
    [`GET ${path}/:id/download`]: {
      summary: "Download the file of a run",
      description: `A workbook or CSV, for ${FILE_DAYS} days.`,
      file: "*/*",
      refusals: { 409: "It is not done, or its file was deleted" },
    },
    [`POST ${path}/:id/cancel`]: {
      summary: "Stop a run",
      description: "Everybody who asked for the same loses it, and nothing stays of its file.",
      example: {},
      answer: one("run", ReportRun),
      refusals: { 400: `It is none of: ${OPEN_STATES.join(", ")}` },
    },
    [`POST ${path}/:id/retry`]: {
      summary: "Ask for the same again",
      description: "Answers another run; the old one stays as it is.",
      status: 202 as const,
      example: {},
      answer: one("run", ReportRun),
      refusals: { 400: `It is none of: ${ENDED_STATES.join(", ")}` },
    },
  })
}
