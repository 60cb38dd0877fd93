import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/** Amounts leave as JSON numbers, as in the API's answers. */
export const numberOf = (amount: BigNumberInput): number => MathBN.convert(amount).toNumber()
