import { MedusaService } from "@medusajs/framework/utils"
import CustomerRestriction from "./models/customer-restriction"
import Violation from "./models/violation"
import ViolationSetting from "./models/violation-setting"

export default class ViolationModuleService extends MedusaService({
  Violation,
  CustomerRestriction,
  ViolationSetting,
}) {}
