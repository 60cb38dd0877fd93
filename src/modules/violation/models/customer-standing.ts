import { model } from "@medusajs/framework/utils"

/**
 * A customer against whom there is something. The row holds nothing but the id: whoever changes
 * violations or restrictions of the customer locks it first, so that all count one after the other.
 */
export default model.define("customer_standing", {
  /** The customer's. */
  id: model.text().primaryKey(),
})
