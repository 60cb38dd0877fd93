import { defineLink } from "@medusajs/framework/utils"
import LedgerModule from "../../modules/ledger"
import SellerModule from "../../modules/seller"

/** Lets a list of refund requests name the sellers. It leads away from the request only. */
export default defineLink(
  { linkable: LedgerModule.linkable.refundRequest, field: "seller_id" },
  SellerModule.linkable.seller,
  { readOnly: true }
)
