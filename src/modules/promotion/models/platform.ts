import { MedusaServiceModelObjectsSymbol } from "@medusajs/framework/utils"
import PromotionModule from "@medusajs/medusa/promotion"

// MedusaService keeps the models of a service in it, and leaves them out of the service's type.
const service = PromotionModule.service as unknown as {
  [MedusaServiceModelObjectsSymbol]: Record<string, object>
}

/** The loader looks for a module's models here; ours are the platform's, each by its own name. */
export const {
  Promotion,
  ApplicationMethod,
  Campaign,
  CampaignBudget,
  CampaignBudgetUsage,
  PromotionRule,
  PromotionRuleValue,
} = service[MedusaServiceModelObjectsSymbol]
