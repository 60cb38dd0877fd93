import { defineLink } from "@medusajs/framework/utils"
import LedgerModule from "../../modules/ledger"
import SellerModule from "../../modules/seller"

/** Lets a list of holds name the sellers. It leads away from the hold only. */
export default defineLink(
  { linkable: LedgerModule.linkable.payoutHold, field: "seller_id" },
  SellerModule.linkable.seller,
  { readOnly: true }
)
