import { reportScheduleMiddlewares } from "../../admin/report-schedules/middlewares"

export const sellerReportScheduleMiddlewares = reportScheduleMiddlewares("/seller/report-schedules")
