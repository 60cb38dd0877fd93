import { reportRunMiddlewares } from "../../admin/report-runs/middlewares"

export const sellerReportRunMiddlewares = reportRunMiddlewares("/seller/report-runs")
