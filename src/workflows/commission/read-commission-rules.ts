import { MedusaContainer } from "@medusajs/framework/types"
import { COMMISSION_MODULE } from "../../modules/commission"
import { Rule } from "../../modules/commission/rules"
import CommissionModuleService from "../../modules/commission/service"

/** All rules in their order, the default as the last; amounts in minor units. */
export const readCommissionRules = async (container: MedusaContainer): Promise<Rule[]> =>
  await container.resolve<CommissionModuleService>(COMMISSION_MODULE).orderedRules()
