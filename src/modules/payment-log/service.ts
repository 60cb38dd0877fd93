import { MedusaService } from "@medusajs/framework/utils"

export default class PaymentLogModuleService extends MedusaService({}) {}
