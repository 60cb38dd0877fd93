import { z } from "@medusajs/framework/zod"
import { one } from "../../../lib/openapi/answers"
import { documents, RouteDocuments } from "../../../lib/openapi/documents"
import { WAITING_PER_PERSON_MAX } from "../../../modules/report/rules"
import { ReportRun } from "../report-runs/schemas"
import { ReportDefinition, ReportRows } from "./schemas"

const UNKNOWN = { 400: "A parameter is missing, wrong, or not one of this report" }

/** The same for the merchant and for stores: what differs is whose figures they are. */
export const reportDocuments = (surface: "admin" | "seller"): RouteDocuments => {
  const path = `/${surface}/reports` as const
  return documents("Reports", {
    [`GET ${path}`]: {
      summary: "List what can be reported",
      answer: z.object({ reports: z.array(ReportDefinition) }).strict(),
    },
    [`GET ${path}/:key`]: {
      summary: "Get a report with its parameters and columns",
      answer: one("report", ReportDefinition),
    },
    [`GET ${path}/:key/rows`]: {
      summary: "Read the first rows of a report",
      description: "Takes the parameters that the report names. What takes too long is refused.",
      answer: ReportRows,
      refusals: { 400: `${UNKNOWN[400]}; or it takes too long to be shown` },
    },
    [`POST ${path}/:key/runs`]: {
      summary: "Ask for a report as a file",
      description: `Answers at once; the run says when its file can be downloaded. Who asks for what is
under way gets that run. For \`sales\`, \`report_type\` is a shorthand for a period: \`daily\` with a
\`date\`, or \`range\` with \`from\` and \`to\`.`,
      status: 202 as const,
      example: { format: "xlsx", params: { from: "2026-11-01", to: "2026-11-30" } },
      answer: one("run", ReportRun),
      refusals: { ...UNKNOWN, 429: `${WAITING_PER_PERSON_MAX} runs of this person wait already` },
    },
  })
}
