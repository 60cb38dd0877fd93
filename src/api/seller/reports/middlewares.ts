import { reportMiddlewares } from "../../admin/reports/middlewares"

export const sellerReportMiddlewares = reportMiddlewares("/seller/reports")
