import { MedusaService } from "@medusajs/framework/utils"

export default class ShopperModuleService extends MedusaService({}) {}
