import { ReportReading } from "./reading"

export default class ReportModuleService extends ReportReading {}
