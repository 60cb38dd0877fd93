import { MedusaService } from "@medusajs/framework/utils"

export default class PromotionPolicyModuleService extends MedusaService({}) {}
