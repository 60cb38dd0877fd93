import { Module } from "@medusajs/framework/utils"
import PromotionPolicyModuleService from "./service"

export const PROMOTION_POLICY_MODULE = "promotion_policy"

export default Module(PROMOTION_POLICY_MODULE, { service: PromotionPolicyModuleService })
