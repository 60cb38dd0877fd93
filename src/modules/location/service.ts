import { MedusaService } from "@medusajs/framework/utils"

export default class LocationModuleService extends MedusaService({}) {}
