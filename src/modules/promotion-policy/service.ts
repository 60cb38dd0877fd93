import { MedusaService } from "@medusajs/framework/utils"
import PromotionMaximum from "./models/promotion-maximum"
import PromotionPolicy from "./models/promotion-policy"

export default class PromotionPolicyModuleService extends MedusaService({
  PromotionPolicy,
  PromotionMaximum,
}) {}
