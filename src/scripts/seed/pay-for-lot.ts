import { MedusaContainer } from "@medusajs/framework/types"
import { updateCartWorkflow } from "@medusajs/medusa/core-flows"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import { bookOrderWorkflow } from "../../workflows/ledger/book-order"
import { captureOrderPaymentWorkflow } from "../../workflows/marketplace/capture-order-payment"
import { splitOrderWorkflow } from "../../workflows/marketplace/split-order"
import { CUSTOMERS } from "./data/customers"
import { checkOut } from "./place-order"

/** The winner goes through the checkout that waits, like with any cart. */
export async function payForLot(container: MedusaContainer, cart_id: string, email: string) {
  const { address } = CUSTOMERS.find((customer) => customer.email === email)!
  await updateCartWorkflow(container).run({
    input: { id: cart_id, email, shipping_address: address, billing_address: address },
  })
  const order_id = await checkOut(container, cart_id)
  await captureOrderPaymentWorkflow(container).run({ input: { order_id } })
  await splitOrderWorkflow(container).run({ input: { order_id } })
  await container.resolve<AuctionModuleService>(AUCTION_MODULE).markPaid(order_id)
  await bookOrderWorkflow(container).run({ input: { order_id } })
}
