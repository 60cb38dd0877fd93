import { MedusaService } from "@medusajs/framework/utils"

export default class BusinessProfileModuleService extends MedusaService({}) {}
